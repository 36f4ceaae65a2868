// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/loadingline.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr int lineHeight = 2;
constexpr int stepsPerRun = 60;

} // namespace

LoadingLine::LoadingLine(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(lineHeight);
    m_appear.setSingleShot(true);
    m_appear.setInterval(150ms);
    m_slow.setSingleShot(true);
    m_slow.setInterval(10s);
    m_run.setInterval(30ms);
    connect(&m_appear, &QTimer::timeout, this, &LoadingLine::appear);
    connect(&m_slow, &QTimer::timeout, this, &LoadingLine::becameSlow);
    connect(&m_run, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % stepsPerRun;
        update();
    });
}

void LoadingLine::start()
{
    if (m_isLoading)
        return;
    m_isLoading = true;
    m_done = 0;
    m_total = 0;
    m_appear.start();
    m_slow.start();
}

void LoadingLine::stop()
{
    m_isLoading = false;
    m_isVisible = false;
    m_appear.stop();
    m_slow.stop();
    m_run.stop();
    update();
}

void LoadingLine::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    update();
}

QSize LoadingLine::sizeHint() const
{
    return {0, lineHeight};
}

void LoadingLine::appear()
{
    m_isVisible = true;
    m_step = 0;
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_run.start();
    update();
}

void LoadingLine::paintEvent(QPaintEvent *)
{
    if (!m_isVisible)
        return;
    QPainter painter(this);
    const QColor accent = tokensOf(palette()).accent;
    if (m_total > 0) {
        painter.fillRect(0, 0, width() * m_done / m_total, height(), accent);
    } else if (m_run.isActive()) {
        const int piece = width() / 4;
        painter.fillRect((width() + piece) * m_step / stepsPerRun - piece, 0, piece, height(), accent);
    } else {
        painter.fillRect(rect(), accent);
    }
}

} // namespace slipway
