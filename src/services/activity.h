// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"

#include <QObject>

#include <vector>

namespace slipway {

class RequestLog;

//! \brief What this program has asked of Apple since it was started, with all its accounts: the latest requests, one row an attempt.
//!
//! One per process, of the Workspace; it needs no open session. Nothing here is kept when the program ends.
class Activity final : public QObject
{
    Q_OBJECT

public:
    //! So many are kept.
    static constexpr int capacity = 2000;

    //! \a log outlives this.
    explicit Activity(RequestLog &log);

    //! Oldest first.
    std::vector<RequestSummary> requests() const;
    //! Forgets all of them, for everybody.
    void clear();

signals:
    void requestMade(const slipway::RequestSummary &request);
    void cleared();

private:
    RequestLog &m_log;
};

} // namespace slipway
