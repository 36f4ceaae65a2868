// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/rows.h"

class QJsonObject;

namespace slipway::bench {

// Parts of rows that run in a process of their own: `slipway-bench --part NAME {SandboxAccess}`, or `--mistaken-part`. Each makes its
// application, prints one line of JSON and answers the exit code.

//! \brief Our client reads all testers into a table: requests, cpu and wall in seconds, bytesPerRow.
int chainPart(int argc, char **argv, const QJsonObject &sandbox, Subject subject);
//! \brief QJsonDocument alone parses the same bodies: cpu in seconds.
int parsePart(int argc, char **argv, const QJsonObject &sandbox, Subject subject);
//! \brief All testers stream into the list pane of a window: longest in milliseconds, event, events.
int guiPart(int argc, char **argv, const QJsonObject &sandbox, Subject subject);
//! \brief 10,000 testers are judged on the page that removes idle ones, selected and ticked: rows; judged, selected and ticked, each with longest in
//! milliseconds, event, events.
int purgePart(int argc, char **argv, const QJsonObject &sandbox, Subject subject);
//! \brief The matrix of a version in 50 languages, without a sandbox: scrolled and typed, the dearest frames in milliseconds; drafts.
int matrixPart(int argc, char **argv, const QJsonObject &sandbox, Subject subject);
//! \brief Lists of testers, filtered, arriving and scrolled, without a sandbox: few, many, fewInQt, manyInQt, the dearest keys in milliseconds;
//! fewArrived, manyArrived, the sum of all pages; fewScrolled, manyScrolled, a step on average.
int filterPart(int argc, char **argv, const QJsonObject &sandbox, Subject subject);

} // namespace slipway::bench
