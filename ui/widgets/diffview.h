// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/worddiff.h"

#include <QWidget>

namespace slipway {

//! \brief Shows what became of a text, word by word: as wide as there is room, as high as it needs. To read.
class DiffView final : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    //! \a direction is that of the text's language.
    void setDiff(const WordDiff &diff, Qt::LayoutDirection direction);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<DiffRun> m_runs;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace slipway
