// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/clockskew.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace slipway {

namespace {

constexpr size_t sampleCount = 5;

QString duration(qint64 seconds)
{
    const auto say = [](const char *text, qint64 n) { return QCoreApplication::translate("ClockSkew", text, nullptr, int(n)); };
    if (seconds < 120)
        return say(QT_TRANSLATE_N_NOOP("ClockSkew", "%n second(s)"), seconds);
    if (seconds < 2 * 3600)
        return say(QT_TRANSLATE_N_NOOP("ClockSkew", "%n minute(s)"), seconds / 60);
    if (seconds < 2 * 86400)
        return say(QT_TRANSLATE_N_NOOP("ClockSkew", "%n hour(s)"), seconds / 3600);
    return say(QT_TRANSLATE_N_NOOP("ClockSkew", "%n day(s)"), seconds / 86400);
}

} // namespace

void ClockSkew::add(const QDateTime &serverTime, const QDateTime &ourTime)
{
    m_samples.push_back(std::chrono::seconds(ourTime.secsTo(serverTime)));
    if (m_samples.size() > sampleCount)
        m_samples.pop_front();
}

std::chrono::seconds ClockSkew::median() const
{
    if (m_samples.empty())
        return std::chrono::seconds(0);
    std::vector<std::chrono::seconds> sorted(m_samples.begin(), m_samples.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

QString clockSkewInWords(std::chrono::seconds serverMinusOurs)
{
    const QString text = serverMinusOurs.count() < 0 ? QCoreApplication::translate("ClockSkew", "Your computer's clock is %1 fast.")
                                                     : QCoreApplication::translate("ClockSkew", "Your computer's clock is %1 slow.");
    return text.arg(duration(std::chrono::abs(serverMinusOurs).count()));
}

} // namespace slipway
