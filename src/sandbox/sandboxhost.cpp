// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxhost.h"

#include "catalogue/typespec.h"
#include "sandbox/demo/demoworld.h"
#include "sandbox/secret.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr size_t firstKeys = 2; // those of SandboxInfo; more come by the control path

QUrl origin(quint16 port)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    return url;
}

} // namespace

SandboxHost::SandboxHost(SandboxOptions options)
    : m_options(std::move(options))
    , m_state(m_options.seed, m_options.clock ? *m_options.clock : m_systemClock)
    , m_images(m_state)
    , m_imageServer([this](const HttpRequest &request) { return m_images.answer(request); })
    , m_apiServer([this](const HttpRequest &request) { return m_service->answer(request); })
{}

SandboxHost::~SandboxHost() = default;

SandboxHost::ThreadEnd::~ThreadEnd()
{
    leaveThread();
}

Result<SandboxInfo> SandboxHost::open()
{
    SandboxInfo info;
    const Result<void> keys = makeKeys(info);
    if (!keys)
        return keys.error();
    if (!m_options.harPath.isEmpty()) {
        m_har = std::make_unique<HarWriter>(m_options.harPath, catalogue::sensitiveAttributes());
        const Result<void> opened = m_har->open();
        if (!opened)
            return opened.error();
    }
    if (!m_options.writeLogPath.isEmpty()) {
        const Result<void> opened = m_state.writes.open(m_options.writeLogPath);
        if (!opened)
            return opened.error();
    }
    Result<FaultPlan> faults = FaultPlan::parse(m_options.faults);
    if (!faults)
        return faults.error();
    m_state.faults = std::move(*faults);

    const Result<QUrl> images = openPort(m_imageServer, 0, m_imageGate);
    if (!images)
        return images.error();
    m_imageOrigin = *images;
    info.images = *images;
    fillWorld();
    if (m_options.control) {
        info.controlSecret = makeSecret();
        const Control::Levers levers{
            .reset = [this] { reset(); },
            .sendAsSomebodyElse = [this](const HttpRequest &request) { return m_service->answerSomebodyElse(request); },
        };
        m_control = std::make_unique<Control>(info.controlSecret, m_state, m_images, levers);
    }
    m_service = std::make_unique<Service>(m_state, m_control.get(), m_har.get());
    const Result<QUrl> url = openPort(m_apiServer, m_options.port, m_apiGate);
    if (!url)
        return url.error();
    info.url = *url;
    if (m_options.control)
        info.control = url->resolved(QUrl(u"/_sandbox"_s));
    return info;
}

void SandboxHost::fillWorld()
{
    if (m_options.populate) {
        m_options.populate(m_state.world, m_imageOrigin);
        return;
    }
    const DemoOptions demo{
        .seed = m_options.seed, .apps = m_options.apps, .testers = m_options.testers, .now = m_state.clock.now(), .imageBase = m_imageOrigin};
    buildDemoWorld(m_state.world, demo);
}

void SandboxHost::reset()
{
    m_state.world.reset(m_options.seed);
    m_state.lag.clear();
    m_state.later.clear();
    m_state.faults = {};
    m_state.rate = {};
    m_state.agreementMissing = false;
    m_state.clockOffset = {};
    m_state.refusal.clear();
    m_state.keys.reset(firstKeys);
    fillWorld();
}

Result<void> SandboxHost::makeKeys(SandboxInfo &info)
{
    std::optional<NewKey> team = m_state.keys.issue(KeyKind::Team);
    std::optional<NewKey> individual = m_state.keys.issue(KeyKind::Individual);
    if (!team || !individual)
        return Error::internal(QCoreApplication::translate("Sandbox", "OpenSSL cannot make a P-256 key."));
    m_state.keys.issuerId = u"51189a70-0000-4000-8000-00005a4d8b0c"_s;
    info.issuerId = m_state.keys.issuerId;
    info.keyId = team->keyId;
    info.keyPem = std::move(team->pem);
    info.individualKeyId = individual->keyId;
    info.individualKeyPem = std::move(individual->pem);
    return {};
}

Result<QUrl> SandboxHost::openPort(HttpServer &server, quint16 port, std::unique_ptr<Gate> &gate)
{
    const Result<quint16> inner = server.listen();
    if (!inner)
        return inner.error();
    gate = std::make_unique<Gate>(*inner, server.pass(), m_options.limits);
    return gate->listen(port).transform(origin);
}

} // namespace slipway::sandbox
