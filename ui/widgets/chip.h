// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class IconButton;
class PlainLabel;

//! \brief Something that belongs to what a page is about, as a rounded label with a button that takes it away.
class Chip final : public QWidget
{
    Q_OBJECT

public:
    //! \a verb is what the button does, for its tooltip and for screen readers: "Remove from QA".
    Chip(const QString &text, const QString &verb, QWidget *parent = nullptr);

    //! Why it cannot be taken away just now; empty when it can.
    void setDisabledReason(const QString &reason);

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_text;
    IconButton *m_remove;
};

} // namespace slipway
