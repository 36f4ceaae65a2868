// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QToolButton>

namespace slipway {

//! \brief A flat button of one icon: with its name for screen readers, name and shortcut in the tooltip, and never too small to hit.
class IconButton final : public QToolButton
{
    Q_OBJECT

public:
    enum class Size { Normal, Small };

    //! \a shortcut is only named in the tooltip; the action registry binds it.
    IconButton(QLatin1String iconName, const QString &name, QWidget *parent = nullptr, Size size = Size::Normal, const QKeySequence &shortcut = {});

    //! Another name, of a button that does something else now.
    void setName(const QString &name, const QKeySequence &shortcut = {});
    //! Disables the button and says why in the tooltip; an empty reason enables it.
    void setDisabledReason(const QString &reason);

private:
    QString m_hint; // name and shortcut
};

} // namespace slipway
