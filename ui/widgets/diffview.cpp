// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffview.h"

#include "ui/widgets/difftext.h"

#include <QPainter>
#include <QtMath>

namespace slipway {

namespace {

constexpr int preferredWidth = 280;
constexpr int spokenLength = 1000;

} // namespace

DiffView::DiffView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DiffView::setDiff(const WordDiff &diff, Qt::LayoutDirection direction)
{
    m_runs = diff.runs;
    m_direction = direction;
    // One below the other: what was before, and what came in its place.
    if (diff.isRewritten)
        m_runs.insert(m_runs.begin() + 1, DiffRun{DiffRun::Kind::Same, QString(u'\n')});
    setAccessibleName(spokenDiff(diff.runs, spokenLength));
    updateGeometry();
    update();
}

int DiffView::heightForWidth(int width) const
{
    return qCeil(DiffText(m_runs, {font(), palette(), m_direction}).layOut(width));
}

QSize DiffView::sizeHint() const
{
    return {preferredWidth, heightForWidth(preferredWidth)};
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    DiffText text(m_runs, {font(), palette(), m_direction});
    text.layOut(width());
    text.paint(&painter, {0, 0});
}

} // namespace slipway
