// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

struct ChangeRow;
class DiffView;
class FactSheet;
class PlainLabel;

//! \brief All of one change: how it ended, what differs, both texts in full, and what undoing it is worth.
class ChangeInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeInspector(QWidget *parent = nullptr);

    void showChange(const ChangeRow &row);
    //! Of no change, or of several: \a title alone.
    void showTitle(const QString &title);

private:
    PlainLabel *m_title = nullptr;
    FactSheet *m_facts = nullptr;
    PlainLabel *m_caption = nullptr;
    DiffView *m_diff = nullptr;
    FactSheet *m_texts = nullptr;
};

} // namespace slipway
