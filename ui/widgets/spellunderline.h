// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/spelling/words.h"

#include <QSet>
#include <QSyntaxHighlighter>

#include <memory>
#include <optional>

class QPlainTextEdit;

namespace slipway {

class Speller;

//! \brief Underlines the words of a text that its speller does not know. It asks at most for what was changed, and waits for no answer.
//!
//! A word that is being typed is not underlined before somebody leaves it: every beginning of a word is wrong.
class SpellUnderline final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    //! \a editor owns it.
    explicit SpellUnderline(QPlainTextEdit *editor);

    //! The speller of the text's language, kept; null: nothing is underlined.
    void setSpeller(const std::shared_ptr<Speller> &speller);
    //! Words that are right in this text whatever the speller says: the name of the app.
    void setNames(const QSet<QString> &names);

    //! How many words are unknown.
    int count() const;
    //! The unknown word at \a position of the document, also where it ends; its start counts from the beginning of the document.
    std::optional<WordSpan> wordAt(int position) const;

signals:
    //! count() may be another.
    void changed();

protected:
    void highlightBlock(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check(const QTextBlock &line);
    void checkAll();
    void checkAgain();
    void followTyping(int position, int removed, int added);
    void leaveTypedWord();
    void setColour();

    QPlainTextEdit *m_editor;
    std::shared_ptr<Speller> m_speller; // shared with all texts in its language
    QSet<QString> m_names;
    QTextCharFormat m_format;
    int m_typedEnd = -1; // where the last letter that was typed ends, while the cursor stands there
};

} // namespace slipway
