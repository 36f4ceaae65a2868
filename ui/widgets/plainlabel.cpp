// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include "models/literaltext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace slipway {

QString plainToolTip(const QString &text)
{
    // Escaped and marked as rich text, so that there is nothing left to guess.
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(literal(text));
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
    widget->setAccessibleDescription(text);
}

bool showItemHelp(const QHelpEvent &event, QWidget *view, const QString &text)
{
    if (event.type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(event.globalPos(), plainToolTip(text), view);
    return true;
}

void setDisabledReason(QWidget *control, const QString &reason)
{
    control->setEnabled(reason.isEmpty());
    setPlainToolTip(control, reason);
}

QString plainActionText(const QString &text)
{
    return literal(text).replace(u'&', "&&"_L1);
}

bool asksForCopy(const QEvent &event)
{
    return event.type() == QEvent::ShortcutOverride && static_cast<const QKeyEvent &>(event).matches(QKeySequence::Copy);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    QLabel::setText(literal(text));
}

void PlainLabel::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
    update();
}

void PlainLabel::setSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elide == Qt::ElideNone ? size : QSize(fontMetrics().averageCharWidth() * 4, size.height());
}

bool PlainLabel::event(QEvent *event)
{
    if (hasSelectedText() && asksForCopy(*event)) { // which QLabel leaves to the window
        event->accept();
        return true;
    }
    if (event->type() != QEvent::ToolTip || m_elide == Qt::ElideNone || visibleText() == text())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    return true;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (m_elide == Qt::ElideNone) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(), visibleText(), foregroundRole());
}

QString PlainLabel::visibleText() const
{
    return fontMetrics().elidedText(text(), m_elide, contentsRect().width());
}

} // namespace slipway
