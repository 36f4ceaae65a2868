// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readonlytext.h"

#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

namespace slipway {

ReadOnlyText::ReadOnlyText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(fontAt(TypeStep::Mono, font()));
}

void ReadOnlyText::setText(const QString &text)
{
    setPlainText(literal(text));
}

bool ReadOnlyText::event(QEvent *event)
{
    if (textCursor().hasSelection() && asksForCopy(*event)) { // which a text that is read-only leaves to the window
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

} // namespace slipway
