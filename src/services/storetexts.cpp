// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storetexts.h"

#include "catalogue/betaapps.h"
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

// What can be written in every language, page by page. Values, which are the same in all of them, are in storevalues.cpp.

std::span<const StoreText> textsOfStore()
{
    using Info = AppInfoLocalization;
    using Text = AppStoreVersionLocalization;
    constexpr auto app = TextPart::Of::App;
    constexpr auto version = TextPart::Of::Version;
    static constexpr std::array texts{
        StoreText{.spec = Info::name.spec, .of = app, .ofApp = &AppInfoTexts::name},
        StoreText{.spec = Info::subtitle.spec, .of = app, .ofApp = &AppInfoTexts::subtitle},
        StoreText{.spec = Text::promotionalText.spec, .of = version, .ofVersion = &VersionTexts::promotionalText},
        StoreText{.spec = Text::description.spec, .of = version, .ofVersion = &VersionTexts::description},
        StoreText{.spec = Text::whatsNew.spec, .of = version, .ofVersion = &VersionTexts::whatsNew},
        StoreText{.spec = Text::keywords.spec, .of = version, .ofVersion = &VersionTexts::keywords},
        StoreText{.spec = Text::supportUrl.spec, .of = version, .ofVersion = &VersionTexts::supportUrl},
        StoreText{.spec = Text::marketingUrl.spec, .of = version, .ofVersion = &VersionTexts::marketingUrl},
        StoreText{.spec = Info::privacyPolicyUrl.spec, .of = app, .ofApp = &AppInfoTexts::privacyPolicyUrl},
        StoreText{.spec = Info::privacyChoicesUrl.spec, .of = app, .ofApp = &AppInfoTexts::privacyChoicesUrl},
        StoreText{.spec = Info::privacyPolicyText.spec, .of = app, .ofApp = &AppInfoTexts::privacyPolicyText},
    };
    return texts;
}

std::span<const StoreText> textsOfTesting()
{
    using Text = BetaAppLocalization;
    constexpr auto testing = TextPart::Of::Testing;
    static constexpr std::array texts{
        // Without it in all languages Apple takes no build for external review (api/05 4).
        StoreText{.spec = Text::description.spec, .of = testing, .isDemanded = true},
        StoreText{.spec = Text::feedbackEmail.spec, .of = testing},
        StoreText{.spec = Text::marketingUrl.spec, .of = testing},
        StoreText{.spec = Text::privacyPolicyUrl.spec, .of = testing},
        StoreText{.spec = Text::tvOsPrivacyPolicy.spec, .of = testing},
    };
    return texts;
}

std::span<const StoreText> textsOfBuild()
{
    static constexpr std::array texts{StoreText{.spec = BetaBuildLocalization::whatsNew.spec, .of = TextPart::Of::Build}};
    return texts;
}

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
        return isSomewhere || field.isDemanded ? TextMark::Missing : TextMark::None;
    if (isTooLong(field.spec, text))
        return TextMark::TooLong;
    if (field.spec.kind == ValueKind::Url && !isWebAddress(text))
        return TextMark::NoAddress;
    if (field.spec.refusesTags && text.contains(u'<'))
        return TextMark::HasTags;
    const bool isOther = primary && languageOf(primary->locale) != languageOf(language.locale);
    return isOther && isProse(field.spec) && text == primary->text(field) ? TextMark::Untranslated : TextMark::None;
}

void mark(std::vector<StoreLanguage> &languages, TextPart::Of page)
{
    const auto primary = std::find_if(languages.cbegin(), languages.cend(), [](const StoreLanguage &one) { return one.isPrimary; });
    for (const StoreText &field : textsOn(page)) {
        const bool isSomewhere =
            std::any_of(languages.cbegin(), languages.cend(), [&field](const StoreLanguage &one) { return !one.text(field).isEmpty(); });
        for (StoreLanguage &language : languages)
            language.marks.push_back(markOf(field, language, primary == languages.cend() ? nullptr : &*primary, isSomewhere));
    }
}

//! The languages of a page while they are put together.
class LanguageTable final
{
public:
    LanguageTable(TextPart::Of page, const Locale &primary) : m_page(page), m_primary(primary) {}

    StoreLanguage &operator[](const Locale &locale)
    {
        StoreLanguage &language = m_byCode[locale.code()];
        language.page = m_page;
        language.locale = locale;
        language.isPrimary = locale == m_primary;
        return language;
    }

    void lay(const Draft &draft)
    {
        StoreLanguage &language = (*this)[draft.key.locale];
        if (!isAboutLanguage(draft.key))
            language.drafted.insert(draft.key.field, draft.mine);
        else if (removesLanguage(draft))
            leaving(language, draft.key.part.of) = true;
    }

    std::vector<StoreLanguage> take()
    {
        std::vector<StoreLanguage> languages;
        languages.reserve(m_byCode.size());
        for (auto &[code, language] : m_byCode)
            languages.push_back(std::move(language));
        std::stable_partition(languages.begin(), languages.end(), [](const StoreLanguage &one) { return one.isPrimary; });
        mark(languages, m_page);
        return languages;
    }

private:
    static bool &leaving(StoreLanguage &language, TextPart::Of of)
    {
        switch (of) {
        case TextPart::Of::App:
            return language.leavesApp;
        case TextPart::Of::Version:
        case TextPart::Of::LiveVersion:
            return language.leavesVersion;
        case TextPart::Of::Testing:
        case TextPart::Of::Build:
            return language.leavesTesting;
        }
        Q_UNREACHABLE();
    }

    const TextPart::Of m_page;
    const Locale m_primary;
    std::map<QString, StoreLanguage> m_byCode;
};

// Of a page of TestFlight.
std::vector<StoreLanguage> languagesOf(const TextPart &part, const std::vector<TestTexts> &testing, const Locale &primary,
                                       const std::vector<Draft> &drafts, const std::vector<Locale> &added)
{
    LanguageTable languages(part.of, primary);
    for (const TestTexts &texts : testing)
        languages[texts.locale].testing = texts;
    for (const Draft &draft : drafts) {
        if (draft.key.part == part && !draft.key.isValue())
            languages.lay(draft);
    }
    for (const Locale &locale : added)
        languages[locale];
    return languages.take();
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

std::span<const StoreText> textsOn(TextPart::Of of)
{
    switch (of) {
    case TextPart::Of::App:
    case TextPart::Of::Version:
    case TextPart::Of::LiveVersion:
        return textsOfStore();
    case TextPart::Of::Testing:
        return textsOfTesting();
    case TextPart::Of::Build:
        return textsOfBuild();
    }
    Q_UNREACHABLE();
}

std::span<const StoreText> storeTexts()
{
    return textsOn(TextPart::Of::Version);
}

const StoreText *storeText(const DraftKey &key)
{
    const StoreText *text = key.isValue() ? nullptr : textAmong(textsOn(key.part.of), key.field);
    return text && localizationType({text->of}) == localizationType(key.part) ? text : nullptr;
}

const StoreText *textAmong(std::span<const StoreText> texts, QAnyStringView field)
{
    const auto found = std::find_if(texts.begin(), texts.end(), [field](const StoreText &text) { return field == text.spec.name; });
    return found == texts.end() ? nullptr : &*found;
}

size_t numberOf(const StoreText &text)
{
    return size_t(&text - textsOn(text.of).data());
}

QLatin1String localizationType(const TextPart &part)
{
    switch (part.of) {
    case TextPart::Of::App:
        return AppInfoLocalization::type;
    case TextPart::Of::Version:
    case TextPart::Of::LiveVersion:
        return AppStoreVersionLocalization::type;
    case TextPart::Of::Testing:
        return BetaAppLocalization::type;
    case TextPart::Of::Build:
        return BetaBuildLocalization::type;
    }
    Q_UNREACHABLE();
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
        case TextPart::Of::Testing:
        case TextPart::Of::Build:
            return false;
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
    if (field.ofVersion)
        return version ? *version.*field.ofVersion : QString();
    return testing ? testing->texts.value(field.spec.name) : QString();
}

bool StoreLanguage::leaves(const StoreText &field) const
{
    return field.ofApp ? leavesApp : field.ofVersion ? leavesVersion : leavesTesting;
}

bool StoreLanguage::has(TextMark mark) const
{
    return std::find(marks.cbegin(), marks.cend(), mark) != marks.cend();
}

std::vector<StoreLanguage> storeLanguages(const std::vector<AppInfoTexts> &app, const std::vector<VersionTexts> &version, const Locale &primary,
                                          const std::vector<Draft> &drafts, const std::vector<Locale> &added)
{
    LanguageTable languages(TextPart::Of::Version, primary);
    for (const AppInfoTexts &texts : app)
        languages[texts.locale].app = texts;
    for (const VersionTexts &texts : version)
        languages[texts.locale].version = texts;
    for (const Draft &draft : drafts)
        languages.lay(draft);
    for (const Locale &locale : added)
        languages[locale];
    return languages.take();
}

std::vector<StoreLanguage> testLanguages(const std::vector<TestTexts> &testing, const Locale &primary, const std::vector<Draft> &drafts,
                                         const std::vector<Locale> &added)
{
    return languagesOf(TextPart::ofTesting(), testing, primary, drafts, added);
}

std::vector<StoreLanguage> buildLanguages(const BuildTexts &build, const TextPart &part, const Locale &primary, const std::vector<Draft> &drafts,
                                          const std::vector<Locale> &added)
{
    std::vector<TestTexts> texts;
    for (const WhatToTest &each : build.texts)
        texts.push_back({.id = each.id, .locale = each.locale, .texts = {{BetaBuildLocalization::whatsNew.spec.name, each.text}}});
    return languagesOf(part, texts, primary, drafts, added);
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
