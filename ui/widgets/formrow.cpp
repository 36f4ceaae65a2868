// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formrow.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tonelabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int formLabelWidth = 140;

} // namespace

FormRow::FormRow(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel(label))
    , m_control(control)
    , m_line(new QHBoxLayout)
    , m_glyph(new PlainLabel)
    , m_words(new ToneLabel)
{
    m_name->setFixedWidth(formLabelWidth);
    m_name->setMinimumHeight(metric::control); // level with the control
    m_name->setWordWrap(true);
    m_name->setBuddy(control);
    m_glyph->setFixedSize(metric::smallIcon, metric::smallControl);
    m_words->setObjectName(u"formRow.words"_s);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(metric::smallControl);
    m_words->setContentsMargins(0, space::xs, 0, space::xs); // two lines keep away from the control too

    m_line->setSpacing(space::s);
    m_line->addWidget(control, 1);
    auto *said = new QHBoxLayout;
    said->setSpacing(space::xs);
    said->addWidget(m_glyph, 0, Qt::AlignTop);
    said->addWidget(m_words, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(m_line);
    column->addLayout(said);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(space::l);
    all->addWidget(m_name, 0, Qt::AlignTop);
    all->addLayout(column, 1);
    showWords();
}

void FormRow::setLabelWidth(int width)
{
    m_name->setFixedWidth(width);
}

void FormRow::addBeside(QWidget *widget)
{
    m_line->addWidget(widget);
}

void FormRow::setHint(const QString &sentence)
{
    m_hint = sentence;
    showWords();
}

void FormRow::setLock(const QString &reason)
{
    m_lock = reason;
    setDisabledReason(m_control, reason);
    showWords();
}

void FormRow::say(Tone tone, const QString &sentence)
{
    const bool isNewMistake = tone == Tone::Error && sentence != m_said && !sentence.isEmpty();
    m_said = sentence;
    m_tone = sentence.isEmpty() ? Tone::Neutral : tone;
    showWords();
    if (!isNewMistake)
        return;
    // There is no announcement event before Qt 6.8.
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FormRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showWords();
}

void FormRow::showWords()
{
    const bool isHint = m_said.isEmpty();
    const QString &words = isHint ? m_hint : m_said;
    m_words->setText(words);
    m_words->setTone(m_tone);
    m_words->setVisible(!words.isEmpty());
    m_glyph->setVisible(!isHint);
    if (!isHint)
        m_glyph->setPixmap(iconPixmap(glyphOf(m_tone), tokensOf(palette()).tone(m_tone).text, metric::smallIcon, devicePixelRatioF()));
    QStringList spoken{m_lock, words};
    spoken.removeAll(QString());
    m_control->setAccessibleDescription(spoken.join(u' '));
}

} // namespace slipway
