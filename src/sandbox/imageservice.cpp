// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/imageservice.h"

#include "sandbox/demo/symbols.h"

#include <QBuffer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int cacheBytes = 16 * 1024 * 1024;

QByteArray encoded(const QImage &image, const QString &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format.toUpper().toLatin1().constData());
    return bytes;
}

QByteArray drawnIcon(const Rendition &rendition)
{
    return encoded(drawIcon(rendition.seed, rendition.box), rendition.format);
}

QByteArray drawnFeedback(const Rendition &rendition)
{
    return encoded(drawFeedback(rendition.seed, rendition.box), rendition.format);
}

} // namespace

ImageService::ImageService(const ServiceState &state) : m_state(state), m_pictures(cacheBytes) {}

HttpReply ImageService::answer(const HttpRequest &request)
{
    if (!headerValue(request.headers, "Authorization").isNull()) {
        ++m_violations;
        return HttpReply::plain(400, "No credentials belong on the image host.");
    }
    if (request.method != "GET")
        return HttpReply::plain(405, "Pictures can only be got.");
    const QString path = request.url.path(QUrl::FullyDecoded);
    if (const std::optional<Rendition> rendition = iconRendition(path))
        return picture(path, *rendition, drawnIcon);
    const std::optional<Rendition> rendition = feedbackRendition(path);
    const std::optional<QByteArray> symbols = symbolsFile(path);
    if (!rendition && !symbols)
        return HttpReply::plain(404, "No such picture.");
    if (QUrlQuery(request.url).queryItemValue(u"expires"_s).toLongLong() < m_state.now().toSecsSinceEpoch())
        return HttpReply::plain(403, "The link has expired.");
    if (symbols)
        return {200, {{"Content-Type", "application/zip"}}, *symbols};
    return picture(path, *rendition, drawnFeedback);
}

HttpReply ImageService::picture(const QString &path, const Rendition &rendition, QByteArray (*draw)(const Rendition &))
{
    const HttpHeaders headers{{"Content-Type", rendition.format == "png"_L1 ? "image/png" : "image/jpeg"}};
    if (const QByteArray *known = m_pictures.object(path))
        return {200, headers, *known};
    const QByteArray drawn = draw(rendition);
    m_pictures.insert(path, new QByteArray(drawn), drawn.size());
    return {200, headers, drawn};
}

} // namespace slipway::sandbox
