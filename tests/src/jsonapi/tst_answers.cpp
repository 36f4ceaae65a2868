// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/document.h"
#include "jsonapi/errorobject.h"
#include "support/goldenfile.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QString text(const ResourceId &id)
{
    return id.type + u'/' + id.id;
}

QString text(const Relation &relation)
{
    QStringList ids;
    for (const ResourceId &id : relation.ids)
        ids << text(id);
    switch (relation.kind) {
    case Relation::Kind::Absent:
        return u"absent"_s;
    case Relation::Kind::LinksOnly:
        return u"links only, follow "_s + relation.relatedPath;
    case Relation::Kind::Empty:
        return u"empty"_s;
    case Relation::Kind::One:
        return u"one: "_s + ids.join(u", "_s);
    case Relation::Kind::Many:
        return u"%1 of %2: %3"_s.arg(ids.size()).arg(relation.total.value_or(-1)).arg(ids.join(u", "_s));
    }
    return {};
}

QJsonObject summary(const Resource &resource)
{
    QJsonObject relations;
    const QStringList names = resource.relationNames();
    for (const QString &name : names)
        relations.insert(name, text(resource.relation(QLatin1String(name.toLatin1()))));
    QJsonObject object{{u"id"_s, text(resource.id())}, {u"self"_s, resource.selfPath()}};
    if (!resource.attributes().isEmpty())
        object.insert(u"attributes"_s, resource.attributes());
    if (!relations.isEmpty())
        object.insert(u"relations"_s, relations);
    return object;
}

QJsonArray summary(const std::vector<Resource> &resources)
{
    QJsonArray list;
    for (const Resource &resource : resources)
        list << summary(resource);
    return list;
}

QJsonArray summary(const std::vector<ErrorObject> &errors)
{
    QJsonArray list;
    for (const ErrorObject &error : errors) {
        QJsonObject object{
            {u"id"_s, error.id}, {u"status"_s, error.status}, {u"code"_s, error.code}, {u"title"_s, error.title}, {u"detail"_s, error.detail}};
        if (!error.pointer.isEmpty())
            object.insert(u"pointer"_s, error.pointer);
        if (!error.parameter.isEmpty())
            object.insert(u"parameter"_s, error.parameter);
        if (!error.associatedPath.isEmpty())
            object.insert(u"about"_s, error.associatedPath);
        if (!error.associated.empty())
            object.insert(u"associated"_s, summary(error.associated));
        list << object;
    }
    return list;
}

//! All that our reading of an answer keeps, as one JSON object.
QJsonObject summary(const QByteArray &body)
{
    const std::vector<ErrorObject> errors = parseErrors(body);
    if (!errors.empty())
        return {{u"errors"_s, summary(errors)}};
    const Result<Document> document = Document::parse(body);
    if (!document)
        return {{u"refused"_s, document.error().message()}};
    QJsonObject object{{u"collection"_s, document->isCollection()}, {u"data"_s, summary(document->data())}};
    if (!document->included().empty())
        object.insert(u"included"_s, summary(document->included()));
    if (!document->next().isEmpty())
        object.insert(u"next"_s, document->next().toString(QUrl::FullyEncoded));
    if (document->total())
        object.insert(u"total"_s, *document->total());
    return object;
}

} // namespace

//! Ten answers as Apple gives them; the sandbox's tests compare its answers with the shape of the same files.
class TstAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void recordedAnswersAreReadWhole_data()
    {
        QTest::addColumn<QString>("name");
        const QList<QByteArray> lines = test::testData(u"jsonapi/requests.tsv"_s).split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty() && !line.startsWith('#'))
                QTest::newRow(line.left(line.indexOf('\t')).constData()) << QString::fromUtf8(line.left(line.indexOf('\t')));
        }
    }
    void recordedAnswersAreReadWhole()
    {
        QFETCH(QString, name);
        const QByteArray body = test::testData(u"jsonapi/"_s + name + u".json"_s);
        QVERIFY(!body.isEmpty());
        const QString difference = test::goldenDifference(u"jsonapi/"_s + name, summary(body));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void aCutAnswerIsNeverHalfADocument_data() { recordedAnswersAreReadWhole_data(); }
    void aCutAnswerIsNeverHalfADocument()
    {
        QFETCH(QString, name);
        const QByteArray body = QJsonDocument::fromJson(test::testData(u"jsonapi/"_s + name + u".json"_s)).toJson(QJsonDocument::Compact);
        for (qsizetype length = 0; length < body.size(); ++length) {
            const QByteArray cut = body.first(length);
            const Result<Document> document = Document::parse(cut);
            QVERIFY2(!document, cut.constData());
            QCOMPARE(document.error().kind(), Error::Kind::Parse);
            QVERIFY2(parseErrors(cut).empty(), cut.constData());
        }
    }
};

SLIPWAY_TEST(TstAnswers)
#include "tst_answers.moc"
