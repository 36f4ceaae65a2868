// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/placelink.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype longest = 2048; // with room for the word before it in a message of 4 KiB

const QString accountPattern = u"[A-Za-z0-9_-]{1,64}"_s;
const QString appPattern = u"[0-9]{1,20}"_s;

// A path below the origin as Apple has them: no empty segment, none of dots alone, and nothing that a URL gives another meaning.
bool isApiPath(const QString &path)
{
    static const QRegularExpression pattern(uR"(\A/v[0-9]{1,2}(?:/(?!\.{1,2}(?:[/?]|\z))[A-Za-z0-9._~=-]+)+(?:\?[A-Za-z0-9._~=&,:+%\[\]-]*)?\z)"_s);
    return pattern.match(path).hasMatch();
}

QString encoded(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/?=&,:+"));
}

// "apps/1/information"; empty for a place without a link.
QString routeOf(const Place &place)
{
    const QString app = place.appId.isEmpty() ? QString() : QString("apps/"_L1 + place.appId);
    const QString inApp = app.isEmpty() ? QString() : QString(app + u'/');
    switch (place.kind) {
    case Place::Kind::Welcome:
    case Place::Kind::AddKey: // nobody is led to hand over a key
        return {};
    case Place::Kind::Apps:
        return u"apps"_s;
    case Place::Kind::AppOverview:
        return app;
    case Place::Kind::AppInformation:
        return inApp + "information"_L1;
    case Place::Kind::Version:
        return inApp + "version"_L1 + encoded(place.path);
    case Place::Kind::BuildRelease:
        return inApp + "buildrelease"_L1 + encoded(place.path);
    case Place::Kind::AppReview:
        return inApp + "appreview"_L1 + encoded(place.path);
    case Place::Kind::Builds:
        return inApp + "builds"_L1;
    case Place::Kind::Testers:
        return inApp + "testers"_L1 + encoded(place.path);
    case Place::Kind::GroupBuilds:
        return inApp + "groupbuilds"_L1 + encoded(place.path);
    case Place::Kind::GroupSettings:
        return inApp + "groupsettings"_L1 + encoded(place.path);
    case Place::Kind::TesterImport:
        return inApp + "testerimport"_L1 + encoded(place.path);
    case Place::Kind::TesterPurge:
        return inApp + "testerpurge"_L1;
    case Place::Kind::Feedback:
        return inApp + "feedback"_L1;
    case Place::Kind::WhatToTest:
        return inApp + "whattotest"_L1 + encoded(place.path);
    case Place::Kind::TestInformation:
        return inApp + "testinformation"_L1;
    case Place::Kind::TeamTesters:
        return u"testers"_s;
    case Place::Kind::Review:
        return inApp + "review"_L1;
    case Place::Kind::Resource:
        return inApp + "resource"_L1 + encoded(place.path);
    case Place::Kind::ResourceList:
        return inApp + "list"_L1 + encoded(place.path);
    case Place::Kind::Changes:
        return u"changes"_s;
    case Place::Kind::Requests:
        return u"requests"_s;
    case Place::Kind::Settings:
        return u"settings"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Place::Kind> kindOf(const QString &word, bool isInApp)
{
    if (word == "resource"_L1)
        return Place::Kind::Resource;
    if (word == "list"_L1)
        return Place::Kind::ResourceList;
    if (isInApp)
        return word.isEmpty()              ? std::optional(Place::Kind::AppOverview)
            : word == "information"_L1     ? std::optional(Place::Kind::AppInformation)
            : word == "version"_L1         ? std::optional(Place::Kind::Version)
            : word == "buildrelease"_L1    ? std::optional(Place::Kind::BuildRelease)
            : word == "appreview"_L1       ? std::optional(Place::Kind::AppReview)
            : word == "builds"_L1          ? std::optional(Place::Kind::Builds)
            : word == "testers"_L1         ? std::optional(Place::Kind::Testers)
            : word == "groupbuilds"_L1     ? std::optional(Place::Kind::GroupBuilds)
            : word == "groupsettings"_L1   ? std::optional(Place::Kind::GroupSettings)
            : word == "testerimport"_L1    ? std::optional(Place::Kind::TesterImport)
            : word == "testerpurge"_L1     ? std::optional(Place::Kind::TesterPurge)
            : word == "feedback"_L1        ? std::optional(Place::Kind::Feedback)
            : word == "whattotest"_L1      ? std::optional(Place::Kind::WhatToTest)
            : word == "testinformation"_L1 ? std::optional(Place::Kind::TestInformation)
            : word == "review"_L1          ? std::optional(Place::Kind::Review)
                                           : std::nullopt;
    if (word == "apps"_L1)
        return Place::Kind::Apps;
    if (word == "testers"_L1)
        return Place::Kind::TeamTesters;
    if (word == "changes"_L1)
        return Place::Kind::Changes;
    if (word == "requests"_L1)
        return Place::Kind::Requests;
    if (word == "settings"_L1)
        return Place::Kind::Settings;
    return std::nullopt;
}

} // namespace

QString PlaceLink::toString() const
{
    const QString route = routeOf(place);
    return route.isEmpty() ? QString() : QString("slipway://"_L1 + account + u'/' + route);
}

Result<PlaceLink> PlaceLink::parse(const QString &text)
{
    const Error error(Error::Kind::Invalid, QCoreApplication::translate("PlaceLink", "This is not a link to a place in Slipway."));
    static const QRegularExpression pattern(
        uR"(\Aslipway://(%1)/(?:apps/(%2)(?:/(?=[a-z])|\z))?([a-z]*)(/[!-~]*)?\z)"_s.arg(accountPattern, appPattern));
    if (text.size() > longest)
        return error;
    const QRegularExpressionMatch match = pattern.match(text);
    const std::optional<Place::Kind> kind = match.hasMatch() ? kindOf(match.captured(3), match.hasCaptured(2)) : std::nullopt;
    if (!kind)
        return error;
    const PlaceLink link{.account = match.captured(1),
                         .place = {.kind = *kind, .appId = match.captured(2), .path = QUrl::fromPercentEncoding(match.captured(4).toLatin1())}};
    const bool needsPath = isOfVersion(*kind) || isOfGroup(*kind) || *kind == Place::Kind::WhatToTest || *kind == Place::Kind::Resource
        || *kind == Place::Kind::ResourceList;
    const bool mayHavePath = needsPath || *kind == Place::Kind::Testers || *kind == Place::Kind::TesterImport;
    const bool hasPath = !link.place.path.isEmpty();
    if ((needsPath && !hasPath) || (!mayHavePath && hasPath) || (hasPath && !isApiPath(link.place.path)))
        return error;
    // One place has one link: other spellings of it are somebody's trick.
    if (link.toString() != text)
        return error;
    return link;
}

} // namespace slipway
