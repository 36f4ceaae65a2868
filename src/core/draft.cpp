// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draft.h"

#include <QSet>

#include <tuple>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto appCode = "app"_L1;
constexpr auto versionCode = "version/"_L1;
constexpr auto liveCode = "live/"_L1;
constexpr auto testingCode = "testing"_L1;
constexpr auto buildCode = "build/"_L1;

} // namespace

QString TextPart::code() const
{
    switch (of) {
    case Of::App:
        return appCode;
    case Of::Version:
        return versionCode + platform;
    case Of::LiveVersion:
        return liveCode + platform;
    case Of::Testing:
        return testingCode;
    case Of::Build:
        return buildCode + buildId + u'/' + buildName;
    }
    Q_UNREACHABLE();
}

std::optional<TextPart> TextPart::fromCode(const QString &code)
{
    if (code == appCode)
        return ofApp();
    if (code == testingCode)
        return ofTesting();
    if (code.startsWith(versionCode))
        return ofVersion(code.sliced(versionCode.size()));
    if (code.startsWith(liveCode))
        return ofLiveVersion(code.sliced(liveCode.size()));
    if (code.startsWith(buildCode))
        return ofBuild(code.section(u'/', 1, 1), code.section(u'/', 2));
    return std::nullopt;
}

bool operator<(const DraftKey &a, const DraftKey &b)
{
    return std::tie(a.appId, a.part, a.locale.code(), a.field) < std::tie(b.appId, b.part, b.locale.code(), b.field);
}

int languageCount(const std::vector<Draft> &drafts)
{
    QSet<Locale> languages;
    for (const Draft &draft : drafts) {
        if (!draft.key.isValue())
            languages.insert(draft.key.locale);
    }
    return int(languages.size());
}

size_t qHash(const DraftKey &key, size_t seed)
{
    return qHashMulti(seed, key.appId, int(key.part.of), key.part.platform, key.part.buildId, key.locale, key.field);
}

} // namespace slipway
