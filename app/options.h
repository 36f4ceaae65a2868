// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace slipway {

//! What the command line says.
struct Options
{
    bool demo = false; //!< --demo: open the demo team at once
    QString addKey = {}; //!< --add-key: absolute; a key file to fill the page Add API Key with
    QString dataDir = {}; //!< --data-dir: absolute; empty for the usual place
    QString har = {}; //!< --har: absolute; empty for none
    bool animations = true; //!< --no-animations
    bool debuggable = false; //!< --debuggable: allow debuggers and core files, for working on Slipway
    QString link = {}; //!< slipway://...: a place to show; empty for none
    bool quitAfterPaint = false; //!< --quit-after-paint: for measuring the start

    //! Reads the arguments of a process, its name first. --help and --version print and end the process. Relative paths are made
    //! absolute here, because the process leaves its working directory.
    static Result<Options> parse(const QStringList &arguments);
};

} // namespace slipway
