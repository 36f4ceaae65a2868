// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/feedback.h"

#include "catalogue/feedback.h"
#include "sandbox/values.h"

#include <QJsonArray>
#include <QSize>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr QLatin1String urlName{"url"};
constexpr QLatin1String expirationName{"expirationDate"};
constexpr std::array ownedByCrash{BetaFeedbackCrashSubmission::crashLog.spec.name};

// The host of the pictures looks at the query; the date is for the reader.
void setLink(QJsonObject &picture, const QString &url, const QDateTime &expires)
{
    picture.insert(urlName, u"%1?expires=%2"_s.arg(url).arg(expires.toSecsSinceEpoch()));
    picture.insert(expirationName, expires.toUTC().toString(Qt::ISODate));
}

} // namespace

QJsonArray pictureLinks(const QStringList &urls, QSize size, const QDateTime &now)
{
    QJsonArray pictures;
    for (const QString &url : urls) {
        QJsonObject picture{{u"width"_s, size.width()}, {u"height"_s, size.height()}};
        setLink(picture, url, now.addSecs(pictureLinkSeconds));
        pictures.append(picture);
    }
    return pictures;
}

void renewPictureLinks(World &world, const QDateTime &now)
{
    using Feedback = BetaFeedbackScreenshotSubmission;
    for (const Entity *feedback : world.list(Feedback::type)) {
        QJsonArray pictures = valueOf(*feedback, Feedback::screenshots);
        const QDateTime expires = QDateTime::fromString(pictures.first().toObject().value(expirationName).toString(), Qt::ISODate);
        if (now.secsTo(expires) > pictureLinkSeconds / 2)
            continue;
        for (QJsonValueRef each : pictures) {
            QJsonObject picture = each.toObject();
            setLink(picture, picture.value(urlName).toString().section(u'?', 0, 0), now.addSecs(pictureLinkSeconds));
            each = picture;
        }
        QJsonObject change;
        setValue(change, Feedback::screenshots, pictures);
        world.update(feedback->id(), change);
    }
}

std::span<const Behaviour> feedbackBehaviours()
{
    static constexpr std::array table{Behaviour{.type = BetaFeedbackCrashSubmission::type, .owned = ownedByCrash}};
    return table;
}

} // namespace slipway::sandbox
