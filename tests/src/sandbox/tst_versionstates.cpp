// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/versionstates.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;

class TstVersionStates : public QObject
{
    Q_OBJECT

private slots:
    void mapsToTheDeprecatedState_data();
    void mapsToTheDeprecatedState();
    void takesTheAppInfoAlong_data();
    void takesTheAppInfoAlong();
    void coversEveryState();
};

// Rows of the table of api/02 3: the two states that changed their name, and two that did not.
void TstVersionStates::mapsToTheDeprecatedState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("deprecated");
    QTest::newRow("live") << u"READY_FOR_DISTRIBUTION"_s << u"READY_FOR_SALE"_s;
    QTest::newRow("being published") << u"PROCESSING_FOR_DISTRIBUTION"_s << u"PROCESSING_FOR_APP_STORE"_s;
    QTest::newRow("draft") << u"PREPARE_FOR_SUBMISSION"_s << u"PREPARE_FOR_SUBMISSION"_s;
    QTest::newRow("old") << u"REPLACED_WITH_NEW_VERSION"_s << u"REPLACED_WITH_NEW_VERSION"_s;
}

void TstVersionStates::mapsToTheDeprecatedState()
{
    QFETCH(QString, state);
    QFETCH(QString, deprecated);
    const AppVersionState known = EnumValue<AppVersionState>::fromWire(state).known;
    QCOMPARE(EnumValue<AppStoreState>::of(appStoreState(known)).wire, deprecated);
}

void TstVersionStates::takesTheAppInfoAlong_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("info");
    QTest::newRow("live") << u"READY_FOR_DISTRIBUTION"_s << u"READY_FOR_DISTRIBUTION"_s;
    QTest::newRow("old") << u"REPLACED_WITH_NEW_VERSION"_s << u"REPLACED_WITH_NEW_INFO"_s;
    QTest::newRow("approved") << u"PENDING_DEVELOPER_RELEASE"_s << u"PENDING_RELEASE"_s;
    QTest::newRow("being published") << u"PROCESSING_FOR_DISTRIBUTION"_s << u"PENDING_RELEASE"_s;
    QTest::newRow("texts rejected") << u"METADATA_REJECTED"_s << u"REJECTED"_s;
    QTest::newRow("under review") << u"IN_REVIEW"_s << u"IN_REVIEW"_s;
}

void TstVersionStates::takesTheAppInfoAlong()
{
    QFETCH(QString, state);
    QFETCH(QString, info);
    const AppVersionState known = EnumValue<AppVersionState>::fromWire(state).known;
    QCOMPARE(EnumValue<AppInfoState>::of(appInfoState(known)).wire, info);
}

void TstVersionStates::coversEveryState()
{
    int released = 0;
    for (const EnumEntry &entry : EnumTraits<AppVersionState>::entries) {
        const auto state = AppVersionState(entry.value);
        QVERIFY2(appStoreState(state) != AppStoreState::Unknown, entry.wire.data());
        QVERIFY2(appInfoState(state) != AppInfoState::Unknown, entry.wire.data());
        released += wasReleased(state) ? 1 : 0;
    }
    QCOMPARE(released, 2);
    QCOMPARE(appStoreState(AppVersionState::Unknown), AppStoreState::Unknown);
    QCOMPARE(appInfoState(AppVersionState::Unknown), AppInfoState::Unknown);
}

SLIPWAY_TEST(TstVersionStates)
#include "tst_versionstates.moc"
