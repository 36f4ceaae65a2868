// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/footbar.h"

class QPushButton;

namespace slipway {

class PlainLabel;

//! \brief The foot of Review & Apply: what stands in the way and what it costs at the left, Back, Discard and Apply at the right.
class ReviewFoot final : public FootBar
{
    Q_OBJECT

public:
    explicit ReviewFoot(QWidget *parent = nullptr);

    //! "1 conflict, 0 errors · 7 requests (3,113 left)"
    void setSummary(const QString &text);
    //! \a count is how many changes Apply sends; \a hindrance says why it cannot, empty: it can.
    void setApply(int count, const QString &hindrance);
    //! Why nothing can be discarded; empty: it can.
    void setDiscardHindrance(const QString &reason);
    //! While changes are applied there is Stop in the place of Apply.
    void setApplying(bool applying);

signals:
    void backRequested();
    void discardRequested();
    void applyRequested();
    void stopRequested();

private:
    QPushButton *addButton(const QString &text, const QString &name);

    PlainLabel *m_summary = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace slipway
