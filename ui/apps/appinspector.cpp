// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appinspector.h"

#include "catalogue/apps.h"
#include "ui/apps/appcolumns.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/appicon.h"
#include "ui/widgets/appicons.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int iconSize = 96;

QString label(const AttributeSpec &spec)
{
    return QCoreApplication::translate("catalogue", spec.label);
}

std::vector<Fact> versionFacts(const AppRow &app)
{
    std::vector<Fact> facts;
    for (const EnumValue<Platform> &platform : platformsOf(app.versions)) {
        for (const VersionSummary *version : {versionInProgress(app.versions, platform.known), liveVersion(app.versions, platform.known)}) {
            if (version)
                facts.push_back(
                    {.label = platform.label() + u' ' + version->versionString, .value = version->state.label(), .badge = version->state.wire});
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
    m_title = new PlainLabel({}, this);
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_title->setWordWrap(true);
    m_facts = new FactSheet(Field::Layout::Stacked, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addStretch(1);
    connect(&m_icons, &AppIcons::arrived, this, &AppInspector::updateIcon);
}

void AppInspector::show(const std::vector<AppRow> &selected, int total)
{
    m_app = selected.size() == 1 ? selected.front() : AppRow{};
    updateIcon();
    if (selected.size() == 1) {
        showOne(selected.front());
    } else if (selected.empty()) {
        m_title->setText(tr("%n app(s)", nullptr, total));
        m_facts->setFacts({});
    } else {
        showSeveral(selected);
    }
}

void AppInspector::showOne(const AppRow &app)
{
    m_title->setText(app.name);
    std::vector<Fact> facts = versionFacts(app);
    facts.push_back({.label = label(App::bundleId.spec), .value = app.bundleId, .copyable = true});
    facts.push_back({.label = tr("Apple ID"), .value = app.id, .copyable = true});
    facts.push_back({.label = label(App::sku.spec), .value = app.sku, .copyable = true});
    facts.push_back({.label = label(App::primaryLocale.spec), .value = app.primaryLocale.displayName()});
    m_facts->setFacts(facts);
}

void AppInspector::showSeveral(const std::vector<AppRow> &apps)
{
    m_title->setText(tr("%n app(s) selected", nullptr, int(apps.size())));
    m_facts->setFacts({
        {.label = tr("Platforms"), .value = shared(apps, &platformsText)},
        {.label = tr("State"), .value = shared(apps, &stateText)},
        {.label = label(App::primaryLocale.spec), .value = shared(apps, [](const AppRow &app) { return app.primaryLocale.displayName(); })},
    });
}

void AppInspector::updateIcon()
{
    m_icon->setVisible(!m_app.id.isEmpty());
    m_icon->setApp(m_app.name, m_app.bundleId);
    m_icon->setPicture(m_icons.picture(m_app, qRound(iconSize * devicePixelRatioF())));
}

} // namespace slipway
