// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appcolumns.h"

#include "support/testrunner.h"
#include "ui/apps/appsfilter.h"

#include <QAbstractItemModelTester>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

VersionSummary version(Platform platform, const QString &number, AppVersionState state)
{
    return {.id = number, .platform = EnumValue<Platform>::of(platform), .versionString = number, .state = EnumValue<AppVersionState>::of(state)};
}

const AppRow appColumnsTideline{
    .id = u"1"_s,
    .name = u"Tideline"_s,
    .versions = {version(Platform::Ios, u"2.3.1"_s, AppVersionState::ReadyForDistribution),
                 version(Platform::Ios, u"2.4.0"_s, AppVersionState::PrepareForSubmission),
                 version(Platform::MacOs, u"1.9"_s, AppVersionState::ReadyForDistribution)},
};
const AppRow quarry{
    .id = u"2"_s,
    .name = u"Quarry"_s,
    .versions = {version(Platform::MacOs, u"3.0"_s, AppVersionState::Rejected)},
};
const AppRow orchard{
    .id = u"3"_s,
    .name = u"Orchard"_s,
    .versions = {version(Platform::Ios, u"1.0"_s, AppVersionState::ReadyForDistribution)},
};
const AppRow fresh{.id = u"4"_s, .name = u"Fresh"_s};

QStringList names(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data().toString());
    return list;
}

} // namespace

class TstAppColumns final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theMostUrgentVersionStandsForTheApp()
    {
        QCOMPARE(stateText(appColumnsTideline), u"Prepare for Submission"_s);
        QCOMPARE(stateWire(appColumnsTideline), u"PREPARE_FOR_SUBMISSION"_s);
        QCOMPARE(stateText(orchard), u"On the App Store"_s);
        QCOMPARE(stateText(fresh), QString());
    }

    void versionsNameTheirPlatformWhenThereAreSeveral()
    {
        QCOMPARE(liveVersionText(appColumnsTideline), u"iOS 2.3.1, macOS 1.9"_s);
        QCOMPARE(nextVersionText(appColumnsTideline), u"iOS 2.4.0"_s);
        QCOMPARE(liveVersionText(orchard), u"1.0"_s);
        QCOMPARE(nextVersionText(orchard), QString());
    }

    void aSentenceForScreenReaders()
    {
        QCOMPARE(appSentence(appColumnsTideline), u"Tideline, iOS and macOS, Prepare for Submission 2.4.0"_s);
        QCOMPARE(appSentence(fresh), u"Fresh, no versions yet"_s);
    }

    void filtersByPlatformAndState()
    {
        TableModel<AppRow> apps(&AppRow::id, appColumns());
        AppsFilter filter(apps, nullptr);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setSourceModel(&apps);
        apps.merge({appColumnsTideline, quarry, orchard, fresh});
        QCOMPARE(filter.rowCount(), 4);
        QVERIFY(!filter.isActive());

        filter.setPlatforms({u"MAC_OS"_s});
        QCOMPARE(names(filter), QStringList({u"Tideline"_s, u"Quarry"_s}));
        filter.setStates({u"REJECTED"_s});
        QCOMPARE(names(filter), QStringList({u"Quarry"_s}));
        QVERIFY(filter.isActive());
        filter.setPlatforms({});
        filter.setStates({});
        QCOMPARE(filter.rowCount(), 4);
    }
};

SLIPWAY_TEST(TstAppColumns)
#include "tst_appcolumns.moc"
