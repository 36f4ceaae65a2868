// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panefactory.h"

#include "services/images.h"
#include "services/session.h"
#include "services/workspace.h"
#include "ui/accounts/addkeypane.h"
#include "ui/activity/requestspane.h"
#include "ui/appinformation/appinformationpane.h"
#include "ui/apps/appspane.h"
#include "ui/changes/changespane.h"
#include "ui/overview/overviewpane.h"
#include "ui/resource/resourcelistpane.h"
#include "ui/resource/resourcepane.h"
#include "ui/review/reviewpane.h"
#include "ui/settings/settingspane.h"
#include "ui/testflight/buildspane.h"
#include "ui/testflight/feedbackpane.h"
#include "ui/testflight/groupbuildspane.h"
#include "ui/testflight/groupsettingspane.h"
#include "ui/testflight/testerimportpane.h"
#include "ui/testflight/testerpurgepane.h"
#include "ui/testflight/testerspane.h"
#include "ui/testinformation/testinformationpane.h"
#include "ui/version/appreviewpane.h"
#include "ui/version/buildreleasepane.h"
#include "ui/version/versionpane.h"
#include "ui/whattotest/whattotestpane.h"

namespace slipway {

namespace {

std::unique_ptr<Pane> makeAccountPane(const Place &place, const PaneContext &context)
{
    switch (place.kind) {
    case Place::Kind::Apps:
        return std::make_unique<AppsPane>(context);
    case Place::Kind::AppOverview:
        return std::make_unique<OverviewPane>(place, context);
    case Place::Kind::AppInformation:
        return std::make_unique<AppInformationPane>(place, context);
    case Place::Kind::Version:
        return std::make_unique<VersionPane>(place, context);
    case Place::Kind::BuildRelease:
        return std::make_unique<BuildReleasePane>(place, context);
    case Place::Kind::AppReview:
        return std::make_unique<AppReviewPane>(place, context);
    case Place::Kind::Builds:
        return std::make_unique<BuildsPane>(place, context);
    case Place::Kind::Testers:
    case Place::Kind::TeamTesters:
        return std::make_unique<TestersPane>(place, context);
    case Place::Kind::GroupBuilds:
        return std::make_unique<GroupBuildsPane>(place, context);
    case Place::Kind::GroupSettings:
        return std::make_unique<GroupSettingsPane>(place, context);
    case Place::Kind::TesterImport:
        return std::make_unique<TesterImportPane>(place, context);
    case Place::Kind::TesterPurge:
        return std::make_unique<TesterPurgePane>(place, context);
    case Place::Kind::Feedback:
        return std::make_unique<FeedbackPane>(place, context);
    case Place::Kind::WhatToTest:
        return std::make_unique<WhatToTestPane>(place, context);
    case Place::Kind::TestInformation:
        return std::make_unique<TestInformationPane>(place, context);
    case Place::Kind::Review:
        return std::make_unique<ReviewPane>(place, context);
    case Place::Kind::Resource:
        return std::make_unique<ResourcePane>(place, context);
    case Place::Kind::ResourceList:
        return std::make_unique<ResourceListPane>(place, context);
    case Place::Kind::Changes:
        return std::make_unique<ChangesPane>(context);
    case Place::Kind::Welcome:
    case Place::Kind::Requests:
    case Place::Kind::Settings:
    case Place::Kind::AddKey:
        break; // of the window
    }
    Q_UNREACHABLE();
}

} // namespace

std::unique_ptr<Pane> makePane(const Place &place, const WindowContext &window, Session *session)
{
    switch (place.kind) {
    case Place::Kind::Welcome:
        Q_UNREACHABLE(); // it shows how far the window is with an account
    case Place::Kind::Requests:
        return std::make_unique<RequestsPane>(window, session ? session->account().id : QString());
    case Place::Kind::Settings:
        return std::make_unique<SettingsPane>(window.workspace.accounts(), window.settings, window.theme);
    case Place::Kind::AddKey:
        return std::make_unique<AddKeyPane>(place, window.workspace.accounts(), window.keyDrafts);
    default:
        return session ? makeAccountPane(place, {*session, session->images(), window.settings, window.theme, window.clock, window.spelling})
                       : nullptr;
    }
}

} // namespace slipway
