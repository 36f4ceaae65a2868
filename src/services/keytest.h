// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace slipway {

struct Account;
struct AccountParts;
class KeyVault;

//! \brief Tries a key step by step, so that people see what works and what does not: signs a token, reaches Apple, lists apps.
//!
//! One test each; it begins by itself, ends in finished(), and destroying it cancels it. The token may list apps and nothing else.
class KeyTest final : public QObject
{
    Q_OBJECT

public:
    //! One thing that is tried.
    struct Step
    {
        enum class State { Waiting, Running, Passed, Failed, Skipped };

        QString title = {}; //!< "Sign a token"
        State state = State::Waiting;
        QString outcome = {}; //!< "9 apps"; may be empty
        std::optional<Error> error = {}; //!< of a failed one
    };

    //! Tests the key of \a account, which \a vault has. Everything else is of the workspace.
    KeyTest(const AccountParts &parts, const Account &account, std::shared_ptr<KeyVault> vault);
    ~KeyTest() override;

    const std::vector<Step> &steps() const { return m_steps; }
    bool isRunning() const { return m_running; }
    //! The key signs: it may be kept, whatever else fails.
    bool canSign() const;

signals:
    //! A step has another state.
    void changed();
    //! No more will come.
    void finished();

private:
    struct Run;
    enum StepNumber { Sign, Reach, ListApps };

    void begin(StepNumber step);
    void pass(StepNumber step, const QString &outcome = {});
    void fail(StepNumber step, const Error &error);
    void tell();

    std::vector<Step> m_steps;
    bool m_running = true;
    std::shared_ptr<Run> m_run; // shared with the coroutine, which may end after this
};

} // namespace slipway
