// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance.h"

using namespace Qt::StringLiterals;

namespace slipway {

QString appearanceName(Theme::Appearance appearance)
{
    switch (appearance) {
    case Theme::Appearance::System:
        return u"system"_s;
    case Theme::Appearance::Light:
        return u"light"_s;
    case Theme::Appearance::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

Theme::Appearance appearanceFrom(const QString &name)
{
    for (const Theme::Appearance appearance : {Theme::Appearance::Light, Theme::Appearance::Dark}) {
        if (name == appearanceName(appearance))
            return appearance;
    }
    return Theme::Appearance::System;
}

} // namespace slipway
