// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QWidget>

class QHBoxLayout;

namespace slipway {

//! \brief The line above a pane: where one is, and the places above it to go to.
class Breadcrumb final : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    void show(const Place &place);

signals:
    void placeRequested(const slipway::Place &place);

private:
    void addCrumb(const Place &place, bool last);

    QHBoxLayout *m_layout = nullptr;
};

} // namespace slipway
