// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linespelling.h"

#include "services/spelling/speller.h"
#include "services/spelling/spelling.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/spelledwords.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTextCharFormat>

#include <utility>

namespace slipway {

LineSpelling::LineSpelling(Spelling &spelling, const Locale &locale, const QString &name, QLineEdit *line)
    : QObject(line)
    , m_spelling(spelling)
    , m_line(line)
    , m_names(wordsOfName(name))
    , m_speller(spelling.speller(locale))
{
    line->installEventFilter(this);
    connect(m_speller.get(), &Speller::changed, this, &LineSpelling::check);
    connect(&spelling, &Spelling::switched, this, &LineSpelling::check);
    connect(line, &QLineEdit::textEdited, this, [this] { m_typedEnd = m_line->cursorPosition(); });
    connect(line, &QLineEdit::textChanged, this, &LineSpelling::check);
    connect(line, &QLineEdit::cursorPositionChanged, this, &LineSpelling::follow);
    check();
}

void LineSpelling::follow()
{
    if (m_typedEnd >= 0 && m_line->cursorPosition() != m_typedEnd) {
        m_typedEnd = -1;
        check();
    }
}

// A line takes formats only the way that input methods give them: from the cursor on, and with what they are putting together.
void LineSpelling::check()
{
    if (m_isComposing)
        return;
    const SpelledWords words = m_spelling.isOn() ? spelledWords(m_line->text(), *m_speller, m_names) : SpelledWords();
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(tokensOf(m_line->palette()).error.text);
    QList<QInputMethodEvent::Attribute> marks;
    for (const WordSpan &word : words.unknown) {
        if (word.start + word.length != m_typedEnd)
            marks.append({QInputMethodEvent::TextFormat, int(word.start) - m_line->cursorPosition(), int(word.length), format});
    }
    QInputMethodEvent event(QString(), marks);
    const QScopedValueRollback<bool> ours(m_isOurs, true);
    QCoreApplication::sendEvent(m_line, &event);
    const int before = std::exchange(m_unknown, int(words.unknown.size()));
    if (before != m_unknown)
        emit changed();
}

bool LineSpelling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod && !m_isOurs)
        m_isComposing = !static_cast<const QInputMethodEvent *>(event)->preeditString().isEmpty();
    return QObject::eventFilter(watched, event);
}

} // namespace slipway
