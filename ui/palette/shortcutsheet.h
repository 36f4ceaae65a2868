// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/shortcutmodel.h"

#include <QDialog>

namespace slipway {

//! \brief All shortcuts in a window that stays open while one works, with a filter. It deletes itself when it is closed.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(std::vector<Shortcut> shortcuts, QWidget *parent);

private:
    ShortcutModel m_model;
};

} // namespace slipway
