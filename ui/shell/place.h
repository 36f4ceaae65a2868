// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

//! \brief Where in the window one can be. A value: history, sidebar and breadcrumb hold places, panes ask to go to one.
struct Place
{
    enum class Kind {
        Welcome, //!< no account is open
        Apps, //!< the grid or list of all apps
        AppOverview,
        AppInformation,
        Version, //!< the store page of one version, by path
        BuildRelease, //!< what one version says of itself in no language, by the path of that
        AppReview, //!< what App Review is told of one version, by the path of that
        Builds, //!< of an app, in TestFlight
        Testers, //!< of an app; with the path of a TestFlight group, its members first
        GroupBuilds, //!< what a TestFlight group tests, by the path of that
        GroupSettings, //!< what a TestFlight group is, by the path of that
        TesterImport, //!< of an app: testers come from a table; with the path of a TestFlight group, into that one
        TesterPurge, //!< of an app: idle testers are looked for and removed
        Feedback, //!< of an app: what its testers sent
        WhatToTest, //!< of a build in TestFlight, by the path of that: what testers are asked to look at
        TestInformation, //!< of an app: what TestFlight tells testers and Beta App Review
        TeamTesters, //!< of all apps of the team
        Review, //!< Review & Apply: what was changed of an app and is not sent
        Resource, //!< any single resource, by path: the generic page
        ResourceList, //!< any list, by path and query
        Changes, //!< Activity: what an account changed at Apple
        Requests, //!< Activity: what Slipway asked of Apple
        Settings,
        AddKey, //!< adds an account; with the id of one as its path, replaces the key of that one
    };

    Kind kind = Kind::Welcome;
    QString appId = {}; //!< for places that belong to an app; a resource keeps the app it was reached from
    QString appName = {}; //!< of appId, for sidebar and breadcrumb; not part of the identity
    QString path =
        {}; //!< Version, BuildRelease, AppReview, GroupBuilds, GroupSettings, WhatToTest, Resource and ResourceList: path and query below the origin; Testers, TesterImport and AddKey: see there
    QString title = {}; //!< what people read in the breadcrumb; not part of the identity

    //! The app's name, or its id while nobody knows more.
    const QString &appTitle() const { return appName.isEmpty() ? appId : appName; }

    //! The id in a path that leads to one resource; empty without a path.
    QString resourceId() const { return path.section(u'/', -1); }

    friend bool operator==(const Place &a, const Place &b) { return a.kind == b.kind && a.appId == b.appId && a.path == b.path; }
};

//! Whether a place of \a kind is there without an open account.
constexpr bool isOfWindow(Place::Kind kind)
{
    return kind == Place::Kind::Welcome || kind == Place::Kind::Requests || kind == Place::Kind::Settings || kind == Place::Kind::AddKey;
}

//! Whether a place of \a kind is a page about one app, so that there is none without an app.
constexpr bool isOfApp(Place::Kind kind)
{
    using enum Place::Kind;
    return kind == AppOverview || kind == AppInformation || kind == Version || kind == BuildRelease || kind == AppReview || kind == Builds
        || kind == Testers || kind == GroupBuilds || kind == GroupSettings || kind == TesterImport || kind == TesterPurge || kind == Feedback
        || kind == WhatToTest || kind == TestInformation || kind == Review;
}

//! Whether a place of \a kind is one of the pages of a version, which have one entry in the sidebar.
constexpr bool isOfVersion(Place::Kind kind)
{
    return kind == Place::Kind::Version || kind == Place::Kind::BuildRelease || kind == Place::Kind::AppReview;
}

//! Whether a place of \a kind is one of the pages of a TestFlight group, which have one entry in the sidebar: that of its testers.
constexpr bool isOfGroup(Place::Kind kind)
{
    return kind == Place::Kind::GroupBuilds || kind == Place::Kind::GroupSettings;
}

//! Whether a place of \a kind is one of the pages of Activity, which have one entry in the sidebar.
constexpr bool isOfActivity(Place::Kind kind)
{
    return kind == Place::Kind::Changes || kind == Place::Kind::Requests;
}

} // namespace slipway
