// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionswitch.h"

#include "models/literaltext.h"
#include "ui/shell/pane.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct VersionSwitchText
{
    Q_DECLARE_TR_FUNCTIONS(VersionSwitch)
};

} // namespace

Segments *makeVersionSwitch(Pane &pane, const Place &shown)
{
    auto *pages = new Segments(VersionSwitchText::tr("Page of the version"), &pane);
    pages->add(int(Place::Kind::Version), VersionSwitchText::tr("Localizations"), u"version.localizations"_s);
    pages->add(int(Place::Kind::BuildRelease), plainActionText(VersionSwitchText::tr("Build & Release")), u"version.buildRelease"_s);
    pages->add(int(Place::Kind::AppReview), VersionSwitchText::tr("Review Information"), u"version.appReview"_s);
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
