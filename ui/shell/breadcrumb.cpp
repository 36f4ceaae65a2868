// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/breadcrumb.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <vector>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString crumbTitle(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Welcome:
        return Breadcrumb::tr("Welcome");
    case Place::Kind::Apps:
        return Breadcrumb::tr("Apps");
    case Place::Kind::AppOverview:
        return place.appTitle();
    case Place::Kind::AppInformation:
        return Breadcrumb::tr("App Information");
    case Place::Kind::BuildRelease:
        return Breadcrumb::tr("Build & Release");
    case Place::Kind::AppReview:
        return Breadcrumb::tr("Review Information");
    case Place::Kind::Builds:
        return Breadcrumb::tr("Builds");
    case Place::Kind::Testers:
        return place.path.isEmpty() || place.title.isEmpty() ? Breadcrumb::tr("Testers") : place.title;
    case Place::Kind::GroupBuilds:
        return Breadcrumb::tr("Builds");
    case Place::Kind::GroupSettings:
        return Breadcrumb::tr("Settings");
    case Place::Kind::TeamTesters:
        return Breadcrumb::tr("Testers");
    case Place::Kind::TesterPurge:
        return Breadcrumb::tr("Remove Idle Testers");
    case Place::Kind::TesterImport:
        return Breadcrumb::tr("Import Testers");
    case Place::Kind::Feedback:
        return Breadcrumb::tr("Feedback");
    case Place::Kind::WhatToTest:
        return Breadcrumb::tr("What to Test");
    case Place::Kind::TestInformation:
        return Breadcrumb::tr("Test Information");
    case Place::Kind::Review:
        return Breadcrumb::tr("Review Changes");
    case Place::Kind::Changes:
    case Place::Kind::Requests:
        return Breadcrumb::tr("Activity");
    case Place::Kind::Settings:
        return Breadcrumb::tr("Settings");
    case Place::Kind::AddKey:
        return place.path.isEmpty() ? Breadcrumb::tr("Add API Key") : Breadcrumb::tr("Replace Key");
    case Place::Kind::Version:
    case Place::Kind::Resource:
    case Place::Kind::ResourceList:
        return place.title;
    }
    Q_UNREACHABLE();
}

// From the top down to the place itself.
std::vector<Place> trailTo(const Place &place)
{
    std::vector<Place> trail;
    if (!isOfWindow(place.kind) && !isOfActivity(place.kind) && place.kind != Place::Kind::Apps)
        trail.push_back({.kind = Place::Kind::Apps});
    if (!place.appId.isEmpty() && place.kind != Place::Kind::AppOverview)
        trail.push_back({.kind = Place::Kind::AppOverview, .appId = place.appId, .appName = place.appName});
    if (isOfVersion(place.kind) && place.kind != Place::Kind::Version) {
        Place version = place;
        version.kind = Place::Kind::Version;
        trail.push_back(version);
    }
    const bool isBelowTesters = place.kind == Place::Kind::TesterImport || place.kind == Place::Kind::TesterPurge || isOfGroup(place.kind)
        || (place.kind == Place::Kind::Testers && !place.path.isEmpty());
    if (isBelowTesters)
        trail.push_back({.kind = Place::Kind::Testers, .appId = place.appId, .appName = place.appName});
    if (isOfGroup(place.kind)) {
        Place members = place;
        members.kind = Place::Kind::Testers;
        trail.push_back(members);
    }
    if (place.kind == Place::Kind::WhatToTest)
        trail.push_back({.kind = Place::Kind::Builds, .appId = place.appId, .appName = place.appName});
    trail.push_back(place);
    return trail;
}

} // namespace

Breadcrumb::Breadcrumb(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"shell.breadcrumb"_s);
    setAccessibleName(tr("Where you are"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
}

void Breadcrumb::show(const Place &place)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::vector<Place> trail = trailTo(place);
    for (size_t i = 0; i < trail.size(); ++i)
        addCrumb(trail[i], i + 1 == trail.size());
    m_layout->addStretch();
}

void Breadcrumb::addCrumb(const Place &place, bool last)
{
    const QString title = crumbTitle(place);
    if (last) {
        auto *label = new PlainLabel(title, this);
        label->setContentsMargins(space::s, 0, 0, 0); // as in the buttons before it
        label->setElide(Qt::ElideRight);
        m_layout->addWidget(label, 1);
        return;
    }
    auto *button = new QToolButton(this);
    button->setText(plainActionText(title));
    button->setAccessibleName(title);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(
        button, &QToolButton::clicked, this, [this, place] { emit placeRequested(place); }, Qt::QueuedConnection);
    m_layout->addWidget(button);
    auto *slash = new PlainLabel(u"/"_s, this);
    slash->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(slash);
}

} // namespace slipway
