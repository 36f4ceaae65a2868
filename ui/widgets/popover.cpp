// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popover.h"

#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/widgets/plainlabel.h"

#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int sheetWidth = 320;

} // namespace

Popover::Popover(QWidget *anchor, const QString &title, const std::vector<Fact> &facts) : QFrame(anchor, Qt::Popup)
{
    setObjectName(u"popover"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(sheetWidth);
    setAccessibleName(title);
    QStringList sentences;
    for (const Fact &fact : facts)
        sentences.append(u"%1: %2"_s.arg(fact.label, fact.value));
    setAccessibleDescription(sentences.join(u'\n'));
    auto *heading = new PlainLabel(title, this);
    heading->setFont(fontAt(TypeStep::Section, font()));
    auto *sheet = new FactSheet(Field::Layout::Stacked, this);
    sheet->setFacts(facts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(heading);
    column->addWidget(sheet);
}

Popover *Popover::showAbove(QWidget *anchor, const QString &title, const std::vector<Fact> &facts)
{
    auto *popover = new Popover(anchor, title, facts);
    const QSize size(sheetWidth, popover->layout()->heightForWidth(sheetWidth));
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint top = anchor->mapToGlobal(QPoint(anchor->layoutDirection() == Qt::RightToLeft ? anchor->width() - size.width() : 0, 0));
    QRect place({top.x(), top.y() - size.height() - space::xs}, size);
    place.moveLeft(qBound(screen.left(), place.left(), qMax(screen.left(), screen.right() - size.width())));
    place.moveTop(qMax(screen.top(), place.top()));
    popover->setGeometry(place);
    popover->show();
    popover->setFocus(Qt::PopupFocusReason);
    return popover;
}

void Popover::paintEvent(QPaintEvent *)
{
    paintPopup(*this);
}

} // namespace slipway
