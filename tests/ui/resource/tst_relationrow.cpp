// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/relationrow.h"

#include "support/testrunner.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

Resource parse(const char *json)
{
    return Resource(QJsonDocument::fromJson(json).object());
}

RelationRow row(const std::vector<RelationRow> &rows, const QString &key)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&key](const RelationRow &candidate) { return candidate.key == key; });
    return found == rows.cend() ? RelationRow{} : *found;
}

} // namespace

class TstRelationRow final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsKnownOfEachRelation()
    {
        const ResourceDetail detail{
            .resource = parse(R"({"type": "apps", "id": "1", "relationships": {
                "futureThings": {"links": {"related": "/v1/apps/1/futureThings"}},
                "builds": {"links": {"related": "/v1/apps/1/builds"}},
                "ciProduct": {"links": {"related": "/v1/apps/1/ciProduct"}},
                "appInfos": {"data": [], "meta": {"paging": {"total": 0}}, "links": {"related": "/v1/apps/1/appInfos"}},
                "betaLicenseAgreement": {"data": null, "links": {"related": "/v1/apps/1/betaLicenseAgreement"}},
                "appStoreIcon": {"data": {"type": "buildIcons", "id": "i"}, "links": {"related": "/v1/apps/1/appStoreIcon"}},
                "appStoreVersions": {"data": [{"type": "appStoreVersions", "id": "v"}, {"type": "appStoreVersions", "id": "w"}],
                                     "meta": {"paging": {"total": 12}}, "links": {"related": "/v1/apps/1/appStoreVersions"}}}})"),
            .included = {parse(R"({"type": "appStoreVersions", "id": "v", "attributes": {"versionString": "2.4.0"}})")},
        };
        const std::vector<RelationRow> rows = relationRows(detail);
        QStringList keys;
        for (const RelationRow &one : rows)
            keys.append(one.key);
        QCOMPARE(keys,
                 QStringList({u"appStoreIcon"_s, u"appStoreVersions"_s, u"appStoreVersions/v"_s, u"appStoreVersions/w"_s, u"appInfos"_s, u"builds"_s,
                              u"ciProduct"_s, u"betaLicenseAgreement"_s, u"futureThings"_s}));

        using Leads = RelationRow::Leads;
        QVERIFY(row(rows, u"builds"_s) == (RelationRow{u"builds"_s, u"Builds"_s, u"Not loaded"_s, Leads::ToList, u"/v1/apps/1/builds"_s, false}));
        QCOMPARE(row(rows, u"ciProduct"_s).leads, Leads::ToResource);
        QCOMPARE(row(rows, u"appInfos"_s).contents, u"None"_s);
        QCOMPARE(row(rows, u"betaLicenseAgreement"_s).leads, Leads::Nowhere);
        QCOMPARE(row(rows, u"appStoreVersions"_s).contents, u"12 member(s)"_s);
        QCOMPARE(row(rows, u"appStoreVersions"_s).leads, Leads::ToList);
        QCOMPARE(row(rows, u"appStoreVersions/v"_s).title, u"2.4.0"_s);
        QCOMPARE(row(rows, u"appStoreVersions/v"_s).path, u"/v1/appStoreVersions/v"_s);
        QCOMPARE(row(rows, u"appStoreVersions/w"_s).title, u"w"_s);
        QCOMPARE(row(rows, u"futureThings"_s).title, u"Future things"_s);
        QCOMPARE(row(rows, u"futureThings"_s).leads, Leads::ToList);
    }

    void aTypeThatIsNotInTheCatalogueWorksToo()
    {
        const ResourceDetail detail{.resource = parse(R"({"type": "futureThings", "id": "1", "relationships": {
            "other": {"data": {"type": "futureThings", "id": "2"}, "links": {"related": "/v1/futureThings/1/other"}},
            "many": {"data": [{"type": "futureThings", "id": "3"}]}}})")};
        const std::vector<RelationRow> rows = relationRows(detail);
        QCOMPARE(row(rows, u"other"_s).leads, RelationRow::Leads::ToResource);
        QCOMPARE(row(rows, u"other"_s).contents, u"2"_s);
        QCOMPARE(row(rows, u"many"_s).leads, RelationRow::Leads::Nowhere);
        QCOMPARE(row(rows, u"many/3"_s).leads, RelationRow::Leads::Nowhere);
    }
};

SLIPWAY_TEST(TstRelationRow)
#include "tst_relationrow.moc"
