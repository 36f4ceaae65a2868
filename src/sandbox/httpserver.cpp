// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpserver.h"

#include "sandbox/secret.h"

#include <QCoreApplication>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

namespace slipway::sandbox {

namespace {

constexpr int backlog = 256;

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "UNKNOWN";
    }
}

void send(const HttpReply &reply, QHttpServerResponder &&responder)
{
    responder.writeStatusLine(QHttpServerResponder::StatusCode(reply.status));
    for (const auto &header : reply.headers)
        responder.writeHeader(header.first, header.second);
    // RFC 9110 8.6: none with 204.
    if (reply.status != 204)
        responder.writeHeader("Content-Length", QByteArray::number(reply.body.size()));
    responder.writeBody(reply.body);
}

} // namespace

struct HttpServer::Engine
{
    QHttpServer server;
};

HttpServer::HttpServer(Handler handler) : m_handler(std::move(handler)), m_pass(makeSecret()) {}

HttpServer::~HttpServer() = default;

Result<quint16> HttpServer::listen()
{
    m_engine = std::make_unique<Engine>();
    // No routes: every request is "missing", and the handler sees them all.
    m_engine->server.setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        if (!sameSecret(request.value(passHeader), m_pass)) {
            send(HttpReply::plain(421, "Not the port to talk to."), std::move(responder));
            return;
        }
        HttpReply reply = m_handler({methodName(request.method()), request.url(), request.headers(), request.body()});
        send(reply, std::move(responder));
    });
    auto *door = new QTcpServer(&m_engine->server);
    // A gate's clients may come all at once.
    door->setListenBacklogSize(backlog);
    if (!door->listen(QHostAddress::LocalHost))
        return Error(Error::Kind::Io, QCoreApplication::translate("Sandbox", "No port of this computer is free for the sandbox."));
    m_engine->server.bind(door);
    return door->serverPort();
}

} // namespace slipway::sandbox
