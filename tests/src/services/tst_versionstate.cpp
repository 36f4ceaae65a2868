// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/versionstate.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

VersionSummary version(const QString &number, Platform platform, const QString &state, const QString &created)
{
    return {.id = number + state,
            .platform = EnumValue<Platform>::of(platform),
            .versionString = number,
            .state = EnumValue<AppVersionState>::fromWire(state),
            .createdDate = QDateTime::fromString(created, Qt::ISODate)};
}

} // namespace

class TstVersionState final : public QObject
{
    Q_OBJECT

private slots:
    void everyStateOfAppleHasAPhaseAndAnUrgency_data()
    {
        QTest::addColumn<QString>("wire");
        for (const EnumEntry &entry : EnumTraits<AppVersionState>::entries)
            QTest::newRow(entry.wire.data()) << QString(entry.wire);
    }

    void everyStateOfAppleHasAPhaseAndAnUrgency()
    {
        QFETCH(QString, wire);
        const AppVersionState state = EnumValue<AppVersionState>::fromWire(wire).known;
        QVERIFY(phaseOf(state) != VersionPhase::Unknown);
        QCOMPARE(urgency(state) == 0, phaseOf(state) == VersionPhase::Past);
    }

    void aStateOfTomorrowIsUnknownAndNotUrgent()
    {
        const auto state = EnumValue<AppVersionState>::fromWire(u"ON_THE_MOON"_s);
        QCOMPARE(phaseOf(state.known), VersionPhase::Unknown);
        QCOMPARE(urgency(state.known), 0);
        QCOMPARE(state.label(), u"On the moon"_s);
    }

    void theWorstVersionStandsForTheApp()
    {
        const std::vector<VersionSummary> versions{
            version(u"1.0"_s, Platform::Ios, u"READY_FOR_DISTRIBUTION"_s, u"2026-01-01T00:00:00Z"_s),
            version(u"1.1"_s, Platform::Ios, u"REJECTED"_s, u"2026-02-01T00:00:00Z"_s),
            version(u"3.0"_s, Platform::MacOs, u"IN_REVIEW"_s, u"2026-03-01T00:00:00Z"_s),
        };
        QCOMPARE(mostUrgent(versions)->versionString, u"1.1"_s);
        QCOMPARE(mostUrgent({}), nullptr);
    }

    void liveAndInProgressAreTheNewestOfTheirPlatform()
    {
        const std::vector<VersionSummary> versions{
            version(u"1.0"_s, Platform::Ios, u"REPLACED_WITH_NEW_VERSION"_s, u"2025-01-01T00:00:00Z"_s),
            version(u"2.0"_s, Platform::Ios, u"READY_FOR_DISTRIBUTION"_s, u"2026-01-01T00:00:00Z"_s),
            version(u"2.1"_s, Platform::Ios, u"PREPARE_FOR_SUBMISSION"_s, u"2026-02-01T00:00:00Z"_s),
            version(u"9.0"_s, Platform::MacOs, u"READY_FOR_DISTRIBUTION"_s, u"2026-03-01T00:00:00Z"_s),
        };
        QCOMPARE(liveVersion(versions, Platform::Ios)->versionString, u"2.0"_s);
        QCOMPARE(versionInProgress(versions, Platform::Ios)->versionString, u"2.1"_s);
        QCOMPARE(versionInProgress(versions, Platform::MacOs), nullptr);
        const auto platforms = platformsOf(versions);
        QCOMPARE(platforms.size(), size_t(2));
        QVERIFY(platforms.front() == Platform::Ios);
    }
};

SLIPWAY_TEST(TstVersionState)
#include "tst_versionstate.moc"
