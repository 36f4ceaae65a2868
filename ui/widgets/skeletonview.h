// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

//! \brief Grey shapes where the first data will be, in its final size and without any motion (ux.md 3.2).
class SkeletonView final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Rows, Cards };

    explicit SkeletonView(Shape shape, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRows(QPainter *painter) const;
    void paintCards(QPainter *painter) const;

    Shape m_shape;
};

} // namespace slipway
