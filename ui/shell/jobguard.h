// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/unfinishedquestion.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace slipway {

class Session;

//! \brief Sees to it that nobody leaves jobs or imports unfinished, or settings unsaved, without being asked: it keeps a window open, or an account,
//! until that is settled.
class JobGuard final : public QObject
{
    Q_OBJECT

public:
    //! Watches when \a window is closed.
    explicit JobGuard(QWidget *window);

    //! Guards those of \a session from now on; none when it is null.
    void follow(Session *session);
    //! \brief Whether nothing stands against \a leaving, at once.
    //!
    //! If something does, asks, and calls \a then as soon as everything is finished or undone; never when the answer is no, or when what was to be
    //! finished first ended with problems, which somebody has to see.
    bool mayLeave(Leaving leaving, std::function<void()> then);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Answer { None, Finish, Stop };

    Unfinished unfinished() const;
    void ask(const Unfinished &unfinished, Leaving leaving);
    void stopAll();
    void take(Answer answer);
    void goOn();

    QWidget *m_window;
    QPointer<Session> m_session;
    QPointer<UnfinishedQuestion> m_question;
    std::function<void()> m_then;
    Answer m_answer = Answer::None;
    bool m_hasProblems = false; // since the answer
};

} // namespace slipway
