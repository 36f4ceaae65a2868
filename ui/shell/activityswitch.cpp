// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/activityswitch.h"

#include "ui/shell/pane.h"
#include "ui/widgets/segments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ActivitySwitchText
{
    Q_DECLARE_TR_FUNCTIONS(ActivitySwitch)
};

} // namespace

Segments *makeActivitySwitch(Pane &pane, Place::Kind shown, bool hasAccount)
{
    auto *pages = new Segments(ActivitySwitchText::tr("Activity"), &pane);
    pages->add(int(Place::Kind::Changes), ActivitySwitchText::tr("Changes"), u"activity.changes"_s);
    pages->add(int(Place::Kind::Requests), ActivitySwitchText::tr("Requests"), u"activity.requests"_s);
    pages->choose(int(shown));
    if (!hasAccount)
        pages->setDisabledReason(int(Place::Kind::Changes), ActivitySwitchText::tr("Open an account first."));
    QObject::connect(pages, &Segments::chosenChanged, &pane, [pages, &pane, shown](int kind) {
        pages->choose(int(shown)); // whoever comes back to this page finds it as it is
        emit pane.placeRequested({.kind = Place::Kind(kind)});
    });
    return pages;
}

} // namespace slipway
