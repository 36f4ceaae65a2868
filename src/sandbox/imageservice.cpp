// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/imageservice.h"

#include "sandbox/demo/pictures.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int cacheBytes = 16 * 1024 * 1024;

QByteArray draw(const Rendition &rendition)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    drawIcon(rendition.seed, rendition.box).save(&buffer, rendition.format.toUpper().toLatin1().constData());
    return bytes;
}

} // namespace

ImageService::ImageService() : m_pictures(cacheBytes) {}

HttpReply ImageService::answer(const HttpRequest &request)
{
    if (!headerValue(request.headers, "Authorization").isNull()) {
        ++m_violations;
        return HttpReply::plain(400, "No credentials belong on the image host.");
    }
    if (request.method != "GET")
        return HttpReply::plain(405, "Pictures can only be got.");
    const QString path = request.url.path(QUrl::FullyDecoded);
    const std::optional<Rendition> rendition = iconRendition(path);
    if (!rendition)
        return HttpReply::plain(404, "No such picture.");
    const HttpHeaders headers{{"Content-Type", rendition->format == "png"_L1 ? "image/png" : "image/jpeg"}};
    if (const QByteArray *known = m_pictures.object(path))
        return {200, headers, *known};
    const QByteArray drawn = draw(*rendition);
    m_pictures.insert(path, new QByteArray(drawn), drawn.size());
    return {200, headers, drawn};
}

} // namespace slipway::sandbox
