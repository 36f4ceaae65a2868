// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestplace.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

RequestSummary readOf(const QString &target)
{
    return {.method = "GET", .origin = u"https://api.appstoreconnect.apple.com"_s, .target = target, .hasBearer = true, .status = 200};
}

} // namespace

class TstRequestPlace final : public QObject
{
    Q_OBJECT

private slots:
    void readsHaveAPage_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<Place>("place");
        constexpr auto list = Place::Kind::ResourceList;
        constexpr auto one = Place::Kind::Resource;
        QTest::newRow("a list") << u"/v1/apps"_s << Place{.kind = list, .path = u"/v1/apps"_s};
        QTest::newRow("a list with a filter") << u"/v1/builds?filter%5Bapp%5D=7&limit=200"_s
                                              << Place{.kind = list, .path = u"/v1/builds?filter%5Bapp%5D=7"_s};
        QTest::newRow("a later page of a list") << u"/v1/betaTesters?cursor=AAE&limit=200"_s << Place{.kind = list, .path = u"/v1/betaTesters"_s};
        QTest::newRow("a resource") << u"/v1/apps/7?include=builds"_s << Place{.kind = one, .path = u"/v1/apps/7?include=builds"_s};
        QTest::newRow("a related resource") << u"/v1/builds/7/app"_s << Place{.kind = one, .path = u"/v1/builds/7/app"_s};
        QTest::newRow("a related list") << u"/v1/apps/7/builds"_s << Place{.kind = list, .path = u"/v1/apps/7/builds"_s};
    }
    void readsHaveAPage()
    {
        QFETCH(QString, target);
        QFETCH(Place, place);
        const std::optional<Place> found = placeOf(readOf(target));
        QVERIFY(found.has_value());
        QVERIFY2(*found == place, qPrintable(found->path));
        QVERIFY(!found->title.isEmpty());
    }

    void othersHaveNone_data()
    {
        QTest::addColumn<RequestSummary>("request");
        RequestSummary change = readOf(u"/v1/apps/7"_s);
        change.method = "PATCH";
        QTest::newRow("a change") << change;
        RequestSummary picture = readOf(u"/v1/apps"_s);
        picture.hasBearer = false;
        QTest::newRow("a picture, at another host") << picture;
        RequestSummary redacted = readOf(u"/v1/betaTesters?filter[email]=redacted@example.invalid"_s);
        redacted.isRedacted = true;
        QTest::newRow("an address that lacks something") << redacted;
        QTest::newRow("a path of no type that we know") << readOf(u"/v1/ciProducts"_s);
        QTest::newRow("a path from nowhere") << readOf(u"//evil.example/v1/apps"_s);
    }
    void othersHaveNone()
    {
        QFETCH(RequestSummary, request);
        QVERIFY(!placeOf(request).has_value());
    }
};

SLIPWAY_TEST(TstRequestPlace)
#include "tst_requestplace.moc"
