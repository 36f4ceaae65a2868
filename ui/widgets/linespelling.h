// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QObject>
#include <QSet>

#include <memory>

class QLineEdit;

namespace slipway {

class Speller;
class Spelling;

//! \brief Underlines the unknown words of a text on one line, while spelling is checked and its language has a dictionary.
//!
//! A word that is being typed is not underlined before somebody leaves it: every beginning of a word is wrong.
class LineSpelling final : public QObject
{
    Q_OBJECT

public:
    //! \a line owns it, and has a text in \a locale about what is called \a name, whose words are right. \a spelling outlives it.
    LineSpelling(Spelling &spelling, const Locale &locale, const QString &name, QLineEdit *line);

    int unknownWords() const { return m_unknown; }

signals:
    //! unknownWords() is another.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void follow();

    Spelling &m_spelling;
    QLineEdit *m_line;
    const QSet<QString> m_names;
    const std::shared_ptr<Speller> m_speller; // shared with all texts in its language
    int m_unknown = 0;
    int m_typedEnd = -1; // where the last letter that was typed ends, while the cursor stands there
    bool m_isComposing = false; // an input method is putting a word together
    bool m_isOurs = false; // what comes in is from here
};

} // namespace slipway
