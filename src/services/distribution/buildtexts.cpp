// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/distribution/buildtexts.h"

#include "catalogue/typed.h"
#include "catalogue/typespec.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int recentBuilds = 25; // among which somebody wrote something

Request withTexts(Request request)
{
    request.include({Build::betaBuildLocalizations.spec.name}).query(u"limit[%1]"_s.arg(Build::betaBuildLocalizations.spec.name), {u"50"_s});
    request.fields(Build::type,
                   {Build::version.spec.name, Build::uploadedDate.spec.name, Build::expired.spec.name, Build::betaBuildLocalizations.spec.name});
    return request.feature(u"builds.texts"_s);
}

bool hasWords(const BuildTexts &build)
{
    return std::any_of(build.texts.cbegin(), build.texts.cend(), [](const WhatToTest &each) { return !each.text.isEmpty(); });
}

} // namespace

QString BuildTexts::in(const Locale &locale) const
{
    const auto found = std::find_if(texts.cbegin(), texts.cend(), [&locale](const WhatToTest &each) { return each.locale == locale; });
    return found == texts.cend() ? QString() : found->text;
}

BuildTexts BuildTexts::from(const Resource &resource, const Document &document)
{
    const Typed<Build> build(resource);
    BuildTexts row{.id = build.id().value(), .number = build[Build::version], .uploadedDate = build[Build::uploadedDate]};
    for (const auto &text : related(document, build, Build::betaBuildLocalizations)) {
        row.texts.push_back({.id = text.id().value(), .locale = text[BetaBuildLocalization::locale], .text = text[BetaBuildLocalization::whatsNew]});
    }
    return row;
}

QString whatToTestLock(bool hasExpired)
{
    return hasExpired
        ? QCoreApplication::translate("BuildTexts", "This build has expired: nobody can test it any more, and its texts stay as they are.")
        : QString();
}

Request buildTextsRequest(const QString &buildId)
{
    return withTexts(Request::get(catalogue::instancePath(Build::type, buildId)));
}

Request recentTextsRequest(const QString &appId, const EnumValue<Platform> &platform)
{
    Request request = Request::get(u"/v1/builds"_s);
    request.filter(Build::app.spec.name, {appId}).query(u"sort"_s, {u"-"_s + Build::uploadedDate.spec.name}).limit(recentBuilds);
    if (!platform.wire.isEmpty())
        request.filter(u"%1.%2"_s.arg(Build::preReleaseVersion.spec.name, PreReleaseVersion::platform.spec.name), {platform.wire});
    return withTexts(request);
}

const BuildTexts *earlierTexts(const BuildTexts &own, const std::vector<BuildTexts> &others)
{
    const BuildTexts *source = nullptr;
    for (const BuildTexts &other : others) {
        const bool isOlder = other.id != own.id && other.uploadedDate < own.uploadedDate;
        if (isOlder && hasWords(other) && (!source || source->uploadedDate < other.uploadedDate))
            source = &other;
    }
    return source;
}

std::vector<FirstTestText> firstTestTexts(const BuildTexts &own, const std::vector<BuildTexts> &others, const std::vector<Draft> &drafts)
{
    std::map<QString, FirstTestText> byCode;
    const auto add = [&byCode](const BuildTexts &build) {
        for (const WhatToTest &each : build.texts)
            byCode.insert({each.locale.code(), {.locale = each.locale}});
    };
    add(own);
    for (const BuildTexts &other : others)
        add(other);
    for (const Draft &draft : drafts)
        byCode[draft.key.locale.code()] = {.locale = draft.key.locale, .text = draft.mine, .isDraft = true};
    const BuildTexts *source = earlierTexts(own, others);
    std::vector<FirstTestText> texts;
    for (auto &[code, text] : byCode) {
        if (text.isDraft) {
            texts.push_back(text);
            continue;
        }
        text.text = own.in(text.locale);
        if (text.text.isEmpty() && source) {
            text.text = source->in(text.locale);
            text.takenFrom = text.text.isEmpty() ? QString() : source->number;
        }
        texts.push_back(text);
    }
    std::stable_partition(texts.begin(), texts.end(), [](const FirstTestText &text) { return !text.text.isEmpty(); });
    return texts;
}

} // namespace slipway
