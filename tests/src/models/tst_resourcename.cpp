// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resourcename.h"

#include "models/resourcefield.h"
#include "models/resourcerow.h"
#include "support/testrunner.h"

#include <QJsonDocument>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

Resource parse(const char *json)
{
    return Resource(QJsonDocument::fromJson(json).object());
}

} // namespace

class TstResourceName final : public QObject
{
    Q_OBJECT

private slots:
    void titlesComeFromTheCatalogue()
    {
        QCOMPARE(resourceTitle(parse(R"({"type": "apps", "id": "1", "attributes": {"name": "Tideline"}})")), u"Tideline"_s);
        QCOMPARE(resourceTitle(parse(R"({"type": "apps", "id": "1", "attributes": {"name": "", "bundleId": "com.acme"}})")), u"com.acme"_s);
        QCOMPARE(resourceTitle(parse(R"({"type": "apps", "id": "1"})")), u"App 1"_s);
        QCOMPARE(resourceTitle(parse(R"({"type": "futureThings", "id": "x", "attributes": {"name": "N"}})")), u"Future things x"_s);
    }

    void typesHaveWords()
    {
        QCOMPARE(typeLabel(u"apps"_s), u"App"_s);
        QCOMPARE(typePluralLabel(u"apps"_s), u"Apps"_s);
        QCOMPARE(typeLabel(u"ciProducts"_s), u"Ci products"_s);
    }

    void aPathIsApplesOrTheCatalogues()
    {
        QCOMPARE(resourcePath(parse(R"({"type": "apps", "id": "1"})")), u"/v1/apps/1"_s);
        const Resource future = parse(R"({"type": "futureThings", "id": "1", "links": {"self": "/v2/futureThings/1"}})");
        QCOMPARE(resourcePath(future), u"/v2/futureThings/1"_s);
        QCOMPARE(resourcePath(parse(R"({"type": "futureThings", "id": "1"})")), QString());

        // A row keeps the path that the catalogue cannot tell.
        QCOMPARE(ResourceRow(future, resourceFields(future)).path(), u"/v2/futureThings/1"_s);
        const Resource app = parse(R"({"type": "apps", "id": "1", "links": {"self": "/v1/apps/1"}})");
        QCOMPARE(ResourceRow(app, resourceFields(app)).path(), u"/v1/apps/1"_s);
    }

    void aResourceReadWholeShowsAllItCarries()
    {
        const Resource app = parse(R"({"type": "apps", "id": "1", "attributes": {
            "sku": "T1", "name": "Tideline", "futureFlag": true, "primaryLocale": "de-DE"}})");
        QStringList labels;
        QStringList texts;
        for (const ResourceField &field : carriedFields(app)) {
            labels.append(field.label);
            texts.append(field.display(wireText(app.attributes().value(field.name))));
        }
        QCOMPARE(labels, QStringList({u"Name"_s, u"SKU"_s, u"Primary Language"_s, u"Future flag"_s}));
        QCOMPARE(texts, QStringList({u"Tideline"_s, u"T1"_s, u"German"_s, u"Yes"_s}));
    }

    void aPathIsNamedBeforeAnythingIsRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("label");
        QTest::newRow("a list") << u"/v1/betaTesters"_s << u"Beta Testers"_s;
        QTest::newRow("a list of something") << u"/v1/apps/1/builds?limit=5"_s << u"Builds"_s;
        QTest::newRow("one") << u"/v1/apps/1"_s << u"App"_s;
        QTest::newRow("what nobody knows") << u"/v1/somethingNew"_s << u"Something new"_s;
    }
    void aPathIsNamedBeforeAnythingIsRead()
    {
        QFETCH(QString, path);
        QTEST(pathLabel(path), "label");
    }
};

SLIPWAY_TEST(TstResourceName)
#include "tst_resourcename.moc"
