// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QCheckBox;

namespace slipway {

class FormRow;
class IdField;

//! \brief Where the account's requests go: Apple's server, unless somebody names another one and confirms its host.
class ServerRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerRow(QWidget *parent = nullptr);

    void setServer(const QUrl &server);
    //! Apple's when nothing is typed.
    QUrl server() const;
    //! True when nobody has to confirm the host, or somebody has.
    bool isConfirmed() const;
    //! Says what is wrong with the address; for an empty \a sentence, whether the host still waits to be confirmed.
    void say(const QString &sentence);

signals:
    void changed();

private:
    void showHost();

    IdField *m_address;
    FormRow *m_row;
    QCheckBox *m_confirmed;
};

} // namespace slipway
