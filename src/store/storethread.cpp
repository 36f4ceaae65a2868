// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

namespace slipway {

StoreThread::StoreThread()
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_place.moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    // Queued behind everything asked for so far. The place comes home, so that it is destroyed in a thread that it lives in.
    QThread *home = QThread::currentThread();
    QMetaObject::invokeMethod(
        &m_place,
        [this, home] {
            m_place.moveToThread(home);
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace slipway
