// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteentries.h"

#include "services/apps.h"
#include "ui/shell/actions.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

PaletteEntry entryOf(const Action &action, const Place &here)
{
    const ActionSpec &spec = action.spec();
    const bool isOfThisApp = spec.goesTo && isOfApp(*spec.goesTo);
    PaletteEntry entry{
        .id = action.objectName(),
        .section = spec.goesTo ? PaletteSection::GoTo : PaletteSection::Actions,
        .title = action.label(),
        .icon = spec.icon,
        .keys = action.shortcut().toString(QKeySequence::NativeText),
        .disabledReason = action.disabledReason(),
        .isSuggested = (isOfThisApp && *spec.goesTo != here.kind) || spec.owner == ActionSpec::Owner::Page,
        .target = spec.id,
    };
    if (isOfThisApp)
        entry.detail = here.appTitle();
    else if (!spec.goesTo)
        entry.detail = menuTitle(spec.menu).remove(u'&');
    return entry;
}

PaletteEntry entryOf(const AppRow &app)
{
    return {
        .id = "app."_L1 + app.id,
        .section = PaletteSection::Apps,
        .title = app.name,
        .detail = app.bundleId,
        .keywords = app.bundleId + u' ' + app.sku + u' ' + app.id,
        .icon = "app-generic"_L1,
        .target = Place{.kind = Place::Kind::AppOverview, .appId = app.id, .appName = app.name},
    };
}

} // namespace

std::vector<PaletteEntry> paletteEntries(const Actions &actions, const Place &here, const std::vector<AppRow> &apps)
{
    std::vector<PaletteEntry> entries;
    entries.reserve(actions.all().size() + apps.size());
    for (const Action *action : actions.all()) {
        if (action->spec().id != ActionId::CommandPalette)
            entries.push_back(entryOf(*action, here));
    }
    for (const AppRow &app : apps)
        entries.push_back(entryOf(app));
    return entries;
}

} // namespace slipway
