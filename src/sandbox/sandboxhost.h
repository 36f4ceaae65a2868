// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/harwriter.h"
#include "sandbox/httpserver.h"
#include "sandbox/sandbox.h"
#include "sandbox/service.h"

namespace slipway::sandbox {

//! \brief Owns all parts of a running sandbox; lives in its thread.
class SandboxHost final : public QObject
{
    Q_OBJECT

public:
    explicit SandboxHost(SandboxOptions options);
    ~SandboxHost() override;

    Result<SandboxInfo> open();

private:
    Result<void> makeKeys(SandboxInfo &info);
    void fillWorld();
    void reset();
    Result<QUrl> openPort(HttpServer &server, quint16 port, std::unique_ptr<Gate> &gate);

    //! Lets go of what OpenSSL keeps for the sandbox's thread. The first member, since it is to go last.
    struct ThreadEnd
    {
        ~ThreadEnd();
    };

    ThreadEnd m_threadEnd;
    const SandboxOptions m_options;
    const SystemClock m_systemClock;
    ServiceState m_state;
    QUrl m_imageOrigin;
    std::unique_ptr<HarWriter> m_har;
    ImageService m_images;
    std::unique_ptr<Control> m_control;
    std::unique_ptr<Service> m_service;
    HttpServer m_imageServer;
    HttpServer m_apiServer;
    std::unique_ptr<Gate> m_imageGate;
    std::unique_ptr<Gate> m_apiGate;
};

} // namespace slipway::sandbox
