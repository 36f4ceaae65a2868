// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"

#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize wide(1280, 800);
constexpr QSize narrow(960, 600);
constexpr int restMilliseconds = 350;
constexpr int mostMilliseconds = 15000;

// The window, and what lies over it as windows of their own.
QImage look(MainWindow &window)
{
    QImage picture = window.grab().toImage();
    QPainter painter(&picture);
    const QList<QWidget *> parts = window.findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (part->isWindow() && part->isVisible())
            painter.drawPixmap(window.mapFromGlobal(part->pos()), part->grab());
    }
    return picture;
}

// Pages load over real HTTP: the window is at rest when it has looked the same for a while.
void settle(MainWindow &window)
{
    QImage last;
    QElapsedTimer unchanged;
    QElapsedTimer all;
    unchanged.start();
    all.start();
    while (unchanged.elapsed() < restMilliseconds && all.elapsed() < mostMilliseconds) {
        pump(50);
        const QImage now = look(window);
        if (now != last)
            unchanged.restart();
        last = now;
    }
}

} // namespace

void pump(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

Camera::Camera(QString folder)
    : m_folder(std::move(folder))
    , m_scale(QGuiApplication::primaryScreen()->devicePixelRatio())
    , m_sizes(m_scale == 1 ? std::vector{wide, narrow} : std::vector{wide})
{}

QStringList Camera::take(const QString &name, MainWindow &window, Theme &theme, const std::function<void()> &prepare) const
{
    QStringList failed;
    for (const auto appearance : {Theme::Appearance::Dark, Theme::Appearance::Light}) {
        theme.setAppearance(appearance);
        for (const QSize &size : m_sizes) {
            window.resize(size);
            if (prepare)
                prepare();
            settle(window);
            const QString file = fileName(name, appearance == Theme::Appearance::Dark, size);
            if (!look(window).save(file))
                failed.append(file);
        }
    }
    window.resize(wide);
    return failed;
}

QString Camera::fileName(const QString &name, bool isDark, const QSize &size) const
{
    const QString scale = m_scale == 1 ? QString() : u"@%1x"_s.arg(m_scale);
    return u"%1/%2-%3-%4%5.png"_s.arg(m_folder, name, isDark ? u"dark"_s : u"light"_s, QString::number(size.width()), scale);
}

} // namespace slipway
