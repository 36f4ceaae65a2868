// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apps.h"

#include <QWidget>

namespace slipway {

class AppIcon;
class AppIcons;
class InspectorSheet;

//! \brief What the inspector says of the selected apps: of none how many there are, of one who it is, of several what they share.
class AppInspector final : public QWidget
{
    Q_OBJECT

public:
    //! \a icons outlives this.
    explicit AppInspector(AppIcons &icons, QWidget *parent = nullptr);

    //! \a selected of \a total apps are selected.
    void show(const std::vector<AppRow> &selected, int total);

private:
    void showOne(const AppRow &app);
    void showSeveral(const std::vector<AppRow> &apps);
    void updateIcon();

    AppIcons &m_icons;
    AppRow m_app;
    AppIcon *m_icon = nullptr;
    InspectorSheet *m_sheet = nullptr;
};

} // namespace slipway
