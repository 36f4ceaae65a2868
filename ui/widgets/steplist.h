// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keytest.h"

#include <QWidget>

class QVBoxLayout;

namespace slipway {

//! \brief The steps of a test below each other, each with a glyph, a word for its state, and what came of it.
//!
//! A step that ends is read out by screen readers; nothing else is, so that a test of five steps says five sentences.
class StepList final : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    //! Shows \a steps in place of the ones before.
    void setSteps(const std::vector<KeyTest::Step> &steps);

private:
    class Row;

    QVBoxLayout *m_column;
    std::vector<Row *> m_rows;
};

} // namespace slipway
