// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class RadioRow;
class Settings;
class Theme;

//! \brief Settings, Appearance: like the system, light, or dark. Applied at once.
class AppearancePage final : public QWidget
{
    Q_OBJECT

public:
    AppearancePage(Settings &settings, Theme &theme, QWidget *parent = nullptr);

private:
    void choose(int appearance);
    void showChosen();

    Settings &m_settings;
    Theme &m_theme;
    RadioRow *m_appearances = nullptr;
};

} // namespace slipway
