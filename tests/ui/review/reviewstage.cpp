// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewstage.h"

#include "core/requestsummary.h"
#include "services/accounts.h"
#include "services/activity.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

constexpr auto reviewTideline = "6501000101"_L1; // also for the constants of other files

Place placeOf(Place::Kind kind)
{
    return isOfApp(kind) ? Place{.kind = kind, .appId = reviewTideline, .appName = u"Tideline"_s} : Place{.kind = kind};
}

QJsonObject attributes(const QJsonValue &resource)
{
    return resource.toObject().value("attributes"_L1).toObject();
}

// The id of the one in the list at \a path that \a matches.
template <typename Matches>
QString find(SandboxClient &client, const QString &path, Matches matches)
{
    const QJsonArray list = client.get(path).json().value("data"_L1).toArray();
    for (const QJsonValue &resource : list) {
        if (matches(attributes(resource)))
            return resource.toObject().value("id"_L1).toString();
    }
    qFatal("the sandbox has no such thing at %s", qPrintable(path));
}

QString stateOf(const TextPart &part)
{
    return part.of == TextPart::Of::LiveVersion ? u"READY_FOR_DISTRIBUTION"_s : u"PREPARE_FOR_SUBMISSION"_s;
}

QString typeOf(const TextPart &part)
{
    return part.of == TextPart::Of::App ? u"appInfoLocalizations"_s : u"appStoreVersionLocalizations"_s;
}

} // namespace

ReviewStage::ReviewStage(Place::Kind kind)
    : PaneStage(placeOf(kind))
    , m_somebody(demo().info().url, demo().info().keyId, demo().info().issuerId, demo().info().keyPem)
{
    setSafeMode(SafeMode::Normal);
    if (!QTest::qWaitFor([this] { return drafts().isReady(); }, 20000))
        qFatal("the drafts are not read");
}

DraftKey ReviewStage::key(const QString &locale, const QString &field, const TextPart &part)
{
    return {.appId = reviewTideline, .part = part, .locale = Locale(locale), .field = field};
}

QString ReviewStage::localizationOf(const DraftKey &key)
{
    const bool isOfApp = key.part.of == TextPart::Of::App;
    const QString owners = "/v1/apps/"_L1 + reviewTideline + (isOfApp ? "/appInfos"_L1 : "/appStoreVersions"_L1);
    const QString owner = find(m_somebody, owners, [&](const QJsonObject &one) {
        return isOfApp ? one.value("state"_L1) == stateOf(key.part)
                       : one.value("appVersionState"_L1) == stateOf(key.part) && one.value("platform"_L1) == key.part.platform;
    });
    const QString path = isOfApp ? "/v1/appInfos/"_L1 + owner + "/appInfoLocalizations"_L1
                                 : QString("/v1/appStoreVersions/"_L1 + owner + "/appStoreVersionLocalizations"_L1);
    const QString id = find(m_somebody, path, [&key](const QJsonObject &one) { return one.value("locale"_L1) == key.locale.code(); });
    return "/v1/"_L1 + typeOf(key.part) + u'/' + id;
}

QString ReviewStage::atApple(const DraftKey &key)
{
    return attributes(m_somebody.get(localizationOf(key)).json().value("data"_L1)).value(key.field).toString();
}

void ReviewStage::changeAtApple(const DraftKey &key, const QString &text)
{
    const QString path = localizationOf(key);
    const QJsonObject data{{u"type"_s, typeOf(key.part)}, {u"id"_s, path.section(u'/', -1)}, {u"attributes"_s, QJsonObject{{key.field, text}}}};
    QCOMPARE(m_somebody.patch(path, {{u"data"_s, data}}).status, 200);
}

void ReviewStage::draft(const DraftKey &key, const QString &text)
{
    drafts().endStep();
    drafts().write(u"Typing"_s, {{.key = key, .base = atApple(key), .text = text}});
}

bool ReviewStage::shows(int count)
{
    return QTest::qWaitFor([&] { return list().model()->rowCount() == count && !part<QLabel>(u"review.summary"_s).text().startsWith(u"Reading"_s); },
                           20000);
}

QStringList ReviewStage::sentences()
{
    QStringList list;
    const QAbstractItemModel &model = *this->list().model();
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
    return list;
}

QString ReviewStage::bannerSays(const QString &banner)
{
    auto &widget = part<QWidget>(banner);
    if (!QTest::qWaitFor([&widget] { return widget.isVisible(); }, 20000))
        return {};
    return widget.findChild<QLabel *>(u"banner.message"_s)->text();
}

void ReviewStage::setSafeMode(SafeMode mode)
{
    demo().workspace().accounts().setSafeMode(demo().session().account().id, mode);
}

int ReviewStage::requestsSent(const QByteArray &method)
{
    const std::vector<RequestSummary> all = demo().activity().requests();
    return int(std::count_if(all.cbegin(), all.cend(), [&method](const RequestSummary &one) { return one.method == method; }));
}

} // namespace slipway::test
