// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reltime.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString counted(const char *text, qint64 n)
{
    return QCoreApplication::translate("RelativeTime", text, nullptr, int(n));
}

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < -60) {
        const qint64 days = time.toLocalTime().date().toJulianDay() - now.toLocalTime().date().toJulianDay();
        return days >= 1 && days <= 90 ? counted(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n d"), days)
                                       : QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
    }
    if (seconds < 60)
        return QCoreApplication::translate("RelativeTime", "just now");
    if (seconds < 3600)
        return counted(QT_TRANSLATE_N_NOOP("RelativeTime", "%n min ago"), seconds / 60);
    const qint64 days = now.toLocalTime().date().toJulianDay() - time.toLocalTime().date().toJulianDay();
    if (days == 0 || seconds < 6 * 3600)
        return counted(QT_TRANSLATE_N_NOOP("RelativeTime", "%n h ago"), seconds / 3600);
    if (days == 1)
        return QCoreApplication::translate("RelativeTime", "yesterday");
    if (days <= 30)
        return counted(QT_TRANSLATE_N_NOOP("RelativeTime", "%n d ago"), days);
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

QString exactTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QString here = locale.toString(local, QLocale::LongFormat);
    return local.offsetFromUtc() == 0 ? here : u"%1 (%2 UTC)"_s.arg(here, locale.toString(time.toUTC().time(), QLocale::ShortFormat));
}

QString moment(const QDateTime &time, const QDateTime &now)
{
    const QLocale locale;
    const QDateTime local = time.toLocalTime();
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    return local.date() == now.toLocalTime().date() ? clock : QString(locale.toString(local.date(), QLocale::ShortFormat) + u' ' + clock);
}

} // namespace slipway
