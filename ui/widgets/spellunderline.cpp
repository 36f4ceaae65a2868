// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spellunderline.h"

#include "services/spelling/speller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/spelledwords.h"

#include <QPlainTextEdit>

namespace slipway {

namespace {

constexpr qsizetype longestLine = 20'000; // no store text has one, and longer ones would cost a frame with each letter

// What is known of a line: the document keeps it as long as the line.
class BlockSpelling final : public QTextBlockUserData
{
public:
    SpelledWords words;
};

const BlockSpelling *spellingOf(const QTextBlock &line)
{
    return static_cast<const BlockSpelling *>(line.userData());
}

} // namespace

SpellUnderline::SpellUnderline(QPlainTextEdit *editor) : QSyntaxHighlighter(editor->document()), m_editor(editor)
{
    m_format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    setColour();
    editor->installEventFilter(this);
    connect(editor->document(), &QTextDocument::contentsChange, this, &SpellUnderline::followTyping);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_editor->textCursor().position() != m_typedEnd)
            leaveTypedWord();
    });
    // A line that goes takes its words along, and is not highlighted any more.
    connect(editor->document(), &QTextDocument::contentsChanged, this, &SpellUnderline::changed);
}

void SpellUnderline::setSpeller(const std::shared_ptr<Speller> &speller)
{
    if (speller == m_speller)
        return;
    if (m_speller)
        m_speller->disconnect(this);
    m_speller = speller;
    if (m_speller)
        connect(m_speller.get(), &Speller::changed, this, &SpellUnderline::checkAgain);
    checkAll();
    emit changed();
}

void SpellUnderline::setNames(const QSet<QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    checkAll();
    emit changed();
}

int SpellUnderline::count() const
{
    int count = 0;
    for (QTextBlock line = document()->begin(); line.isValid(); line = line.next()) {
        if (const BlockSpelling *spelling = spellingOf(line))
            count += int(spelling->words.unknown.size());
    }
    return count;
}

std::optional<WordSpan> SpellUnderline::wordAt(int position) const
{
    const QTextBlock line = document()->findBlock(position);
    const BlockSpelling *spelling = line.isValid() ? spellingOf(line) : nullptr;
    if (!spelling)
        return std::nullopt;
    const int at = position - line.position();
    for (const WordSpan &word : spelling->words.unknown) {
        if (at >= word.start && at <= word.start + word.length)
            return WordSpan{line.position() + word.start, word.length};
    }
    return std::nullopt;
}

void SpellUnderline::highlightBlock(const QString &text)
{
    auto spelling = std::make_unique<BlockSpelling>();
    if (m_speller && text.size() <= longestLine)
        spelling->words = spelledWords(text, *m_speller, m_names);
    for (const WordSpan &word : spelling->words.unknown) {
        if (currentBlock().position() + word.start + word.length != m_typedEnd)
            setFormat(int(word.start), int(word.length), m_format);
    }
    setCurrentBlockUserData(spelling.release());
}

// The document tells that its text changed when only its formats do, and whoever writes down what people type would hear of it.
void SpellUnderline::check(const QTextBlock &line)
{
    const QSignalBlocker quiet(document());
    rehighlightBlock(line);
}

void SpellUnderline::checkAll()
{
    const QSignalBlocker quiet(document());
    rehighlight();
}

// Of the other lines all words are right, and that they stay.
void SpellUnderline::checkAgain()
{
    for (QTextBlock line = document()->begin(); line.isValid(); line = line.next()) {
        const BlockSpelling *spelling = spellingOf(line);
        if (!spelling || spelling->words.isWaiting || !spelling->words.unknown.empty())
            check(line);
    }
    emit changed();
}

// Comes after the line was highlighted.
void SpellUnderline::followTyping(int position, int, int added)
{
    leaveTypedWord();
    if (!m_editor->hasFocus() || added != 1)
        return;
    m_typedEnd = position + added;
    check(document()->findBlock(position));
}

void SpellUnderline::leaveTypedWord()
{
    if (m_typedEnd < 0)
        return;
    const QTextBlock line = document()->findBlock(std::exchange(m_typedEnd, -1));
    if (line.isValid())
        check(line);
}

bool SpellUnderline::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        setColour();
        checkAll();
    }
    if (event->type() == QEvent::FocusOut)
        leaveTypedWord();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void SpellUnderline::setColour()
{
    m_format.setUnderlineColor(tokensOf(m_editor->palette()).error.text);
}

} // namespace slipway
