// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupswitch.h"

#include "ui/shell/pane.h"
#include "ui/widgets/segments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct GroupSwitchText
{
    Q_DECLARE_TR_FUNCTIONS(GroupSwitch)
};

} // namespace

Segments *makeGroupSwitch(Pane &pane, const Place &shown)
{
    auto *pages = new Segments(GroupSwitchText::tr("Page of the group"), &pane);
    pages->add(int(Place::Kind::Testers), GroupSwitchText::tr("Testers"), u"group.testers"_s);
    pages->add(int(Place::Kind::GroupBuilds), GroupSwitchText::tr("Builds"), u"group.builds"_s);
    pages->add(int(Place::Kind::GroupSettings), GroupSwitchText::tr("Settings"), u"group.settings"_s);
    pages->choose(int(shown.kind));
    QObject::connect(pages, &Segments::chosenChanged, &pane, [pages, &pane, shown](int kind) {
        pages->choose(int(shown.kind)); // whoever comes back to this page finds it as it is
        Place other = shown;
        other.kind = Place::Kind(kind);
        other.title = pane.title();
        emit pane.placeRequested(other);
    });
    return pages;
}

} // namespace slipway
