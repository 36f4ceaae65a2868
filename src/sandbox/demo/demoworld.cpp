// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demoworld.h"

#include "sandbox/demo/appbuilder.h"
#include "sandbox/demo/feedback.h"
#include "sandbox/demo/hostileapp.h"
#include "sandbox/demo/storefronts.h"
#include "sandbox/demo/testers.h"
#include "sandbox/world.h"

namespace slipway::sandbox {

void buildDemoWorld(World &world, const DemoOptions &options)
{
    Q_ASSERT_X(options.now.isValid(), "buildDemoWorld", "the demo's times need a time to lie around");
    world.reset(options.seed);
    addTerritories(world);
    addCategories(world);

    AppBuilder builder(world, options.now, options.imageBase);
    std::vector<BuiltApp> built;
    const std::vector<AppRow> team = teamApps();
    FurtherApps further;
    for (int number = 0; number < options.apps; ++number) {
        const bool ofTheTeam = std::size_t(number) < team.size();
        built.push_back(builder.build(ofTheTeam ? team[std::size_t(number)] : further.make(number, world.random())));
    }
    addTesters(world, built, options.testers);
    addFeedback(world, built, options.now, options.imageBase);
    if (options.hostile)
        addHostileApp(world, builder);
}

} // namespace slipway::sandbox
