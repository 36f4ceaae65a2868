// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/httpmessage.h"

#include <functional>
#include <memory>

namespace slipway::sandbox {

//! \brief An HTTP server on a random port of 127.0.0.1, for the gate alone.
//!
//! The only place that knows Qt HttpServer, whose interface changed after 6.4. It has no limits of its own (it reads any head and
//! any body) and cannot break a connection off, so nobody but a Gate may reach it: every request must bring the pass.
class HttpServer final
{
public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    static constexpr char passHeader[] = "X-Gate-Pass";

    //! \a handler runs in the thread that calls listen().
    explicit HttpServer(Handler handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    Result<quint16> listen();
    //! What passHeader must say; made anew by each server.
    const QByteArray &pass() const { return m_pass; }

private:
    struct Engine; // hides Qt HttpServer

    Handler m_handler;
    QByteArray m_pass;
    std::unique_ptr<Engine> m_engine;
};

} // namespace slipway::sandbox
