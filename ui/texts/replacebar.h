// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/textsearch.h"

#include <QSet>
#include <QWidget>

#include <span>

class QCheckBox;
class QLineEdit;

namespace slipway {

class ChoiceButton;
struct StoreText;

//! \brief Where people say what is to be found in the texts of a page, in which fields, and what is to stand there instead.
class ReplaceBar final : public QWidget
{
    Q_OBJECT

public:
    //! For a page of \a texts. The object names of the parts begin with \a name.
    ReplaceBar(const QString &name, std::span<const StoreText> texts, QWidget *parent = nullptr);

    TextSearch search() const;
    QString replacement() const;
    //! Whether \a text is to be looked through.
    bool includes(const StoreText &text) const;

signals:
    //! Any of it is otherwise now.
    void changed();

private:
    QWidget *makeChoices(const QString &name, std::span<const StoreText> texts);

    QLineEdit *m_find = nullptr;
    QLineEdit *m_replacement = nullptr;
    QCheckBox *m_matchesCase = nullptr;
    QCheckBox *m_wholeWords = nullptr;
    ChoiceButton *m_fields = nullptr;
};

} // namespace slipway
