// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QWidget>

namespace slipway {

void orderTabs(QWidget *first, std::initializer_list<QWidget *> parts)
{
    QWidget *last = first;
    const auto append = [&last](QWidget *widget) {
        if (!(widget->focusPolicy() & Qt::TabFocus))
            return;
        QWidget::setTabOrder(last, widget);
        last = widget;
    };
    for (QWidget *part : parts) {
        append(part);
        const QList<QWidget *> children = part->findChildren<QWidget *>();
        for (QWidget *child : children)
            append(child);
    }
}

} // namespace slipway
