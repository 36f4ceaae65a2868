// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/regions.h"

#include <QWidget>

namespace slipway {

namespace {

// Gives the focus to what \a region names as its proxy, or else to the first widget inside of it that takes it by Tab.
bool focusFirst(QWidget *region)
{
    if (!region->isVisible())
        return false;
    if (region->focusProxy()) {
        region->setFocus(Qt::TabFocusReason);
        return true;
    }
    const QList<QWidget *> inside = region->findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)) {
            widget->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace

void focusNextRegion(const std::vector<QWidget *> &regions, const QWidget *focus, Direction direction)
{
    size_t at = 0;
    for (size_t i = 0; i < regions.size(); ++i) {
        if (focus && regions[i]->isVisible() && (regions[i] == focus || regions[i]->isAncestorOf(focus)))
            at = i;
    }
    for (size_t step = 1; step <= regions.size(); ++step) {
        const size_t distance = direction == Direction::Forward ? step : regions.size() - step;
        if (focusFirst(regions[(at + distance) % regions.size()]))
            return;
    }
}

} // namespace slipway
