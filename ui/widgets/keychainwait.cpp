// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keychainwait.h"

#include "ui/widgets/banner.h"

#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

KeychainWait::KeychainWait(Banner &banner, const QString &wayOut) : m_banner(banner), m_wayOut(wayOut)
{
    m_second.setSingleShot(true);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &KeychainWait::say);
}

void KeychainWait::start()
{
    m_second.start();
}

void KeychainWait::stop()
{
    m_second.stop();
    if (std::exchange(m_isSaid, false))
        m_banner.hide();
}

void KeychainWait::say()
{
    m_isSaid = true;
    m_banner.say(Tone::Info, tr("Waiting for your keychain…"), tr("It may be asking for its password in a window of its own."));
    QPushButton *wayOut = m_banner.addButton(m_wayOut);
    wayOut->setObjectName(u"keychainWait.stop"_s);
    connect(wayOut, &QPushButton::clicked, this, &KeychainWait::stopRequested);
}

} // namespace slipway
