// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/textstage.h"

#include "catalogue/typespec.h"
#include "sandbox/sandbox.h"
#include "services/activity.h"
#include "services/applyplan.h"
#include "services/readback.h"
#include "services/storevalues.h"
#include "support/testrunner.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::test {

const QString TextStage::tideline = u"6501000101"_s;
const TextPart TextStage::app = TextPart::ofApp();
const TextPart TextStage::version = TextPart::ofVersion(u"IOS"_s);
const TextPart TextStage::live = TextPart::ofLiveVersion(u"IOS"_s);
const TextPart TextStage::testing = TextPart::ofTesting();

namespace {

QJsonObject attributesOf(const QJsonObject &resource)
{
    return resource.value("attributes"_L1).toObject();
}

QString idOf(const QJsonObject &resource)
{
    return resource.value("id"_L1).toString();
}

} // namespace

TextStage::TextStage(Clock *clock, sandbox::SandboxOptions options, SensitiveAttributes sensitive)
    : m_demo(std::move(options), clock, std::move(sensitive))
    , m_other(m_demo.info().url, m_demo.info().keyId, m_demo.info().issuerId, m_demo.info().keyPem)
{
    [&] { QTRY_VERIFY(drafts().isReady()); }();
}

DraftKey TextStage::key(const TextPart &part, const QString &locale, const QString &field)
{
    return {tideline, part, Locale(locale), field};
}

QString TextStage::listOf(const TextPart &part)
{
    if (part == testing)
        return u"/v1/apps/%1/betaAppLocalizations"_s.arg(tideline);
    if (part.of == TextPart::Of::Build)
        return u"/v1/builds/%1/betaBuildLocalizations"_s.arg(part.buildId);
    const bool isOfApp = part == app;
    const QString owners = u"/v1/apps/%1/%2"_s.arg(tideline, isOfApp ? u"appInfos"_s : u"appStoreVersions"_s);
    for (const QJsonValue &each : m_other.get(owners).json().value("data"_L1).toArray()) {
        const QJsonObject owner = each.toObject();
        const QJsonObject attributes = attributesOf(owner);
        if (isOfApp && attributes.value("state"_L1) == "PREPARE_FOR_SUBMISSION"_L1)
            return u"/v1/appInfos/%1/appInfoLocalizations"_s.arg(idOf(owner));
        const bool isLive = attributes.value("appVersionState"_L1) == "READY_FOR_DISTRIBUTION"_L1;
        const bool isOfPart = attributes.value("platform"_L1) == part.platform && isLive == (part.of == TextPart::Of::LiveVersion);
        if (!isOfApp && isOfPart)
            return u"/v1/appStoreVersions/%1/appStoreVersionLocalizations"_s.arg(idOf(owner));
    }
    qFatal("the demo team has changed");
}

DraftKey TextStage::value(const QString &field)
{
    return {.appId = tideline, .part = app, .field = field};
}

DraftKey TextStage::reviewValue(const QString &field, const TextPart &part)
{
    return {.appId = tideline, .part = part, .field = field};
}

QJsonObject TextStage::valueOwner(const DraftKey &key)
{
    if (key.part == testing) {
        const QString list = u"/v1/%1?filter[app]=%2"_s.arg(typeOf(key), tideline);
        return m_other.get(list).json().value("data"_L1).toArray().at(0).toObject();
    }
    if (key.part != app) {
        const QString versionPath = listOf(key.part).section(u'/', 0, 3);
        const bool isOfDetail = typeOf(key) != AppStoreVersion::type;
        return m_other.get(isOfDetail ? versionPath + u"/appStoreReviewDetail"_s : versionPath).json().value("data"_L1).toObject();
    }
    const QString info = listOf(app).section(u'/', 0, 3);
    const QLatin1String type = typeOf(key);
    QString path = info + u"/ageRatingDeclaration"_s;
    if (type == App::type)
        path = u"/v1/apps/"_s + tideline;
    else if (type == AppInfo::type)
        path = info + u"?include="_s + valueRelations(type).join(u',');
    return m_other.get(path).json().value("data"_L1).toObject();
}

QJsonObject TextStage::owner(const DraftKey &key)
{
    if (key.isValue())
        return valueOwner(key);
    for (const QJsonValue &each : m_other.get(listOf(key.part) + u"?limit=200"_s).json().value("data"_L1).toArray()) {
        if (attributesOf(each.toObject()).value("locale"_L1) == key.locale.code())
            return each.toObject();
    }
    return {};
}

QString TextStage::atApple(const DraftKey &key)
{
    return textIn(Resource(owner(key)), key.field);
}

QString TextStage::resource(const DraftKey &key)
{
    return u"/v1/"_s + typeOf(key) + u'/' + idOf(owner(key));
}

void TextStage::type(const DraftKey &key, const QString &text)
{
    drafts().write(u"Typing"_s, {{.key = key, .base = atApple(key), .text = text}});
}

void TextStage::writeAsSomebodyElse(const DraftKey &key, const QString &text)
{
    const RelationSpec *relation = catalogue::type(typeOf(key))->relation(key.field);
    const QJsonObject member{{u"type"_s, u"appCategories"_s}, {u"id"_s, text}};
    const QJsonValue written = relation ? QJsonValue(QJsonObject{{u"data"_s, member}}) : QJsonValue(text);
    const QJsonObject data{
        {u"type"_s, typeOf(key)}, {u"id"_s, idOf(owner(key))}, {relation ? u"relationships"_s : u"attributes"_s, QJsonObject{{key.field, written}}}};
    QCOMPARE(m_other.patch(resource(key), {{u"data"_s, data}}).status, 200);
}

void TextStage::removeAsSomebodyElse(const QString &resource)
{
    QCOMPARE(m_other.send("DELETE", resource, {}).status, 204);
}

void TextStage::addLanguageAsSomebodyElse(const QString &locale, const QString &keywords)
{
    const QJsonObject owner{{u"type"_s, u"appStoreVersions"_s}, {u"id"_s, listOf(version).section(u'/', 3, 3)}};
    const QJsonObject data{{u"type"_s, typeOf(key(version, locale, {}))},
                           {u"attributes"_s, QJsonObject{{u"locale"_s, locale}, {u"keywords"_s, keywords}}},
                           {u"relationships"_s, QJsonObject{{u"appStoreVersion"_s, QJsonObject{{u"data"_s, owner}}}}}};
    QCOMPARE(m_other.post(u"/v1/appStoreVersionLocalizations"_s, {{u"data"_s, data}}).status, 201);
}

void TextStage::addVersionAsSomebodyElse(const QString &platform)
{
    const QJsonObject owner{{u"type"_s, u"apps"_s}, {u"id"_s, tideline}};
    const QJsonObject data{{u"type"_s, u"appStoreVersions"_s},
                           {u"attributes"_s, QJsonObject{{u"platform"_s, platform}, {u"versionString"_s, u"1.0"_s}}},
                           {u"relationships"_s, QJsonObject{{u"app"_s, QJsonObject{{u"data"_s, owner}}}}}};
    QCOMPARE(m_other.post(u"/v1/appStoreVersions"_s, {{u"data"_s, data}}).status, 201);
}

QJsonObject TextStage::answerWith(const DraftKey &key, const QString &text)
{
    QJsonObject data = owner(key);
    QJsonObject attributes = attributesOf(data);
    attributes.insert(key.field, text);
    data.insert(u"attributes"_s, attributes);
    const QByteArray body = QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact);
    return {{u"status"_s, 200}, {u"contentType"_s, u"application/json"_s}, {u"body"_s, QString::fromUtf8(body)}};
}

void TextStage::fail(const QJsonArray &faults)
{
    m_demo.direct(u"faults"_s, QJsonDocument(faults));
}

int TextStage::reads(const QString &path)
{
    int count = 0;
    for (const RequestSummary &request : m_demo.activity().requests())
        count += request.method == "GET" && request.target.section(u'?', 0, 0) == path ? 1 : 0;
    return count;
}

} // namespace slipway::test
