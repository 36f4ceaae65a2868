// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applyplan.h"

#include "catalogue/textlength.h"
#include "catalogue/typespec.h"
#include "catalogue/wirebool.h"
#include "core/webaddress.h"
#include "jsonapi/linkage.h"
#include "services/editability.h"
#include "services/languages.h"
#include "services/readback.h"
#include "services/storevalues.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto applyFeature = "texts.apply"_L1;

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

// A text as Apple wants it; nothing is null.
QJsonValue jsonOf(const AttributeSpec &spec, const QString &text)
{
    if (text.isEmpty())
        return QJsonValue::Null;
    const std::optional<bool> answer = spec.kind == ValueKind::Boolean ? boolOf(text) : std::nullopt;
    return answer ? QJsonValue(*answer) : QJsonValue(text);
}

bool isAnswerTo(const AttributeSpec &spec, const QString &text)
{
    if (spec.kind == ValueKind::Boolean)
        return boolOf(text).has_value();
    const auto isIt = [&text](const EnumEntry &entry) { return text == entry.wire; };
    return spec.kind != ValueKind::Enum || std::any_of(spec.values.begin(), spec.values.end(), isIt);
}

// The relation of \a from that leads to a \a target, of which there is one.
const RelationSpec &relationTo(QAnyStringView target, const TypeSpec &from)
{
    return *std::find_if(from.relations.begin(), from.relations.end(), [target](const RelationSpec &one) { return target == one.target; });
}

QString lockOf(const StoreText &field, const TextSnapshot::Part &part, const TextPart &which, bool isNewLanguage)
{
    if (!part.reason.isEmpty() || field.of != TextPart::Of::Version)
        return part.reason;
    const QString lock = lockReason(field, part.version, part.isFirstOfPlatform);
    if (lock.isEmpty() && isNewLanguage && which.of == TextPart::Of::LiveVersion)
        return ApplyPlanText::tr("The version on the App Store does not have this language: it can be added to the next version.");
    return lock;
}

// Why a text of a language cannot be sent.
QString hindranceOf(const StoreText &field, const Draft &draft, const TextSnapshot::Part &part, bool isNewLanguage)
{
    const QString lock = lockOf(field, part, draft.key.part, isNewLanguage);
    return lock.isEmpty() ? faultOf(field.spec, draft.mine) : lock;
}

// The same of a value that belongs to no language.
QString hindranceOf(const StoreValue &value, const Draft &draft, const TextSnapshot::Part &part, bool isMissing)
{
    if (value.followsState() && !part.reason.isEmpty())
        return part.reason;
    if (const QString lock = value.isOfVersion() ? lockReason(part.version) : QString(); !lock.isEmpty())
        return lock;
    if (isMissing && !value.isMadeOnDemand())
        return ApplyPlanText::tr("Apple shows nothing that could have this value.");
    if (draft.mine.isEmpty() && value.isDemanded)
        return ApplyPlanText::tr("Apple demands this value: it cannot be empty.");
    return value.attribute ? faultOf(*value.attribute, draft.mine) : QString();
}

// Why a language cannot be taken away, or be added without a text.
QString hindranceOf(const Draft &draft, const TextSnapshot::Part &part, const Locale &primary)
{
    if (!part.reason.isEmpty())
        return part.reason;
    if (draft.key.part.of == TextPart::Of::LiveVersion)
        return ApplyPlanText::tr("The languages of the version on the App Store stay as they are: change those of the next version.");
    if (draft.key.part.of == TextPart::Of::Version) {
        if (const QString lock = lockReason(part.version); !lock.isEmpty())
            return lock;
    }
    const bool isPrimary = removesLanguage(draft) && draft.key.locale == primary;
    return isPrimary ? ApplyPlanText::tr("This is the primary language: an app cannot be without it.") : QString();
}

void judgeLanguage(ReviewedText &text, const TextSnapshot::Part &part, const Locale &primary)
{
    using Verdict = ReviewedText::Verdict;
    text.theirs = textIn(part.resourceOf(text.draft.key), text.draft.key.field);
    text.reason = hindranceOf(text.draft, part, primary);
    text.verdict = text.theirs == text.draft.mine ? Verdict::Same : text.reason.isEmpty() ? Verdict::Ready : Verdict::Held;
}

// What is written in a language that goes is not sent.
void holdWhatGoes(std::vector<ReviewedText> &texts)
{
    std::set<std::pair<TextPart, QString>> gone;
    for (const ReviewedText &text : texts) {
        if (removesLanguage(text.draft))
            gone.insert({text.draft.key.part, text.draft.key.locale.code()});
    }
    for (ReviewedText &text : texts) {
        if (isAboutLanguage(text.draft.key) || text.draft.key.isValue() || !gone.contains({text.draft.key.part, text.draft.key.locale.code()}))
            continue;
        text.verdict = ReviewedText::Verdict::Held;
        text.reason = ApplyPlanText::tr("Its language is to be removed: keep that, or revert this.");
    }
}

void judge(ReviewedText &text, const TextSnapshot &apple)
{
    using Verdict = ReviewedText::Verdict;
    const Draft &draft = text.draft;
    const auto part = apple.parts.find(draft.key.part);
    const StoreText *field = storeText(draft.key);
    const StoreValue *value = storeValue(draft.key);
    text.isPublicAtOnce = draft.key.part.of == TextPart::Of::LiveVersion;
    text.verdict = Verdict::Held;
    if (isAboutLanguage(draft.key) && part != apple.parts.end()) {
        judgeLanguage(text, part->second, apple.primary);
        return;
    }
    if ((!field && !value) || part == apple.parts.end()) {
        text.reason = ApplyPlanText::tr("This Slipway does not know how to send this text.");
        return;
    }
    const Resource resource = part->second.resourceOf(draft.key);
    text.theirs = textIn(resource, draft.key.field);
    if (text.theirs == draft.mine && !resource.isNull()) {
        text.verdict = Verdict::Same;
        return;
    }
    const bool isMissing = resource.isNull();
    text.reason = field ? hindranceOf(*field, draft, part->second, isMissing) : hindranceOf(*value, draft, part->second, isMissing);
    if (text.reason.isEmpty())
        text.verdict = text.theirs == draft.base ? Verdict::Ready : Verdict::Conflict;
}

// What Apple demands of what has the value \a key, and none of \a texts brings, by name.
QStringList missingBeside(const DraftKey &key, const std::vector<ReviewedText> &texts)
{
    QStringList missing;
    for (const StoreValue &value : storeValues()) {
        const DraftKey demanded = valueKey(key.appId, value, key.part);
        const auto brings = [&demanded](const ReviewedText &text) {
            return text.verdict == ReviewedText::Verdict::Ready && text.draft.key == demanded;
        };
        if (value.isDemanded && value.type == typeOf(key) && std::none_of(texts.cbegin(), texts.cend(), brings))
            missing.append(value.label());
    }
    return missing;
}

// Apple makes what is not there yet only as a whole.
void holdWhatIsNotWhole(std::vector<ReviewedText> &texts, const TextSnapshot &apple)
{
    using Verdict = ReviewedText::Verdict;
    const std::vector<ReviewedText> all = texts; // as they are before one of them is held
    for (ReviewedText &text : texts) {
        const DraftKey &key = text.draft.key;
        if (text.verdict != Verdict::Ready || !key.isValue() || !apple.parts.at(key.part).resourceOf(key).isNull())
            continue;
        const QStringList missing = missingBeside(key, all);
        if (missing.isEmpty())
            continue;
        text.verdict = Verdict::Held;
        //: %1 is a list of names of fields
        text.reason = ApplyPlanText::tr("Apple takes this only together with: %1").arg(QLocale().createSeparatedList(missing));
    }
}

// The request among \a requests, the last ones of which are about what stands before \a key, that \a key goes with; made if there is none.
TextRequest &requestOf(const DraftKey &key, std::vector<TextRequest> &requests, const TextSnapshot &apple)
{
    for (auto request = requests.rbegin(); request != requests.rend(); ++request) {
        const DraftKey &other = request->texts.front().key;
        if (other.part != key.part || other.locale != key.locale)
            break;
        if (typeOf(other) == typeOf(key))
            return *request;
    }
    const TextSnapshot::Part &part = apple.parts.at(key.part);
    const ResourceId resource = part.resourceOf(key).id();
    const bool isOfPart = !key.isValue() || storeValue(key)->followsState();
    return isOfPart ? requests.emplace_back(TextRequest{.owner = part.owner, .ownerState = part.state, .resourceId = resource.id})
                    : requests.emplace_back(TextRequest{.owner = resource, .resourceId = resource.id});
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

// What goes with a language is written down, so that it can be brought back.
void addLostTexts(TextRequest &request, const TextSnapshot &apple)
{
    if (!request.removesLanguage())
        return;
    const DraftKey language = request.texts.front().key;
    const Resource lost = apple.parts.at(language.part).resourceOf(language);
    for (const AttributeSpec &spec : catalogue::type(typeOf(language))->attributes) {
        const QString text = textIn(lost, spec.name);
        if (spec.name == language.field || text.isEmpty())
            continue;
        DraftKey key = language;
        key.field = spec.name;
        request.texts.push_back({.key = key, .base = text});
    }
}

} // namespace

QString faultOf(const AttributeSpec &spec, const QString &text)
{
    if (text.isEmpty())
        return spec.required ? ApplyPlanText::tr("Apple demands this text: it cannot be empty.") : QString();
    if (isTooLong(spec, text))
        return ApplyPlanText::tr("Too long: %L1 of at most %L2.").arg(textLength(spec, text)).arg(spec.maxLength);
    if (spec.kind == ValueKind::Url && !isWebAddress(text))
        return ApplyPlanText::tr("This is no web address: it must begin with https:// or http://, and has no spaces.");
    if (spec.kind == ValueKind::Email && !text.contains(u'@'))
        return ApplyPlanText::tr("This is no email address.");
    if (spec.refusesTags && text.contains(u'<'))
        return ApplyPlanText::tr("Apple takes no “<” in this text.");
    if (!isAnswerTo(spec, text))
        return ApplyPlanText::tr("This Slipway does not know the answer “%1”.").arg(text);
    return {};
}

TextScope scopeOf(const std::vector<Draft> &drafts)
{
    TextScope scope;
    for (const Draft &draft : drafts)
        scope[draft.key.part].insert(typeOf(draft.key));
    return scope;
}

bool TextSnapshot::covers(const TextScope &wanted) const
{
    return std::all_of(wanted.cbegin(), wanted.cend(), [this](const auto &part) {
        const auto read = scope.find(part.first);
        return read != scope.cend() && std::includes(read->second.cbegin(), read->second.cend(), part.second.cbegin(), part.second.cend());
    });
}

QLatin1String typeOf(const DraftKey &key)
{
    if (key.isValue()) {
        const StoreValue *value = storeValue(key);
        return value ? value->type : QLatin1String();
    }
    return localizationType(key.part);
}

Resource TextSnapshot::Part::resourceOf(const DraftKey &key) const
{
    return key.isValue() ? values.value(typeOf(key)) : languages.value(key.locale);
}

TextSnapshot::Part partAtApple(const TextPart &part, const QString &appId, const std::vector<AppInfoRow> &infos,
                               const std::vector<VersionSummary> &versions)
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
    case TextPart::Of::Testing:
        return {.owner = {App::type, appId}};
    case TextPart::Of::Build:
        return {.owner = {Build::type, part.buildId}};
    }
    Q_UNREACHABLE();
}

bool TextRequest::removesLanguage() const
{
    return slipway::removesLanguage(texts.front());
}

Request TextRequest::request() const
{
    const TypeSpec &type = *catalogue::type(typeOf(texts.front().key));
    const QString serialKey = u"app/"_s + texts.front().key.appId;
    if (removesLanguage())
        return Request::remove(catalogue::instancePath(type.type, resourceId), {}).serialKey(serialKey).feature(applyFeature);
    QJsonObject attributes;
    QJsonObject relations;
    for (const Draft &text : texts) {
        if (const RelationSpec *relation = type.relation(text.key.field))
            relations.insert(relation->name, linkageTo({relation->target, text.mine}));
        else if (!text.mine.isEmpty() || !makesResource())
            attributes.insert(text.key.field, jsonOf(*type.attribute(text.key.field), text.mine));
    }
    QJsonObject data{{u"type"_s, QString(type.type)}};
    if (makesResource()) {
        relations.insert(relationTo(owner.type, type).name, linkageTo(owner));
        if (makesLanguage())
            attributes.insert(AppInfoLocalization::locale.spec.name, texts.front().key.locale.code());
    } else {
        data.insert(u"id"_s, resourceId);
    }
    if (!attributes.isEmpty())
        data.insert(u"attributes"_s, attributes);
    if (!relations.isEmpty())
        data.insert(u"relationships"_s, relations);
    const QJsonObject body{{u"data"_s, data}};
    Request made =
        makesResource() ? Request::post(u"/v1/"_s + type.type, body) : Request::patch(catalogue::instancePath(type.type, resourceId), body);
    return made.serialKey(serialKey).feature(applyFeature);
}

QString TextRequest::resource() const
{
    const QLatin1String type = typeOf(texts.front().key);
    const EndpointSpec *endpoint = catalogue::instanceEndpoint(type);
    if (!makesResource() && endpoint->verbs.testFlag(EndpointVerb::Get))
        return catalogue::instancePath(type, resourceId);
    return catalogue::instancePath(owner.type, owner.id) + u'/' + relationTo(type, *catalogue::type(owner.type)).name;
}

std::vector<ReviewedText> judged(const std::vector<Draft> &drafts, const TextSnapshot &apple)
{
    std::vector<ReviewedText> texts;
    texts.reserve(drafts.size());
    for (const Draft &draft : drafts) {
        texts.push_back({.draft = draft});
        judge(texts.back(), apple);
    }
    holdWhatIsNotWhole(texts, apple);
    holdWhatGoes(texts);
    return texts;
}

std::vector<TextRequest> requestsFor(const std::vector<ReviewedText> &texts, const TextSnapshot &apple)
{
    std::vector<TextRequest> requests;
    for (const ReviewedText &text : texts) {
        if (!text.willBeSent())
            continue;
        requestOf(text.draft.key, requests, apple).texts.push_back(text.draft);
    }
    for (TextRequest &request : requests) {
        addName(request, apple);
        addLostTexts(request, apple);
    }
    for (auto part = requests.begin(); part != requests.end();) {
        const TextPart which = part->texts.front().key.part;
        const auto next =
            std::find_if(part, requests.end(), [&which](const TextRequest &request) { return request.texts.front().key.part != which; });
        std::stable_partition(part, next, [&apple](const TextRequest &request) {
            const DraftKey &key = request.texts.front().key;
            return key.isValue() || key.locale == apple.primary;
        });
        part = next;
    }
    return requests;
}

} // namespace slipway
