// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/rows.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace slipway::bench {

//! How a program that was run to its end went.
struct ChildOutcome
{
    bool good = false; //!< it could be started and ended with 0
    QByteArray output = {};
    QByteArray errors = {}; //!< what it wrote to stderr
    qint64 peakKiB = 0; //!< resident memory at most; never less than the bench itself had when it started the child

    //! The last line of output, read as JSON.
    QJsonObject json() const;
    //! The last line of stderr, for a note.
    QString complaint() const;
};

//! \brief Runs \a command, found in PATH, and waits for its end. It gets \a input on stdin and an environment of the fewest
//! variables: offscreen, a HOME that is empty, nothing of the user's settings.
ChildOutcome runChild(const QStringList &command, const QByteArray &input = {});

//! Runs a part of this bench in a process of its own (see parts.h), with \a argument as JSON.
ChildOutcome runPart(const QString &part, const QJsonObject &argument, Subject subject = Subject::Ours);

} // namespace slipway::bench
