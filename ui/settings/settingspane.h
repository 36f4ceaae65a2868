// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pane.h"

class QButtonGroup;

namespace slipway {

class Settings;
class Theme;

//! \brief The settings, applied at once and remembered (ux.md 5.22): so far the appearance.
class SettingsPane final : public Pane
{
    Q_OBJECT

public:
    SettingsPane(Settings &settings, Theme &theme, QWidget *parent = nullptr);

    QString title() const override;

private:
    QWidget *makeAppearance();
    void choose(int id);
    void showChosen();

    Settings &m_settings;
    Theme &m_theme;
    QButtonGroup *m_appearances = nullptr;
};

} // namespace slipway
