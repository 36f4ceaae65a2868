// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readonlytext.h"

#include "models/literaltext.h"
#include "ui/theme/metrics.h"

namespace slipway {

ReadOnlyText::ReadOnlyText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    // A field that is read-only for no more than the mouse would leave Ctrl+C to the window, which copies rows.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFont(fontAt(TypeStep::Mono, font()));
}

void ReadOnlyText::setText(const QString &text)
{
    setPlainText(literal(text));
}

} // namespace slipway
