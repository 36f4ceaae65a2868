// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/textsearch.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace slipway {

class ChoiceButton;

//! \brief Where people say what is to be found in the texts of a page, in which fields, and what is to stand there instead.
class ReplaceBar final : public QWidget
{
    Q_OBJECT

public:
    //! The object names of the parts begin with \a name.
    explicit ReplaceBar(const QString &name, QWidget *parent = nullptr);

    TextSearch search() const;
    QString replacement() const;
    //! Whether the texts of storeTexts() number \a field are to be looked through.
    bool includes(size_t field) const;

signals:
    //! Any of it is otherwise now.
    void changed();

private:
    QWidget *makeChoices(const QString &name);

    QLineEdit *m_find = nullptr;
    QLineEdit *m_replacement = nullptr;
    QCheckBox *m_matchesCase = nullptr;
    QCheckBox *m_wholeWords = nullptr;
    ChoiceButton *m_fields = nullptr;
};

} // namespace slipway
