// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs.h"

#include <QFrame>

class QPushButton;

namespace slipway {

class IconButton;
class LoadingLine;
class PlainLabel;

//! \brief How it stands with one job, on a card that lies over the page (ux.md 3.6): a countdown with Undo, then how far it is, then how it ended.
//!
//! While the mouse or the keyboard is on it, it is held: whoever owns it lets no time pass for it. It tells screen readers when it comes, when
//! the job gets on to another state, and when it is held. A click on its buttons leaves the keyboard where it is.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent = nullptr);
    ~Toast() override;

    void setJob(const JobStatus &job);
    bool isHeld() const { return m_isHovered || m_hasFocus; }
    //! Gives the keyboard to its first button.
    void focusButton();

signals:
    void heldChanged(bool held);
    void undoRequested();
    void startRequested();
    void cancelRequested();
    void detailsRequested();
    void closeRequested();
    //! Esc: the keyboard is to be where it was before.
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeButton(const QString &text, const QString &role, void (Toast::*clicked)());
    void arrange();
    void setHeld(bool &reason, bool on);
    void showWords();
    void showButtons();
    void showProgress();
    void updateColors();
    void tell();

    JobStatus m_job;
    bool m_isHovered = false;
    bool m_hasFocus = false;
    PlainLabel *m_glyph;
    PlainLabel *m_title;
    PlainLabel *m_text;
    LoadingLine *m_progress;
    QWidget *m_buttons;
    QPushButton *m_undo;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_details;
    IconButton *m_close;
};

} // namespace slipway
