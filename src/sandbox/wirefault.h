// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace slipway::sandbox {

//! \brief What the gate does to one answer on its way out: the faults that need the raw socket.
//!
//! The service decides and says so in a header of the answer, which the gate takes off again.
struct WireFault
{
    enum class Kind {
        None,
        Reset, //!< RST after value bytes of the body; -1: without any answer
        Truncate, //!< the connection ends well-behaved (FIN) after value bytes of the body; -1: without any answer
        Trickle, //!< one byte every value milliseconds
        Stall, //!< nothing for value milliseconds; -1: for ever
    };

    static constexpr char headerName[] = "X-Gate-Fault";

    Kind kind = Kind::None;
    qint64 value = -1;

    QByteArray toHeader() const;
    static WireFault fromHeader(const QByteArray &text);
};

} // namespace slipway::sandbox
