// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;
class QPalette;

namespace slipway {

//! \brief Whether the desktop is dark, and when it changes its mind.
//!
//! Qt 6.4 has no QStyleHints::colorScheme. On Linux the settings portal is asked, asynchronously; until it answers, and where there is
//! none, the lightness of the palette that the program started with decides. Windows says it in its registry, at start; macOS in the
//! palette.
class SystemAppearance final : public QObject
{
    Q_OBJECT

public:
    //! \a startupPalette is the application's before anybody set another.
    explicit SystemAppearance(const QPalette &startupPalette, QObject *parent = nullptr);

    bool isDark() const { return m_isDark; }

signals:
    void changed();

private slots:
    void onPortalSetting(const QString &group, const QString &key, const QDBusVariant &value); // a slot by name: QtDBus connects so

private:
    void askPortal();
    void setDark(bool dark);

    bool m_isDark = false;
};

} // namespace slipway
