// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace slipway {

//! \brief A few ways to look at a page, side by side as one control, of which one is chosen: "Diff | Before | After". One stop for Tab, arrows choose.
//! The focus proxy is the chosen one.
class Segments final : public QWidget
{
    Q_OBJECT

public:
    //! \a name is what the choice is about, for screen readers: "Show".
    explicit Segments(const QString &name, QWidget *parent = nullptr);

    //! Adds \a text, which stands for \a value; its button is called \a name. The first one that is added is chosen.
    void add(int value, const QString &text, const QString &name);
    //! Why \a value cannot be chosen just now; empty: it can.
    void setDisabledReason(int value, const QString &reason);
    int chosen() const;
    //! Chooses \a value without a signal.
    void choose(int value);

signals:
    //! Somebody chose \a value.
    void chosenChanged(int value);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_buttons = nullptr;
};

} // namespace slipway
