// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/timedapplication.h"

#include "bench/cputime.h"

#include <QMetaEnum>
#include <QThread>

using namespace Qt::StringLiterals;

namespace slipway::bench {

bool TimedApplication::notify(QObject *receiver, QEvent *event)
{
    // Other threads' events come through here too.
    if (m_within || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const char *name = receiver->metaObject()->className(); // the event may delete its receiver
    const QEvent::Type type = event->type();
    m_within = true;
    const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
    const bool handled = QApplication::notify(receiver, event);
    const double used = seconds(CLOCK_THREAD_CPUTIME_ID) - begin;
    m_within = false;
    ++m_events;
    if (used > m_longest) {
        m_longest = used;
        m_what = u"%1 to %2"_s.arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)), QString::fromLatin1(name));
    }
    return handled;
}

QJsonObject TimedApplication::take()
{
    const QJsonObject seen{{u"longest"_s, m_longest * 1000}, {u"event"_s, m_what}, {u"events"_s, m_events}};
    m_longest = 0;
    m_events = 0;
    return seen;
}

} // namespace slipway::bench
