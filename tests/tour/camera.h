// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>
#include <vector>

namespace slipway {

class MainWindow;
class Theme;

//! \brief Takes pictures of the window, light and dark, in the sizes that it is to be seen in.
class Camera final
{
public:
    //! The pictures go to \a folder. At the scale of the screen other than 1 there is one size, and the names end in the scale.
    explicit Camera(QString folder);

    //! Takes \a window in all appearances and sizes, each once it has come to rest. Answers which pictures could not be written.
    //! \a prepare is called each time that the window has got its size: for what closes when that changes.
    QStringList take(const QString &name, MainWindow &window, Theme &theme, const std::function<void()> &prepare = {}) const;

private:
    QString fileName(const QString &name, bool isDark, const QSize &size) const;

    const QString m_folder;
    const qreal m_scale;
    const std::vector<QSize> m_sizes;
};

//! Lets the event loop run for so long.
void pump(int milliseconds);

} // namespace slipway
