// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QMenu;
class QPlainTextEdit;

namespace slipway {

class Speller;
class Spelling;
class SpellUnderline;
struct WordSpan;

//! \brief Checks the spelling of an editor's text: underlines unknown words, and begins the editor's context menu with what may have been meant.
//!
//! Where the language has no dictionary, or spelling is not checked at all, the editor and its menu are as without it.
class SpellCheck final : public QObject
{
    Q_OBJECT

public:
    //! \a editor owns it; \a spelling outlives it. The menu is called as the editor with ".menu" at the end.
    SpellCheck(Spelling &spelling, QPlainTextEdit *editor);

    //! The text is in \a locale, and about what is called \a name, whose words are right. Null: it is not to be checked.
    void setLanguage(const Locale &locale, const QString &name);
    //! How many words of the text are unknown.
    int unknownWords() const;

signals:
    //! unknownWords() may be another.
    void changed();
    //! What is typed before this, and after, is not one step.
    void stepEnded();

private:
    void follow();
    void openMenu(const QPoint &position);
    void showMenu(const QPoint &position, const QString &word, const QStringList &suggestions);
    void addSuggestions(QMenu &menu, const WordSpan &span, const QString &word, const QStringList &suggestions);
    void addSwitch(QMenu &menu);
    QString textOf(const WordSpan &span) const;
    void replace(const WordSpan &span, const QString &word, const QString &by);

    Spelling &m_spelling;
    QPlainTextEdit *m_editor;
    SpellUnderline *m_underline;
    Locale m_locale;
    std::shared_ptr<Speller> m_speller; // of the language, also while spelling is not checked; shared with all texts in it
};

} // namespace slipway
