// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/footbar.h"

class QPushButton;

namespace slipway {

class Error;
class PlainLabel;
class ToneLabel;

//! \brief The strip at the foot of a page that says what was changed and not sent (ux.md 3.5): how much it is, a way to drop it, and the way
//! to Review & Apply. Hidden when there is nothing.
class PendingBar final : public FootBar
{
    Q_OBJECT

public:
    explicit PendingBar(QWidget *parent = nullptr);

    //! So much is changed, in so many languages; in none when all of it are values.
    void setCounts(int changes, int languages);
    //! Changes cannot be read, or not be kept, on this computer because of \a trouble; null when they can.
    void setTrouble(const Error *trouble);

signals:
    void discardRequested();
    void reviewRequested();

private:
    void showParts();

    int m_changes = 0;
    PlainLabel *m_text;
    ToneLabel *m_trouble;
    QPushButton *m_discard;
    QPushButton *m_review;
};

} // namespace slipway
