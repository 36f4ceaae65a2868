// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/textfield.h"

#include "catalogue/textlength.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/texts/languagecolumns.h"
#include "ui/widgets/spellcheck.h"
#include "ui/widgets/textcounter.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Tone problemTone(TextMark mark)
{
    switch (mark) {
    case TextMark::Missing:
        return Tone::Warning;
    case TextMark::TooLong:
    case TextMark::NoAddress:
    case TextMark::HasTags:
        return Tone::Error;
    case TextMark::Untranslated:
    case TextMark::None:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

// The sign that stands for it in a cell of the matrix too.
QString problemSign(TextMark mark)
{
    switch (mark) {
    case TextMark::Missing:
        return u"! "_s;
    case TextMark::TooLong:
    case TextMark::NoAddress:
    case TextMark::HasTags:
        return u"✕ "_s;
    case TextMark::Untranslated:
        return u"= "_s;
    case TextMark::None:
        return {};
    }
    Q_UNREACHABLE();
}

void showSentence(ToneLabel &label, const QString &sign, const QString &sentence)
{
    label.setText(sentence.isEmpty() ? QString() : QString(sign + sentence));
    label.setVisible(!sentence.isEmpty());
}

} // namespace

TextField::TextField(const StoreText &text, const QString &name, Spelling &spelling, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_number(numberOf(text))
    , m_counter(new ToneLabel({}, this))
    , m_editor(new StoreTextEdit(this))
    , m_revert(new QPushButton(tr("Revert"), this))
    , m_lockGlyph(new PlainLabel({}, this))
    , m_lock(new PlainLabel({}, this))
    , m_refusal(new ToneLabel({}, this))
    , m_problem(new ToneLabel({}, this))
    , m_advice(new ToneLabel({}, this))
    , m_before(new ToneLabel({}, this))
{
    setObjectName(name);
    m_editor->setObjectName(name + u".text"_s);
    m_editor->setReadOnly(true); // until there is a language
    m_editor->installEventFilter(this);
    m_editor->growFor(text.spec);
    if (isSpelled(text.spec))
        checkSpelling(spelling);
    m_refusal->setObjectName(name + u".refusal"_s);
    m_refusal->setTone(Tone::Warning);
    m_problem->setObjectName(name + u".problem"_s);
    m_advice->setObjectName(name + u".advice"_s);
    m_before->setObjectName(name + u".before"_s);
    m_before->setTone(Tone::Info);
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(metric::focusRing, metric::focusRing, metric::focusRing, metric::focusRing);
    frame->addWidget(m_editor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(makeHeading(name));
    column->addLayout(frame);
    column->addLayout(makeLock());
    for (ToneLabel *words : {m_refusal, m_problem, m_advice, m_before}) {
        words->setWordWrap(true);
        column->addWidget(words);
    }
    setFocusProxy(m_editor);
    connect(m_editor, &StoreTextEdit::edited, this, &TextField::edited);
    connect(m_revert, &QPushButton::clicked, this, &TextField::revertRequested);
}

void TextField::checkSpelling(Spelling &spelling)
{
    m_spelling = new SpellCheck(spelling, m_editor);
    connect(m_spelling, &SpellCheck::changed, this, &TextField::describe);
    connect(m_spelling, &SpellCheck::stepEnded, this, &TextField::stepEnded);
}

QLayout *TextField::makeHeading(const QString &name)
{
    const QString label = attributeLabel(m_text.spec);
    //: a text that all platforms of an app share
    auto *title = new PlainLabel(m_text.ofApp ? tr("%1 (shared)").arg(label) : label, this);
    title->setBuddy(m_editor);
    m_counter->setObjectName(name + u".counter"_s);
    m_revert->setObjectName(name + u".revert"_s);
    m_revert->setAccessibleName(tr("Revert %1").arg(label));
    m_revert->setFlat(true);
    QSizePolicy keepsRoom = m_revert->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_revert->setSizePolicy(keepsRoom);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(title);
    line->addWidget(m_counter);
    line->addStretch(1);
    line->addWidget(m_revert);
    return line;
}

QLayout *TextField::makeLock()
{
    m_lockGlyph->setFixedSize(metric::smallIcon, metric::smallIcon);
    m_lock->setObjectName(objectName() + u".lock"_s);
    m_lock->setForegroundRole(QPalette::PlaceholderText);
    m_lock->setWordWrap(true);
    showLockGlyph();
    auto *line = new QHBoxLayout;
    line->setSpacing(space::xs);
    line->addWidget(m_lockGlyph, 0, Qt::AlignTop);
    line->addWidget(m_lock, 1);
    return line;
}

void TextField::setLanguage(const MatrixRow &row, const QString &appName)
{
    const QString text = row.language.text(m_text);
    m_isChanged = row.language.isDrafted(m_text);
    const QString name = MatrixPage::nameOf({row.language.locale, &m_text});
    const bool isOther = name != m_editor->accessibleName();
    m_editor->setAccessibleName(name);
    m_editor->setReadOnly(!row.locks[m_number].isEmpty());
    m_editor->setDirection(slipway::isRightToLeft(m_text.spec, row.language.locale) ? Qt::RightToLeft : Qt::LeftToRight);
    if (m_spelling)
        m_spelling->setLanguage(row.locks[m_number].isEmpty() ? row.language.locale : Locale(), appName);
    if (isOther)
        m_editor->setOtherText(text);
    else
        m_editor->setText(text);
    showTextCount(*m_counter, m_text.spec, text);
    if (!m_isChanged && m_revert->hasFocus())
        m_editor->setFocus(); // the button goes
    m_revert->setVisible(m_isChanged);
    showWords(row);
    update();
}

void TextField::showWords(const MatrixRow &row)
{
    const QString lock = row.locks[m_number];
    const TextMark mark = row.language.marks[m_number];
    const bool wasTooLong = m_problem->text().startsWith(problemSign(TextMark::TooLong));
    m_lock->setText(lock);
    m_lock->setVisible(!lock.isEmpty());
    m_lockGlyph->setVisible(!lock.isEmpty());
    showSentence(*m_refusal, u"! "_s, row.refusals[m_number]);
    m_problem->setTone(problemTone(mark));
    showSentence(*m_problem, problemSign(mark), problemSentence(row, m_number));
    showSentence(*m_advice, {}, adviceSentences(row, m_number));
    showSentence(*m_before, u"• "_s, beforeSentence(row, m_number));
    describe();
    if (mark != TextMark::TooLong || wasTooLong || !m_editor->hasFocus())
        return;
    QAccessibleEvent alert(m_problem, QAccessible::Alert); // there is no announcement event before Qt 6.8
    QAccessible::updateAccessibility(&alert);
}

// All that stands around the text, and how many of its words are underlined.
void TextField::describe()
{
    QStringList words{m_counter->text(), m_lock->text(), m_refusal->text(), m_problem->text(), m_advice->text(), m_before->text()};
    if (const int unknown = m_spelling ? m_spelling->unknownWords() : 0; unknown > 0)
        words.append(tr("%Ln unknown word(s)", nullptr, unknown));
    words.removeAll(QString());
    m_editor->setAccessibleDescription(words.join(u". "_s));
}

void TextField::showLockGlyph()
{
    m_lockGlyph->setPixmap(iconPixmap("lock"_L1, tokensOf(palette()).text3, metric::smallIcon, devicePixelRatioF()));
}

bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        emit event->type() == QEvent::FocusIn ? entered() : stepEnded(); // a field at a time is a step
    }
    return QWidget::eventFilter(watched, event);
}

void TextField::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    if (m_isChanged)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, metric::changedEdge, height())), tokens.accent);
    const QRect outline = m_editor->geometry().adjusted(-metric::focusRing, -metric::focusRing, metric::focusRing, metric::focusRing);
    if (m_editor->hasFocus()) {
        paintFocusRing(&painter, outline, palette(), metric::radiusControl);
        return;
    }
    painter.setPen(m_editor->isReadOnly() ? tokens.border : tokens.borderStrong);
    painter.drawRect(outline.adjusted(1, 1, -2, -2));
}

void TextField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLockGlyph();
}

} // namespace slipway
