// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keydraft.h"

#include <QWidget>

#include <map>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace slipway {

class ColourChoice;
class Disclosure;
class FormRow;
class IdField;
class KeyDropArea;
class RadioRow;
class SafeModeRow;
class ServerRow;

//! \brief The fields of an API key, with what is wrong with each beside it (ux.md 4). Whatever is typed is in the draft at once.
class KeyForm final : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose {
        NewAccount, //!< all fields
        NewKey, //!< those of the key alone; the account keeps its name and the rest
    };

    //! Shows \a draft and writes to it; it outlives the form.
    KeyForm(Purpose purpose, KeyDraft &draft, QWidget *parent = nullptr);

    //! Shows the draft anew: somebody else has changed it.
    void showDraft();
    //! The draft without what its kind of key has no use for.
    KeyDraft draft() const;
    //! Reads the key file at \a path as if it had been dropped.
    void read(const QString &path);
    void take(const KeyFile &file);
    //! Says everything that is missing or wrong, and goes to the first of it; true when nothing is.
    bool check();

signals:
    //! What a test tries is another one now.
    void keyChanged();

private:
    void addKeyRows(QVBoxLayout *column);
    void addAccountRows(QVBoxLayout *column);
    void addAdvanced(QVBoxLayout *column);
    IdField *addIdRow(const QString &field, const QString &label, QVBoxLayout *column, QString KeyDraft::*value);
    void goOn();
    void showKind();
    void offerClipboard();
    void recognise(const QString &text);
    void judge(const QString &field);
    void edited(const QString &field);

    const Purpose m_purpose;
    KeyDraft &m_draft;
    KeyDropArea *m_drop = nullptr;
    RadioRow *m_kind = nullptr;
    IdField *m_keyId = nullptr;
    IdField *m_issuerId = nullptr;
    QPushButton *m_pasteIssuer = nullptr;
    QLineEdit *m_name = nullptr; // this and the rest are those of a new account
    IdField *m_vendorNumber = nullptr;
    ColourChoice *m_colour = nullptr;
    SafeModeRow *m_safeMode = nullptr;
    ServerRow *m_server = nullptr;
    Disclosure *m_advanced = nullptr;
    std::map<QString, FormRow *> m_rows; // by field
};

} // namespace slipway
