// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto group = "org.freedesktop.appearance"_L1;
constexpr auto key = "color-scheme"_L1;

enum class ColorScheme : uint { NoPreference, PreferDark, PreferLight }; // as the portal numbers them

// Read wraps its answer in a variant more than SettingChanged does.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemAppearance::SystemAppearance(const QPalette &startupPalette, QObject *parent)
    : QObject(parent)
    , m_isDark(startupPalette.color(QPalette::Window).lightness() < startupPalette.color(QPalette::WindowText).lightness())
{
#ifdef Q_OS_WIN
    const QSettings personalize(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s, QSettings::NativeFormat);
    m_isDark = personalize.value("AppsUseLightTheme"_L1, 1).toInt() == 0;
#else
    // Without the address libdbus would start a bus of its own.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        askPortal();
#endif
}

void SystemAppearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, interface, u"SettingChanged"_s, this, SLOT(onPortalSetting(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call.setArguments({QString(group), QString(key)});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            onPortalSetting(group, key, reply.value());
    });
}

void SystemAppearance::onPortalSetting(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (changedGroup != group || changedKey != key)
        return;
    const auto scheme = ColorScheme(unwrapped(value.variant()).toUInt());
    if (scheme != ColorScheme::NoPreference)
        setDark(scheme == ColorScheme::PreferDark);
}

void SystemAppearance::setDark(bool dark)
{
    if (dark == m_isDark)
        return;
    m_isDark = dark;
    emit changed();
}

} // namespace slipway
