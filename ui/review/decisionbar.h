// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reviewedtext.h"

#include <QWidget>

class QPushButton;

namespace slipway {

class PlainLabel;

//! \brief What can be done about the row that is current: decide its conflict, edit it, take it back. Below the list, always in the same place.
//!
//! The rows are painted; these are the controls for keyboard and screen reader.
class DecisionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(QWidget *parent = nullptr);

    //! \a text is the current row's, or null without one; \a hindrance says why nothing can be done about any just now, empty: it can.
    void showText(const ReviewedText *text, const QString &hindrance);
    //! Why \a text of showText() cannot be edited; empty: it can.
    void setEditHindrance(const QString &reason);

signals:
    void keepMineRequested(const slipway::DraftKey &key);
    void keepTheirsRequested(const slipway::DraftKey &key);
    void editRequested(const slipway::DraftKey &key);
    void revertRequested(const slipway::DraftKey &key);

private:
    QPushButton *addButton(const QString &text, const QString &name);

    DraftKey m_key; // of the current row
    PlainLabel *m_subject = nullptr;
    QPushButton *m_keepMine = nullptr;
    QPushButton *m_keepTheirs = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_revert = nullptr;
};

} // namespace slipway
