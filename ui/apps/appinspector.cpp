// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appinspector.h"

#include "catalogue/apps.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "ui/apps/appcolumns.h"
#include "ui/widgets/appicon.h"
#include "ui/widgets/appicons.h"
#include "ui/widgets/inspectorsheet.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int iconSize = 96;

std::vector<Fact> versionFacts(const AppRow &app)
{
    std::vector<Fact> facts;
    for (const EnumValue<Platform> &platform : platformsOf(app.versions)) {
        for (const VersionSummary *version : {versionInProgress(app.versions, platform.known), liveVersion(app.versions, platform.known)}) {
            if (version)
                facts.push_back({.label = platform.label() + u' ' + isolated(version->versionString),
                                 .value = version->state.label(),
                                 .badge = version->state.wire});
        }
    }
    return facts;
}

// The value that all have, or that they differ.
template <typename Value>
QString shared(const std::vector<AppRow> &apps, Value value)
{
    const QString first = value(apps.front());
    const bool same = std::all_of(apps.cbegin(), apps.cend(), [&](const AppRow &app) { return value(app) == first; });
    return same ? first : AppInspector::tr("Different values");
}

} // namespace

AppInspector::AppInspector(AppIcons &icons, QWidget *parent) : QWidget(parent), m_icons(icons)
{
    setObjectName(u"apps.inspector"_s);
    m_icon = new AppIcon(iconSize, this);
    m_sheet = new InspectorSheet(this);
    m_sheet->setPicture(m_icon);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sheet);
    connect(&m_icons, &AppIcons::arrived, this, &AppInspector::updateIcon);
}

void AppInspector::show(const std::vector<AppRow> &selected, int total)
{
    m_app = selected.size() == 1 ? selected.front() : AppRow{};
    updateIcon();
    if (selected.size() == 1)
        showOne(selected.front());
    else if (selected.empty())
        m_sheet->setContent(tr("%n app(s)", nullptr, total));
    else
        showSeveral(selected);
}

void AppInspector::showOne(const AppRow &app)
{
    std::vector<Fact> facts = versionFacts(app);
    facts.push_back({.label = attributeLabel(App::bundleId.spec), .value = app.bundleId, .copyable = true});
    facts.push_back({.label = tr("Apple ID"), .value = app.id, .copyable = true});
    facts.push_back({.label = attributeLabel(App::sku.spec), .value = app.sku, .copyable = true});
    facts.push_back({.label = attributeLabel(App::primaryLocale.spec), .value = app.primaryLocale.displayName()});
    m_sheet->setContent(app.name, facts);
}

void AppInspector::showSeveral(const std::vector<AppRow> &apps)
{
    m_sheet->setContent(tr("%n app(s) selected", nullptr, int(apps.size())),
                        {
                            {.label = tr("Platforms"), .value = shared(apps, &platformsText)},
                            {.label = tr("State"), .value = shared(apps, &stateText)},
                            {.label = attributeLabel(App::primaryLocale.spec),
                             .value = shared(apps, [](const AppRow &app) { return app.primaryLocale.displayName(); })},
                        });
}

void AppInspector::updateIcon()
{
    m_icon->setVisible(!m_app.id.isEmpty());
    m_icon->setApp(m_app.name, m_app.bundleId);
    m_icon->setPicture(m_icons.picture(m_app, qRound(iconSize * devicePixelRatioF())));
}

} // namespace slipway
