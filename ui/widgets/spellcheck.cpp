// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spellcheck.h"

#include "core/futures.h"
#include "services/spelling/speller.h"
#include "services/spelling/spelling.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/spelledwords.h"
#include "ui/widgets/spellunderline.h"

#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace slipway {

SpellCheck::SpellCheck(Spelling &spelling, QPlainTextEdit *editor)
    : QObject(editor)
    , m_spelling(spelling)
    , m_editor(editor)
    , m_underline(new SpellUnderline(editor))
{
    m_editor->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_editor, &QWidget::customContextMenuRequested, this, &SpellCheck::openMenu);
    connect(m_underline, &SpellUnderline::changed, this, &SpellCheck::changed);
    connect(&m_spelling, &Spelling::switched, this, &SpellCheck::follow);
}

void SpellCheck::setLanguage(const Locale &locale, const QString &name)
{
    m_underline->setNames(wordsOfName(name));
    if (locale == m_locale)
        return;
    m_locale = locale;
    m_speller = locale.isNull() ? nullptr : m_spelling.speller(locale);
    follow();
}

int SpellCheck::unknownWords() const
{
    return m_underline->count();
}

void SpellCheck::follow()
{
    m_underline->setSpeller(m_spelling.isOn() ? m_speller : nullptr);
}

// With the keyboard's menu key the place is that of the text cursor.
void SpellCheck::openMenu(const QPoint &position)
{
    const auto span = m_underline->wordAt(m_editor->cursorForPosition(position).position());
    if (!span) {
        showMenu(position, {}, {});
        return;
    }
    const QString word = textOf(*span);
    whenDone(m_speller->suggestions(word), this, [this, position, word](const QStringList &suggestions) { showMenu(position, word, suggestions); });
}

void SpellCheck::showMenu(const QPoint &position, const QString &word, const QStringList &suggestions)
{
    if (!m_editor->isVisible())
        return; // it was closed while the suggestions were on their way
    QMenu *menu = m_editor->createStandardContextMenu(position);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(m_editor->objectName() + u".menu"_s);
    const auto span = m_underline->wordAt(m_editor->cursorForPosition(position).position());
    if (span && textOf(*span) == word) // somebody may have typed meanwhile
        addSuggestions(*menu, *span, word, suggestions);
    if (m_speller && m_speller->isReady())
        addSwitch(*menu);
    menu->popup(m_editor->viewport()->mapToGlobal(position));
}

void SpellCheck::addSuggestions(QMenu &menu, const WordSpan &span, const QString &word, const QStringList &suggestions)
{
    QAction *first = menu.actions().value(0);
    for (const QString &suggestion : suggestions) {
        auto *action = new QAction(plainActionText(suggestion), &menu);
        menu.insertAction(first, action);
        connect(action, &QAction::triggered, this, [this, span, word, suggestion] { replace(span, word, suggestion); });
    }
    if (suggestions.isEmpty()) {
        auto *none = new QAction(tr("No Suggestions"), &menu);
        none->setEnabled(false);
        menu.insertAction(first, none);
    }
    auto *add = new QAction(tr("Add to Dictionary"), &menu);
    menu.insertAction(first, add);
    connect(add, &QAction::triggered, this, [this, word] { m_spelling.addOwnWord(m_locale, word); });
    menu.insertSeparator(first);
}

void SpellCheck::addSwitch(QMenu &menu)
{
    menu.addSeparator();
    QAction *check = menu.addAction(tr("Check Spelling"));
    check->setCheckable(true);
    check->setChecked(m_spelling.isOn());
    connect(check, &QAction::toggled, &m_spelling, &Spelling::setOn);
}

QString SpellCheck::textOf(const WordSpan &span) const
{
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(int(span.start));
    cursor.setPosition(int(span.start + span.length), QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

void SpellCheck::replace(const WordSpan &span, const QString &word, const QString &by)
{
    if (!m_editor->isVisible() || m_editor->isReadOnly() || span.start + span.length >= m_editor->document()->characterCount()
        || textOf(span) != word)
        return; // the text went, or became another one, below the open menu
    emit stepEnded();
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(int(span.start));
    cursor.setPosition(int(span.start + span.length), QTextCursor::KeepAnchor);
    cursor.insertText(by);
    emit stepEnded();
}

} // namespace slipway
