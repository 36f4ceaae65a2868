// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storetexts.h"

#include "catalogue/textlength.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "core/webaddress.h"
#include "services/languages.h"
#include "services/readback.h"
#include "services/sessioncontext.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// "en" of "en-GB": a text in British English may well be the American one.
QStringView languageOf(const Locale &locale)
{
    return QStringView(locale.code()).left(2);
}

// Names and addresses are the same in many languages; what is read as prose is not.
bool isProse(const AttributeSpec &spec)
{
    return spec.kind == ValueKind::Text && spec.name != AppInfoLocalization::name.spec.name;
}

TextMark markOf(const StoreText &field, const StoreLanguage &language, const StoreLanguage *primary, bool isSomewhere)
{
    const QString text = language.text(field);
    if (language.leaves(field))
        return TextMark::None;
    if (text.isEmpty())
        return isSomewhere ? TextMark::Missing : TextMark::None;
    if (isTooLong(field.spec, text))
        return TextMark::TooLong;
    if (field.spec.kind == ValueKind::Url && !isWebAddress(text))
        return TextMark::NoAddress;
    const bool isOther = primary && languageOf(primary->locale) != languageOf(language.locale);
    return isOther && isProse(field.spec) && text == primary->text(field) ? TextMark::Untranslated : TextMark::None;
}

void mark(std::vector<StoreLanguage> &languages)
{
    const auto primary = std::find_if(languages.cbegin(), languages.cend(), [](const StoreLanguage &one) { return one.isPrimary; });
    for (const StoreText &field : storeTexts()) {
        const bool isSomewhere =
            std::any_of(languages.cbegin(), languages.cend(), [&field](const StoreLanguage &one) { return !one.text(field).isEmpty(); });
        for (StoreLanguage &language : languages)
            language.marks.push_back(markOf(field, language, primary == languages.cend() ? nullptr : &*primary, isSomewhere));
    }
}

} // namespace

VersionTexts VersionTexts::from(const Resource &resource, const Document &)
{
    using Text = AppStoreVersionLocalization;
    const Typed<Text> localization(resource);
    return {
        .id = localization.id().value(),
        .locale = localization[Text::locale],
        .description = localization[Text::description],
        .keywords = localization[Text::keywords],
        .promotionalText = localization[Text::promotionalText],
        .whatsNew = localization[Text::whatsNew],
        // As Apple writes them: QUrl would show them decoded, and what is no address not at all.
        .supportUrl = textIn(resource, Text::supportUrl.spec.name),
        .marketingUrl = textIn(resource, Text::marketingUrl.spec.name),
    };
}

std::span<const StoreText> storeTexts()
{
    using Info = AppInfoLocalization;
    using Text = AppStoreVersionLocalization;
    static const std::array texts{
        StoreText{.spec = Info::name.spec, .ofApp = &AppInfoTexts::name},
        StoreText{.spec = Info::subtitle.spec, .ofApp = &AppInfoTexts::subtitle},
        StoreText{.spec = Text::promotionalText.spec, .ofVersion = &VersionTexts::promotionalText},
        StoreText{.spec = Text::description.spec, .ofVersion = &VersionTexts::description},
        StoreText{.spec = Text::whatsNew.spec, .ofVersion = &VersionTexts::whatsNew},
        StoreText{.spec = Text::keywords.spec, .ofVersion = &VersionTexts::keywords},
        StoreText{.spec = Text::supportUrl.spec, .ofVersion = &VersionTexts::supportUrl},
        StoreText{.spec = Text::marketingUrl.spec, .ofVersion = &VersionTexts::marketingUrl},
        StoreText{.spec = Info::privacyPolicyUrl.spec, .ofApp = &AppInfoTexts::privacyPolicyUrl},
        StoreText{.spec = Info::privacyChoicesUrl.spec, .ofApp = &AppInfoTexts::privacyChoicesUrl},
        StoreText{.spec = Info::privacyPolicyText.spec, .ofApp = &AppInfoTexts::privacyPolicyText},
    };
    return texts;
}

const StoreText *storeText(const QString &field)
{
    const std::span<const StoreText> all = storeTexts();
    const auto found = std::find_if(all.begin(), all.end(), [&field](const StoreText &text) { return field == text.spec.name; });
    return found == all.end() ? nullptr : &*found;
}

bool isSpelled(const AttributeSpec &spec)
{
    return isProse(spec) && spec.name != AppStoreVersionLocalization::keywords.spec.name;
}

TextPart partOf(const StoreText &field, const VersionSummary &version)
{
    if (field.ofApp)
        return TextPart::ofApp();
    const QString &platform = version.platform.wire;
    return phaseOf(version.state.known) == VersionPhase::Live ? TextPart::ofLiveVersion(platform) : TextPart::ofVersion(platform);
}

std::vector<Draft> draftsOn(const VersionSummary &version, const std::vector<Draft> &drafts)
{
    const VersionPhase phase = phaseOf(version.state.known);
    const auto isSeen = [&](const Draft &draft) {
        if (draft.key.isValue())
            return false;
        switch (draft.key.part.of) {
        case TextPart::Of::App:
            return phase != VersionPhase::Live && phase != VersionPhase::Past;
        case TextPart::Of::Version:
            return phase != VersionPhase::Live && phase != VersionPhase::Past && draft.key.part.platform == version.platform.wire;
        case TextPart::Of::LiveVersion:
            return phase == VersionPhase::Live && draft.key.part.platform == version.platform.wire;
        }
        Q_UNREACHABLE();
    };
    std::vector<Draft> seen;
    std::copy_if(drafts.cbegin(), drafts.cend(), std::back_inserter(seen), isSeen);
    return seen;
}

QString StoreLanguage::text(const StoreText &field) const
{
    const auto draft = drafted.constFind(field.spec.name);
    return draft == drafted.cend() ? textAtApple(field) : *draft;
}

QString StoreLanguage::textAtApple(const StoreText &field) const
{
    if (field.ofApp)
        return app ? *app.*field.ofApp : QString();
    return version ? *version.*field.ofVersion : QString();
}

bool StoreLanguage::has(TextMark mark) const
{
    return std::find(marks.cbegin(), marks.cend(), mark) != marks.cend();
}

std::vector<StoreLanguage> storeLanguages(const std::vector<AppInfoTexts> &app, const std::vector<VersionTexts> &version, const Locale &primary,
                                          const std::vector<Draft> &drafts, const std::vector<Locale> &added)
{
    std::map<QString, StoreLanguage> byCode;
    const auto languageOf = [&](const Locale &locale) -> StoreLanguage & {
        StoreLanguage &language = byCode[locale.code()];
        language.locale = locale;
        language.isPrimary = locale == primary;
        return language;
    };
    for (const AppInfoTexts &texts : app)
        languageOf(texts.locale).app = texts;
    for (const VersionTexts &texts : version)
        languageOf(texts.locale).version = texts;
    for (const Draft &draft : drafts) {
        StoreLanguage &language = languageOf(draft.key.locale);
        if (!isAboutLanguage(draft.key))
            language.drafted.insert(draft.key.field, draft.mine);
        else if (removesLanguage(draft))
            (draft.key.part.of == TextPart::Of::App ? language.leavesApp : language.leavesVersion) = true;
    }
    for (const Locale &locale : added)
        languageOf(locale);
    std::vector<StoreLanguage> languages;
    languages.reserve(byCode.size());
    for (auto &[code, language] : byCode)
        languages.push_back(std::move(language));
    std::stable_partition(languages.begin(), languages.end(), [](const StoreLanguage &one) { return one.isPrimary; });
    mark(languages);
    return languages;
}

const AppInfoRow *infoOf(VersionPhase phase, const std::vector<AppInfoRow> &infos)
{
    const auto found = [&infos](bool live) {
        const auto info = std::find_if(infos.cbegin(), infos.cend(), [live](const AppInfoRow &one) { return one.isLive() == live; });
        return info == infos.cend() ? nullptr : &*info;
    };
    switch (phase) {
    case VersionPhase::Live:
        return found(true);
    case VersionPhase::InProgress:
    case VersionPhase::Unknown: {
        const AppInfoRow *edited = found(false);
        return edited ? edited : found(true);
    }
    case VersionPhase::Past:
        return nullptr;
    }
    Q_UNREACHABLE();
}

Request versionTextsRequest(const QString &versionId)
{
    Request request = Request::get(catalogue::instancePath(AppStoreVersion::type, versionId) + u"/appStoreVersionLocalizations"_s);
    return request.limit(largestPage);
}

std::unique_ptr<Feed<VersionTexts>> StoreTextsService::texts(const QString &versionId)
{
    return std::make_unique<Feed<VersionTexts>>(m_context, versionTextsRequest(versionId).feature(u"storeTexts.list"_s), &VersionTexts::from);
}

std::unique_ptr<Feed<ReviewDetailRow>> StoreTextsService::reviewDetail(const QString &versionId)
{
    return std::make_unique<Feed<ReviewDetailRow>>(m_context, reviewDetailRequest(versionId).feature(u"reviewDetails.one"_s), &ReviewDetailRow::from);
}

} // namespace slipway
