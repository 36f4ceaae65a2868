// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/longtexteditor.h"

#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/storetextedit.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/spellcheck.h"
#include "ui/widgets/textcounter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int leastHeight = 120;
constexpr QKeyCombination doneKeys = Qt::CTRL | Qt::Key_Return;

} // namespace

LongTextEditor::LongTextEditor(const QString &name, Spelling &spelling, QWidget *parent)
    : QWidget(parent)
    , m_text(new StoreTextEdit(this))
    , m_spelling(new SpellCheck(spelling, m_text))
{
    setObjectName(name);
    setMinimumHeight(leastHeight);
    m_text->setObjectName(name + u".text"_s);
    m_text->installEventFilter(this);
    auto *frame = new QHBoxLayout;
    frame->setContentsMargins(space::l, metric::focusRing, space::l, space::s);
    frame->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeading(name));
    column->addLayout(frame, 1);
    connect(m_text, &StoreTextEdit::edited, this, &LongTextEditor::edited);
    connect(m_spelling, &SpellCheck::changed, this, &LongTextEditor::describe);
    connect(m_spelling, &SpellCheck::stepEnded, this, &LongTextEditor::stepEnded);
}

QWidget *LongTextEditor::makeHeading(const QString &name)
{
    auto *heading = new QWidget(this);
    m_title = new PlainLabel({}, heading);
    m_title->setObjectName(name + u".title"_s);
    m_title->setElide(Qt::ElideRight);
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_counter = new ToneLabel({}, heading);
    m_counter->setObjectName(name + u".counter"_s);
    m_reason = new PlainLabel({}, heading);
    m_reason->setObjectName(name + u".reason"_s);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setElide(Qt::ElideRight);
    m_copy = new QPushButton(tr("Copy from Primary"), heading);
    m_copy->setObjectName(name + u".copy"_s);
    m_revert = new QPushButton(tr("Revert"), heading);
    m_revert->setObjectName(name + u".revert"_s);
    auto *close = new IconButton("close"_L1, tr("Back to the Table"), heading, IconButton::Size::Normal, doneKeys);
    close->setObjectName(name + u".close"_s);
    connect(m_copy, &QPushButton::clicked, this, &LongTextEditor::copyRequested);
    connect(m_revert, &QPushButton::clicked, this, &LongTextEditor::revertRequested);
    connect(close, &QAbstractButton::clicked, this, &LongTextEditor::done);

    auto *line = new QHBoxLayout(heading);
    line->setContentsMargins(space::xl, space::s, space::xl, space::xs);
    line->setSpacing(space::s);
    line->addWidget(m_title);
    line->addWidget(m_counter);
    line->addWidget(m_reason, 1);
    line->addStretch();
    for (QWidget *button : {static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_revert), static_cast<QWidget *>(close)})
        line->addWidget(button);
    return heading;
}

void LongTextEditor::setContent(const Content &content)
{
    const bool isOther = content.title != m_text->accessibleName();
    m_title->setText(content.title);
    m_text->setAccessibleName(content.title);
    m_text->setReadOnly(!content.lock.isEmpty());
    m_reason->setText(content.lock.isEmpty() ? content.refusal : content.lock);
    m_reason->setVisible(!m_reason->text().isEmpty());
    setDisabledReason(m_copy, content.lock.isEmpty() ? content.noCopy : content.lock);
    setDisabledReason(m_revert, content.isChanged ? QString() : tr("This text is not changed."));
    m_text->setDirection(content.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_spelling->setLanguage(content.lock.isEmpty() ? content.locale : Locale(), content.appName);
    if (isOther)
        m_text->setOtherText(content.text);
    else
        m_text->setText(content.text);
    showTextCount(*m_counter, *content.spec, content.text);
    describe();
}

void LongTextEditor::begin(const QString &typed)
{
    m_text->setFocus();
    if (m_text->isReadOnly())
        return;
    m_text->moveCursor(QTextCursor::End);
    if (!typed.isEmpty())
        m_text->insertPlainText(typed);
}

void LongTextEditor::describe()
{
    const int unknown = m_spelling->unknownWords();
    //: how much of its limit a text takes, and how many of its words are not in the dictionary
    m_text->setAccessibleDescription(unknown == 0 ? m_counter->text() : tr("%1, %Ln unknown word(s)", nullptr, unknown).arg(m_counter->text()));
}

void LongTextEditor::paintEvent(QPaintEvent *)
{
    const QRect outline = m_text->geometry().adjusted(-metric::focusRing, -metric::focusRing, metric::focusRing, metric::focusRing);
    QPainter painter(this);
    if (m_text->hasFocus()) {
        paintFocusRing(&painter, outline, palette(), metric::radiusControl);
        return;
    }
    painter.setPen(tokensOf(palette()).borderStrong);
    painter.drawRect(outline.adjusted(1, 1, -2, -2));
}

bool LongTextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    const bool leads = key.key() == Qt::Key_Escape || (isEnter && key.modifiers().testFlag(Qt::ControlModifier));
    if (!leads)
        return QWidget::eventFilter(watched, event);
    emit done();
    return true;
}

} // namespace slipway
