// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applyplan.h"

#include "catalogue/textlength.h"
#include "catalogue/typespec.h"
#include "services/editability.h"
#include "services/readback.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ApplyPlanText
{
    Q_DECLARE_TR_FUNCTIONS(ApplyPlan)
};

// Platforms newer than we are look the same to those who look for a version.
TextSnapshot::Part versionPart(const VersionSummary *version, const QString &platform, const std::vector<VersionSummary> &versions,
                               const QString &whyNone)
{
    if (!version || version->platform.wire != platform)
        return {.reason = whyNone};
    return {.owner = {AppStoreVersion::type, version->id},
            .state = version->state.wire,
            .version = *version,
            .isFirstOfPlatform = isFirstOfPlatform(*version, versions)};
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

// Why Apple would refuse the text for what it says.
QString faultOf(const AttributeSpec &spec, const QString &text)
{
    if (text.isEmpty())
        return spec.required ? ApplyPlanText::tr("Apple demands this text: it cannot be empty.") : QString();
    if (isTooLong(spec, text))
        return ApplyPlanText::tr("Too long: %L1 of at most %L2.").arg(textLength(spec, text)).arg(spec.maxLength);
    if (spec.kind == ValueKind::Url && !isWebAddress(text))
        return ApplyPlanText::tr("This is no web address: it must begin with https:// or http://.");
    return {};
}

QString lockOf(const StoreText &field, const TextSnapshot::Part &part, const TextPart &which, bool isNewLanguage)
{
    if (!part.reason.isEmpty() || which.of == TextPart::Of::App)
        return part.reason;
    const QString lock = lockReason(field, part.version, part.isFirstOfPlatform);
    if (lock.isEmpty() && isNewLanguage && which.of == TextPart::Of::LiveVersion)
        return ApplyPlanText::tr("The version on the App Store does not have this language: it can be added to the next version.");
    return lock;
}

void judge(ReviewedText &text, const TextSnapshot &apple)
{
    using Verdict = ReviewedText::Verdict;
    const Draft &draft = text.draft;
    const auto part = apple.parts.find(draft.key.part);
    const StoreText *field = storeText(draft.key.field);
    text.isPublicAtOnce = draft.key.part.of == TextPart::Of::LiveVersion;
    text.verdict = Verdict::Held;
    if (!field || part == apple.parts.end()) {
        text.reason = ApplyPlanText::tr("This Slipway does not know how to send this text.");
        return;
    }
    const auto language = part->second.languages.constFind(draft.key.locale);
    const bool isNewLanguage = language == part->second.languages.cend();
    text.theirs = isNewLanguage ? QString() : textIn(*language, draft.key.field);
    if (text.theirs == draft.mine && !isNewLanguage) {
        text.verdict = Verdict::Same;
        return;
    }
    text.reason = lockOf(*field, part->second, draft.key.part, isNewLanguage);
    if (text.reason.isEmpty())
        text.reason = faultOf(field->spec, draft.mine);
    if (text.reason.isEmpty())
        text.verdict = text.theirs == draft.base ? Verdict::Ready : Verdict::Conflict;
}

bool isOfLanguage(const TextRequest &request, const DraftKey &key)
{
    return request.texts.front().key.part == key.part && request.texts.front().key.locale == key.locale;
}

// Apple makes no language of an app without a name.
void addName(TextRequest &request, const TextSnapshot &apple)
{
    const DraftKey &key = request.texts.front().key;
    const QString field = AppInfoLocalization::name.spec.name;
    const auto isName = [&field](const Draft &text) { return text.key.field == field; };
    if (key.part.of != TextPart::Of::App || !request.makesLanguage() || std::any_of(request.texts.cbegin(), request.texts.cend(), isName))
        return;
    const Resource primary = apple.parts.at(key.part).languages.value(apple.primary);
    request.texts.insert(request.texts.begin(), Draft{.key = {key.appId, key.part, key.locale, field}, .mine = textIn(primary, field)});
}

} // namespace

QLatin1String localizationTypeOf(const TextPart &part)
{
    return part.of == TextPart::Of::App ? AppInfoLocalization::type : AppStoreVersionLocalization::type;
}

TextSnapshot::Part partAtApple(const TextPart &part, const std::vector<AppInfoRow> &infos, const std::vector<VersionSummary> &versions)
{
    const Platform platform = EnumValue<Platform>::fromWire(part.platform).known;
    switch (part.of) {
    case TextPart::Of::App: {
        const AppInfoRow *info = infoOf(VersionPhase::InProgress, infos);
        if (!info)
            return {.reason = ApplyPlanText::tr("Apple shows no app information of this app.")};
        return {.owner = {AppInfo::type, info->id}, .state = info->state.wire, .reason = lockReason(info->state)};
    }
    case TextPart::Of::Version:
        return versionPart(versionInProgress(versions, platform), part.platform, versions,
                           ApplyPlanText::tr("There is no version in progress that could take this text: create one."));
    case TextPart::Of::LiveVersion:
        return versionPart(liveVersion(versions, platform), part.platform, versions,
                           ApplyPlanText::tr("No version of this platform is on the App Store."));
    }
    Q_UNREACHABLE();
}

Request TextRequest::request() const
{
    const TextPart &part = texts.front().key.part;
    const TypeSpec &type = *catalogue::type(localizationTypeOf(part));
    QJsonObject attributes;
    for (const Draft &text : texts) {
        if (!text.mine.isEmpty())
            attributes.insert(text.key.field, text.mine);
        else if (!makesLanguage())
            attributes.insert(text.key.field, QJsonValue::Null);
    }
    QJsonObject data{{u"type"_s, QString(type.type)}};
    if (makesLanguage()) {
        const bool isOfApp = part.of == TextPart::Of::App;
        const QLatin1String locale = isOfApp ? AppInfoLocalization::locale.spec.name : AppStoreVersionLocalization::locale.spec.name;
        const QLatin1String relation = isOfApp ? AppInfoLocalization::appInfo.spec.name : AppStoreVersionLocalization::appStoreVersion.spec.name;
        const QJsonObject linkage{{u"data"_s, QJsonObject{{u"type"_s, owner.type}, {u"id"_s, owner.id}}}};
        attributes.insert(locale, texts.front().key.locale.code());
        data.insert(u"relationships"_s, QJsonObject{{relation, linkage}});
    } else {
        data.insert(u"id"_s, localization);
    }
    data.insert(u"attributes"_s, attributes);
    const QJsonObject body{{u"data"_s, data}};
    Request made =
        makesLanguage() ? Request::post(u"/v1/"_s + type.type, body) : Request::patch(catalogue::instancePath(type.type, localization), body);
    return made.serialKey(u"app/"_s + texts.front().key.appId).feature(u"texts.apply"_s);
}

QString TextRequest::resource() const
{
    const QLatin1String type = localizationTypeOf(texts.front().key.part);
    if (!makesLanguage())
        return catalogue::instancePath(type, localization);
    return catalogue::instancePath(owner.type, owner.id) + u'/' + type;
}

std::vector<ReviewedText> judged(const std::vector<Draft> &drafts, const TextSnapshot &apple)
{
    std::vector<ReviewedText> texts;
    texts.reserve(drafts.size());
    for (const Draft &draft : drafts) {
        texts.push_back({.draft = draft});
        judge(texts.back(), apple);
    }
    return texts;
}

std::vector<TextRequest> requestsFor(const std::vector<ReviewedText> &texts, const TextSnapshot &apple)
{
    std::vector<TextRequest> requests;
    for (const ReviewedText &text : texts) {
        if (!text.willBeSent())
            continue;
        const DraftKey &key = text.draft.key;
        if (requests.empty() || !isOfLanguage(requests.back(), key)) {
            const TextSnapshot::Part &part = apple.parts.at(key.part);
            requests.push_back({.owner = part.owner, .ownerState = part.state, .localization = part.languages.value(key.locale).id().id});
        }
        requests.back().texts.push_back(text.draft);
    }
    for (TextRequest &request : requests)
        addName(request, apple);
    for (auto part = requests.begin(); part != requests.end();) {
        const TextPart which = part->texts.front().key.part;
        const auto next =
            std::find_if(part, requests.end(), [&which](const TextRequest &request) { return request.texts.front().key.part != which; });
        std::stable_partition(part, next, [&apple](const TextRequest &request) { return request.texts.front().key.locale == apple.primary; });
        part = next;
    }
    return requests;
}

} // namespace slipway
