// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/editability.h"

#include "services/storetexts.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

VersionSummary versionInState(AppVersionState state)
{
    return {.id = u"v"_s, .platform = EnumValue<Platform>::of(Platform::Ios), .state = EnumValue<AppVersionState>::of(state)};
}

QString lockOf(const QString &field, AppVersionState state, bool isFirst = false)
{
    return lockReason(*textAmong(storeTexts(), field), versionInState(state), isFirst);
}

} // namespace

class TstEditability final : public QObject
{
    Q_OBJECT

private slots:
    // The column "metadata editable" of api/02 3, row by row.
    void everyStateOfAVersion_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isEditable");
        QTest::addColumn<bool>("takesPromotion");
        const auto row = [](AppVersionState state, bool isEditable, bool takesPromotion) {
            QTest::newRow(qPrintable(EnumValue<AppVersionState>::of(state).wire)) << int(state) << isEditable << takesPromotion;
        };
        row(AppVersionState::PrepareForSubmission, true, true);
        row(AppVersionState::ReadyForReview, true, true);
        row(AppVersionState::WaitingForReview, true, true);
        row(AppVersionState::InReview, false, false);
        row(AppVersionState::WaitingForExportCompliance, true, true);
        row(AppVersionState::InvalidBinary, true, true);
        row(AppVersionState::Rejected, true, true);
        row(AppVersionState::MetadataRejected, true, true);
        row(AppVersionState::DeveloperRejected, true, true);
        row(AppVersionState::Accepted, true, true);
        row(AppVersionState::PendingDeveloperRelease, false, false);
        row(AppVersionState::PendingAppleRelease, false, false);
        row(AppVersionState::ProcessingForDistribution, false, false);
        row(AppVersionState::ReadyForDistribution, false, true);
        row(AppVersionState::ReplacedWithNewVersion, false, false);
    }
    void everyStateOfAVersion()
    {
        QFETCH(const int, state);
        QTEST(lockOf(u"description"_s, AppVersionState(state)).isEmpty(), "isEditable");
        QTEST(lockOf(u"promotionalText"_s, AppVersionState(state)).isEmpty(), "takesPromotion");
        QTEST(lockOf(u"whatsNew"_s, AppVersionState(state)).isEmpty(), "isEditable");
    }

    void noStateWasForgotten()
    {
        QCOMPARE(EnumTraits<AppVersionState>::entries.size(), size_t(15)); // the rows above
        QCOMPARE(EnumTraits<AppInfoState>::entries.size(), size_t(10)); // the rows below
    }

    void theFirstVersionOfAPlatformHasNoNews()
    {
        QVERIFY(!lockOf(u"whatsNew"_s, AppVersionState::PrepareForSubmission, true).isEmpty());
        QVERIFY(lockOf(u"description"_s, AppVersionState::PrepareForSubmission, true).isEmpty());
        QCOMPARE(lockOf(u"whatsNew"_s, AppVersionState::InReview, true),
                 lockOf(u"whatsNew"_s, AppVersionState::InReview)); // what is in the way first
    }

    void whatIsNewerThanWeAreLocksNothing()
    {
        QCOMPARE(lockOf(u"description"_s, AppVersionState::Unknown), QString());
        QCOMPARE(lockReason(EnumValue<AppInfoState>::fromWire(u"SOME_NEW_STATE"_s)), QString());
    }

    void textsOfTheAppFollowItsInformation_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isEditable");
        const auto row = [](AppInfoState state, bool isEditable) {
            QTest::newRow(qPrintable(EnumValue<AppInfoState>::of(state).wire)) << int(state) << isEditable;
        };
        row(AppInfoState::PrepareForSubmission, true);
        row(AppInfoState::ReadyForReview, true);
        row(AppInfoState::WaitingForReview, true);
        row(AppInfoState::Rejected, true);
        row(AppInfoState::DeveloperRejected, true);
        row(AppInfoState::Accepted, true);
        row(AppInfoState::InReview, false);
        row(AppInfoState::PendingRelease, false);
        row(AppInfoState::ReadyForDistribution, false);
        row(AppInfoState::ReplacedWithNewInfo, false);
    }
    void textsOfTheAppFollowItsInformation()
    {
        QFETCH(const int, state);
        QTEST(lockReason(EnumValue<AppInfoState>::of(AppInfoState(state))).isEmpty(), "isEditable");
    }
};

SLIPWAY_TEST(TstEditability)
#include "tst_editability.moc"
