// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/systemappearance.h"

class QApplication;

namespace slipway {

struct Tokens;

//! \brief Dresses the application: style, palette and one small style sheet, from the tokens of ux.md 6.1.
//!
//! Whoever paints asks tokensOf() with its palette and repaints when Qt says that the palette changed; nobody but the settings page
//! and main() needs this object. There is one, made by main() right after the QApplication.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark };
    enum class Motion { Full, None };

    explicit Theme(QApplication &application, Motion motion = Motion::Full);

    Appearance appearance() const { return m_appearance; }
    //! Takes effect at once, without a restart.
    void setAppearance(Appearance appearance);
    bool isDark() const;

signals:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Appearance m_appearance = Appearance::System;
    SystemAppearance m_system;
};

//! A palette that says \a tokens in all groups and roles.
QPalette paletteOf(const Tokens &tokens);
//! The style sheet of the few widgets that Fusion draws dated. Item views are left out on purpose: see ux.md 7.
QString styleSheetOf(const Tokens &tokens);

} // namespace slipway
