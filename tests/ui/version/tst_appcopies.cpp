// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/appcopies.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const size_t newsField = numberOf(*textAmong(storeTexts(), u"whatsNew"_s));

VersionSummary versionOf(const QString &id, const QString &platform, const QString &number, const QString &state)
{
    return {
        .id = id, .platform = EnumValue<Platform>::fromWire(platform), .versionString = number, .state = EnumValue<AppVersionState>::fromWire(state)};
}

const std::vector<QString> unrefused(storeTexts().size());

// Live and in progress on the Mac; its first one on the phone.
AppRow quarryApp(const QString &state = u"PREPARE_FOR_SUBMISSION"_s)
{
    return {.id = u"303"_s,
            .name = u"Quarry"_s,
            .primaryLocale = Locale(u"en-US"_s),
            .versions = {versionOf(u"1"_s, u"MAC_OS"_s, u"2.8"_s, u"READY_FOR_DISTRIBUTION"_s), versionOf(u"2"_s, u"MAC_OS"_s, u"3.0"_s, state),
                         versionOf(u"3"_s, u"IOS"_s, u"1.0"_s, state)}};
}

VersionTexts news(const QString &locale, const QString &text)
{
    return {.id = u"text-"_s + locale, .locale = Locale(locale), .whatsNew = text};
}

Draft draftOf(const TextPart &part, const QString &locale, const QString &field, const QString &text)
{
    return {.key = {.appId = u"303"_s, .part = part, .locale = Locale(locale), .field = field}, .base = u"Old"_s, .mine = text};
}

// The page that people look at.
MatrixPage sourcePage()
{
    MatrixPage page{.appId = u"101"_s};
    for (const VersionTexts &texts : {news(u"en-US"_s, u"Fixes"_s), news(u"de-DE"_s, u"Korrekturen"_s), news(u"it"_s, QString())})
        page.rows.push_back({.language = {.locale = texts.locale, .version = texts}});
    return page;
}

CopyTarget quarryTarget(const std::vector<VersionTexts> &texts, const std::vector<Draft> &drafts = {})
{
    const AppRow app = quarryApp();
    return copyTarget(app, app.versions[1], texts, drafts, unrefused);
}

const TextPart macPart = TextPart::ofVersion(u"MAC_OS"_s);

} // namespace

//! What would become of the texts of other apps.
class TstAppCopies final : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatIsInProgress()
    {
        const std::vector<VersionSummary> versions = versionsInProgress(quarryApp());
        QCOMPARE(versions.size(), size_t(2));
        QVERIFY(std::none_of(versions.cbegin(), versions.cend(), [](const VersionSummary &version) { return version.id == u"1"_s; }));
        QVERIFY(versionsInProgress(quarryApp(u"REPLACED_WITH_NEW_VERSION"_s)).empty());
        QCOMPARE(nameOf(quarryApp(), quarryApp().versions[1]), u"Quarry · macOS 3.0"_s);
    }

    void copiesALanguageThatBothHaveAndWhereTheTextIsAnother()
    {
        const CopyTarget target =
            quarryTarget({news(u"en-US"_s, u"Fixes"_s), news(u"de-DE"_s, u"Alt"_s), news(u"fr-FR"_s, u"Vieux"_s), news(u"it"_s, u"Vecchio"_s)});
        const std::vector<TextProposal> copies = copiesTo({target}, sourcePage(), newsField);
        QCOMPARE(copies.size(), size_t(1)); // English is so already, French is not here, and Italian has nothing here
        QCOMPARE(copies[0].cell, (TextCell{Locale(u"de-DE"_s), &storeTexts()[newsField]}));
        QCOMPARE(copies[0].before, u"Alt"_s);
        QCOMPARE(copies[0].after, u"Korrekturen"_s);
        QCOMPARE(copies[0].versionId, u"2"_s);
        QCOMPARE(copies[0].versionName, u"Quarry · macOS 3.0"_s);
        QVERIFY(copies[0].isPossible());
    }

    void showsTheDraftThatIsThereAsWhatIsReplaced()
    {
        const std::vector<VersionTexts> texts{news(u"de-DE"_s, u"Alt"_s)};
        const CopyTarget target = quarryTarget(texts, {draftOf(macPart, u"de-DE"_s, u"whatsNew"_s, u"Mein Entwurf"_s)});
        QCOMPARE(copiesTo({target}, sourcePage(), newsField).at(0).before, u"Mein Entwurf"_s);
        const CopyTarget same = quarryTarget(texts, {draftOf(macPart, u"de-DE"_s, u"whatsNew"_s, u"Korrekturen"_s)});
        QVERIFY(copiesTo({same}, sourcePage(), newsField).empty());
    }

    void aLanguageIsOfTheVersionWhenItIsDraftedThereAndNotInTheAppAlone()
    {
        const CopyTarget drafted = quarryTarget({}, {draftOf(macPart, u"de-DE"_s, u"keywords"_s, u"stein"_s)});
        QCOMPARE(copiesTo({drafted}, sourcePage(), newsField).size(), size_t(1));
        const CopyTarget ofApp = quarryTarget({}, {draftOf(TextPart::ofApp(), u"de-DE"_s, u"subtitle"_s, u"Steine"_s)});
        QVERIFY(copiesTo({ofApp}, sourcePage(), newsField).empty());
    }

    void saysWhyATextIsLocked()
    {
        const std::vector<VersionTexts> texts{news(u"de-DE"_s, u"Alt"_s)};
        const AppRow reviewed = quarryApp(u"IN_REVIEW"_s);
        const auto inReview = copiesTo({copyTarget(reviewed, reviewed.versions[1], texts, {}, unrefused)}, sourcePage(), newsField);
        QVERIFY(inReview.at(0).lock.startsWith("Apple is reviewing this version"_L1));
        const AppRow app = quarryApp();
        const auto first = copiesTo({copyTarget(app, app.versions[2], texts, {}, unrefused)}, sourcePage(), newsField);
        QVERIFY(first.at(0).lock.startsWith("The first version of a platform"_L1));
    }

    void saysWhatAppleDidNotTakeThere()
    {
        std::vector<QString> refusals = unrefused;
        refusals[newsField] = u"Not now."_s;
        const AppRow app = quarryApp();
        const auto copies = copiesTo({copyTarget(app, app.versions[1], {news(u"de-DE"_s, u"Alt"_s)}, {}, refusals)}, sourcePage(), newsField);
        QCOMPARE(copies.at(0).refusal, u"Not now."_s);
        QVERIFY(copies.at(0).isPossible()); // it can be tried again
    }

    void writesWhatIsChosenForEachVersionOverWhatAppleHas()
    {
        const std::vector<VersionTexts> texts{news(u"de-DE"_s, u"Alt"_s)};
        const CopyTarget quarry = quarryTarget(texts, {draftOf(macPart, u"de-DE"_s, u"whatsNew"_s, u"Mein Entwurf"_s)});
        AppRow other = quarryApp();
        other.id = u"606"_s;
        other.versions[1].id = u"22"_s;
        const std::vector<CopyTarget> targets{quarry, copyTarget(other, other.versions[1], texts, {}, unrefused)};
        std::vector<NewText> chosen;
        for (const TextProposal &copy : copiesTo(targets, sourcePage(), newsField))
            chosen.push_back({.cell = copy.cell, .text = copy.after, .versionId = copy.versionId});
        const std::vector<Drafts::Edit> edits = copyEdits(targets, chosen);
        QCOMPARE(edits.size(), size_t(2));
        QCOMPARE(edits[0].key, (DraftKey{.appId = u"303"_s, .part = macPart, .locale = Locale(u"de-DE"_s), .field = u"whatsNew"_s}));
        QCOMPARE(edits[0].base, u"Alt"_s);
        QCOMPARE(edits[0].text, u"Korrekturen"_s);
        QCOMPARE(edits[1].key.appId, u"606"_s);
    }
};

SLIPWAY_TEST(TstAppCopies)
#include "tst_appcopies.moc"
