// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resourcerow.h"

#include "models/filteredmodel.h"
#include "support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QLocale>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Resource parsedRow(const char *json)
{
    return Resource(QJsonDocument::fromJson(json).object());
}

Resource tester(int number)
{
    const QString name = u"First%1"_s.arg(number);
    const QJsonObject attributes{{u"firstName"_s, name},
                                 {u"lastName"_s, u"Lastname"_s},
                                 {u"email"_s, QString(name + u"@example.com")},
                                 {u"inviteType"_s, u"EMAIL"_s},
                                 {u"state"_s, u"INSTALLED"_s}};
    const QString id = u"0b7bd2a4-5a5b-4a0c-9c3e-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
    return Resource(QJsonObject{{u"type"_s, u"betaTesters"_s}, {u"id"_s, id}, {u"attributes"_s, attributes}});
}

} // namespace

class TstResourceRow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theCatalogueGivesFieldsInItsOrder()
    {
        const Resource app = parsedRow(R"({"type": "apps", "id": "1", "attributes": {"sku": "T1", "name": "Tideline", "bundleId": "com.acme.t"}})");
        const std::vector<ResourceField> fields = resourceFields(app);
        QVERIFY(fields.size() >= 3);
        QCOMPARE(fields[0].name, u"name"_s);
        QCOMPARE(fields[1].name, u"bundleId"_s);
        const ResourceRow row(app, fields);
        QCOMPARE(row.id(), u"1"_s);
        QCOMPARE(row.type(), u"apps"_s);
        QCOMPARE(row.value(0), u"Tideline"_s);
        QCOMPARE(row.value(1), u"com.acme.t"_s);
    }

    void onlyStatesAreBadges()
    {
        const std::vector<ResourceField> fields = resourceFields(tester(1));
        const auto field = [&fields](const QString &name) {
            return *std::find_if(fields.cbegin(), fields.cend(), [&name](const ResourceField &one) { return one.name == name; });
        };
        QVERIFY(field(u"state"_s).isState());
        QVERIFY(!field(u"inviteType"_s).isState());
        QVERIFY(!field(u"email"_s).isState());
    }

    void whatHasPartsOfItsOwnIsLeftToTheInspector()
    {
        const Resource tester = parsedRow(R"({"type": "betaTesters", "id": "1", "attributes": {"email": "a@b.example",
            "appDevices": [{"model": "iPhone15_3", "platform": "IOS"}]}})");
        const auto isDevices = [](const ResourceField &field) { return field.name == "appDevices"_L1; };
        const std::vector<ResourceField> ofList = resourceFields(tester);
        QVERIFY(std::none_of(ofList.cbegin(), ofList.cend(), isDevices));
        const std::vector<ResourceField> ofInspector = carriedFields(tester);
        QVERIFY(std::any_of(ofInspector.cbegin(), ofInspector.cend(), isDevices));
    }

    void anUnknownTypeShowsWhatItCarries()
    {
        const Resource thing = parsedRow(R"({"type": "futureThings", "id": "é/1", "attributes": {
            "displayName": "Chose", "isEnabled": true, "createdDate": "2025-05-03T10:00:00-07:00", "count": 12345, "tags": ["a", "b"],
            "extra": {"k": 1}, "nothing": null}})");
        const std::vector<ResourceField> fields = resourceFields(thing);
        const ResourceRow row(thing, fields);
        QCOMPARE(row.id(), u"é/1"_s);
        QMap<QString, QString> shown;
        for (int i = 0; i < int(fields.size()); ++i)
            shown.insert(fields[size_t(i)].label, fields[size_t(i)].display(row.value(i)));
        QCOMPARE(shown.value(u"Display name"_s), u"Chose"_s);
        QCOMPARE(shown.value(u"Is enabled"_s), u"Yes"_s);
        QCOMPARE(shown.value(u"Count"_s), u"12,345"_s);
        QCOMPARE(shown.value(u"Tags"_s), u"a, b"_s);
        QCOMPARE(shown.value(u"Extra"_s), u"{\"k\":1}"_s);
        QCOMPARE(shown.value(u"Nothing"_s), QString());
        const QDateTime local = QDateTime::fromString(u"2025-05-03T17:00:00Z"_s, Qt::ISODate).toLocalTime();
        QCOMPARE(shown.value(u"Created date"_s), QLocale().toString(local, QLocale::ShortFormat));
    }

    void datesTellTheirExactTimeAndSortByIt()
    {
        const ResourceField field{u"uploadedDate"_s, u"Uploaded"_s, ValueKind::DateTime, {}};
        const QString wire = u"2025-05-03T10:00:00-07:00"_s;
        QVERIFY(field.hint(wire).endsWith(u"2025-05-03 17:00:00 UTC"_s));
        QCOMPARE(field.sortValue(wire).toDateTime(), QDateTime::fromString(u"2025-05-03T17:00:00Z"_s, Qt::ISODate));
        QVERIFY(field.sortValue({}).isNull());
        QCOMPARE(field.display(u"soon"_s), u"soon"_s);
        QVERIFY(field.hint(u"soon"_s).isEmpty());
    }

    void unknownConstantsAreMadeReadable()
    {
        const ResourceField field{u"state"_s, u"State"_s, ValueKind::Enum, {}};
        QCOMPARE(field.display(u"BRAND_NEW_STATE"_s), u"Brand new state"_s);
    }

    void hostileTextComesThroughAsItIs()
    {
        const QString text = u"<img src='x'>\u202e\u0000\U0001f300"_s + QChar(0) + u"end"_s;
        const Resource thing(QJsonObject{{u"type"_s, u"things"_s}, {u"id"_s, u"1"_s}, {u"attributes"_s, QJsonObject{{u"name"_s, text}}}});
        QCOMPARE(ResourceRow(thing, resourceFields(thing)).value(0), text);
    }

    void aHugeValueIsCutShort()
    {
        const Resource thing(
            QJsonObject{{u"type"_s, u"things"_s}, {u"id"_s, u"1"_s}, {u"attributes"_s, QJsonObject{{u"name"_s, QString(1'000'000, u'x')}}}});
        QVERIFY(ResourceRow(thing, resourceFields(thing)).value(0).size() <= 4096);
    }

    void worksAsATable()
    {
        const std::vector<ResourceField> fields = resourceFields(tester(0));
        TableModel<ResourceRow> model(&ResourceRow::id, resourceColumns(fields));
        const QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        std::vector<ResourceRow> rows;
        for (int i = 0; i < 10; ++i)
            rows.emplace_back(tester(i), fields);
        model.merge(rows);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.index(3, model.columnOf(u"email")).data().toString(), u"First3@example.com"_s);
        QCOMPARE(model.headerData(model.columnCount() - 1, Qt::Horizontal, ColumnKeyRole).toString(), u"id"_s);
    }

#ifdef __GLIBC__ // who else counts the heap?
    // At most 400 bytes kept a row, with all that the models keep beside it (issue 2, part 9).
    void aTesterKeepsFewBytes()
    {
        constexpr int count = 10'000;
        const std::vector<ResourceField> fields = resourceFields(tester(0));
        TableModel<ResourceRow> model(&ResourceRow::id, resourceColumns(fields));
        FilteredModel filtered;
        filtered.setSourceModel(&model);
        const size_t before = mallinfo2().uordblks;
        for (int page = 0; page < count / 200; ++page) {
            std::vector<ResourceRow> rows;
            for (int i = 0; i < 200; ++i)
                rows.emplace_back(tester(page * 200 + i), fields);
            model.merge(std::move(rows));
        }
        const size_t kept = (mallinfo2().uordblks - before) / count;
        QCOMPARE(filtered.rowCount(), count);
        QVERIFY2(kept <= 400, qPrintable(u"%1 bytes a row"_s.arg(kept)));
        qInfo("%zu bytes a row", kept);
    }
#endif
};

SLIPWAY_TEST(TstResourceRow)
#include "tst_resourcerow.moc"
