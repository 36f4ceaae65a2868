// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applelocks.h"

#include "services/applyplan.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

VersionSummary lockedVersion(AppVersionState state)
{
    return {.id = u"v"_s, .platform = EnumValue<Platform>::of(Platform::Ios), .state = EnumValue<AppVersionState>::of(state)};
}

// The texts `fields` of version "v", which is being prepared, sent in one request.
TextRequest requestWith(const QStringList &fields)
{
    TextRequest request{.owner = {AppStoreVersion::type, u"v"_s}, .ownerState = lockedVersion(AppVersionState::PrepareForSubmission).state.wire};
    for (const QString &field : fields)
        request.texts.push_back({.key = {u"1"_s, TextPart::ofVersion(u"IOS"_s), Locale(u"de-DE"_s), field}});
    return request;
}

Error refusedFor(const QStringList &codes, const QMap<QString, QString> &fields)
{
    Error error(Error::Kind::Conflict, u"Apple refused this."_s);
    error.withCodes(codes);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        error.withField(u"/data/attributes/"_s + field.key(), field.value());
    return error;
}

// What people read of a text of version "v".
QString adviceOn(const AppleLocks &locks, const QString &field, AppVersionState state = AppVersionState::PrepareForSubmission)
{
    const std::span<const StoreText> texts = storeTexts();
    const std::vector<QString> advice = locks.adviceOnTexts(lockedVersion(state), nullptr);
    for (size_t number = 0; number < texts.size(); ++number) {
        if (field == texts[number].spec.name)
            return advice[number];
    }
    return {};
}

const QString invalidCode = u"ENTITY_ERROR.ATTRIBUTE.INVALID"_s;
const QString notAllowedCode = u"ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED"_s;
const QString wrongStateCode = u"STATE_ERROR.ENTITY_STATE_INVALID"_s;

} // namespace

class TstAppleLocks final : public QObject
{
    Q_OBJECT

private slots:
    void whatAppleSaysIsTold_data()
    {
        using Fields = QMap<QString, QString>;
        QTest::addColumn<Error>("error");
        QTest::addColumn<QStringList>("locked");
        QTest::newRow("a field cannot be edited now")
            << refusedFor({invalidCode}, Fields{{u"keywords"_s, u"Attribute 'keywords' cannot be edited at this time"_s}})
            << QStringList{u"keywords"_s};
        QTest::newRow("an attribute is not allowed")
            << refusedFor({notAllowedCode}, Fields{{u"keywords"_s, u"Not now."_s}}) << QStringList{u"keywords"_s};
        QTest::newRow("the version is in another state") << refusedFor({wrongStateCode}, {}) << QStringList{u"description"_s, u"keywords"_s};
        QTest::newRow("a text is bad") << refusedFor({invalidCode}, Fields{{u"keywords"_s, u"These keywords are not allowed."_s}}) << QStringList();
        QTest::newRow("one is bad and one is locked")
            << refusedFor({invalidCode, invalidCode},
                          Fields{{u"keywords"_s, u"Attribute 'keywords' cannot be edited at this time"_s}, {u"description"_s, u"Too rude."_s}})
            << QStringList{u"keywords"_s};
        QTest::newRow("somebody else has that name") << refusedFor({invalidCode + u".DUPLICATE"_s}, {}) << QStringList();
        QTest::newRow("no answer") << Error(Error::Kind::Timeout, u"Nobody answers."_s) << QStringList();
    }

    void whatAppleSaysIsTold()
    {
        QFETCH(const Error, error);
        QFETCH(const QStringList, locked);
        AppleLocks locks;
        const QSignalSpy changed(&locks, &AppleLocks::changed);
        QVERIFY(changed.isValid());
        locks.learn(requestWith({u"description"_s, u"keywords"_s}), error);
        for (const QString &field : {u"description"_s, u"keywords"_s, u"promotionalText"_s})
            QCOMPARE(!adviceOn(locks, field).isEmpty(), locked.contains(field));
        QCOMPARE(changed.size(), locked.isEmpty() ? 0 : 1);
        const QString said = error.fields().value(u"/data/attributes/keywords"_s, error.message());
        QVERIFY(!locked.contains(u"keywords"_s) || adviceOn(locks, u"keywords"_s).contains(said));
    }

    void anotherStateUnlocks()
    {
        AppleLocks locks;
        locks.learn(requestWith({u"keywords"_s}), refusedFor({wrongStateCode}, {}));
        QVERIFY(!adviceOn(locks, u"keywords"_s).isEmpty());
        QCOMPARE(adviceOn(locks, u"keywords"_s, AppVersionState::Rejected), QString());
    }

    void whatAppleTakesIsForgotten()
    {
        AppleLocks locks;
        locks.learn(requestWith({u"description"_s, u"keywords"_s}), refusedFor({wrongStateCode}, {}));
        const QSignalSpy changed(&locks, &AppleLocks::changed);
        QVERIFY(changed.isValid());
        locks.forget(requestWith({u"keywords"_s, u"whatsNew"_s}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(adviceOn(locks, u"keywords"_s), QString());
        QVERIFY(!adviceOn(locks, u"description"_s).isEmpty());
        locks.forget(requestWith({u"keywords"_s, u"whatsNew"_s}));
        QCOMPARE(changed.size(), 1);
    }

    void valuesAreToldByTheirNames()
    {
        AppleLocks locks;
        const ResourceId app{App::type, u"1"_s};
        TextRequest request{.owner = app, .resourceId = app.id};
        request.texts.push_back({.key = {.appId = app.id, .part = TextPart::ofApp(), .field = u"contentRightsDeclaration"_s}});
        locks.learn(request, refusedFor({notAllowedCode}, {{u"contentRightsDeclaration"_s, u"Not now."_s}}));
        const QHash<QString, QString> advice = locks.adviceOn(app, {});
        QCOMPARE(advice.keys(), QStringList{u"contentRightsDeclaration"_s});
        QVERIFY(advice.value(u"contentRightsDeclaration"_s).contains(u"Not now."_s));
        QVERIFY(locks.adviceOn({App::type, u"2"_s}, {}).isEmpty());
    }

    void textsOfTheAppAreLockedWithItsInformation()
    {
        AppleLocks locks;
        const AppInfoRow info{.id = u"i"_s, .state = EnumValue<AppInfoState>::of(AppInfoState::PrepareForSubmission)};
        TextRequest request{.owner = {AppInfo::type, info.id}, .ownerState = info.state.wire};
        request.texts.push_back({.key = {u"1"_s, TextPart::ofApp(), Locale(u"de-DE"_s), u"subtitle"_s}});
        locks.learn(request, refusedFor({wrongStateCode}, {}));
        const std::vector<QString> advice = locks.adviceOnTexts(lockedVersion(AppVersionState::PrepareForSubmission), &info);
        QVERIFY(advice[0].isEmpty()); // the name
        QVERIFY(!advice[1].isEmpty()); // the subtitle
    }
};

SLIPWAY_TEST(TstAppleLocks)
#include "tst_applelocks.moc"
