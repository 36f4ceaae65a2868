// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/line.h"

namespace slipway::bench {

//! \brief What is measured: Slipway as it is, or with the mistake put in that the row is there to catch. Of the latter every gate must fail
//! (`--mistakes`), else the gate guards nothing.
enum class Subject { Ours, Mistaken };

// The rows of the bench. Each measures ours and the peer in turn, in the same run, and answers its lines of the table.

//! Instructions until the first paint, against a bare window. The mistake: a world of data is made before it.
std::vector<Line> startup(Subject subject);
//! Resident memory at the first paint, against a bare window. The mistake: as with startup().
std::vector<Line> memory(Subject subject);
//! 10,000 testers on 50 pages: requests, CPU, wall time, memory kept. The mistakes: small pages, the JSON of each tester is written, read
//! again and kept.
std::vector<Line> chain(Subject subject);
//! Tokens signed a second, against OpenSSL's own measure. The mistake: the key is read for each.
std::vector<Line> signing(Subject subject);
//! The longest that the GUI thread is busy with one event while 10,000 rows stream into a list. The mistake: rows
//! are as high as their contents.
std::vector<Line> guiThread(Subject subject);
//! The same while 10,000 testers are judged on the page that removes idle ones, and while all are selected and ticked. The mistakes: rows are as
//! high as their contents, who hears of the selection looks through it.
std::vector<Line> purge(Subject subject);
//! CPU time of the dearest key that is typed into the palette over 10,000 entries. The mistake: they are made ready for each key.
std::vector<Line> palette(Subject subject);
//! CPU time of the sandbox for a page of 200 rows, as they are stored and sorted; and for making the demo's team. The mistakes:
//! everything is recorded, and the team is ten times as large.
std::vector<Line> sandboxServer(Subject subject);
//! Planning the requests of Review & Apply for 39 languages of six texts, how that grows, and keeping 200 edits against keeping one. The
//! mistakes: the plan is made for each text, each edit is written on its own.
std::vector<Line> metadata(Subject subject);
//! CPU time of the dearest frame while the texts of 50 languages are scrolled, and while one of them is typed. The mistakes: columns are
//! measured whenever they scroll, rows are as high as their contents.
std::vector<Line> matrix(Subject subject);
//! CPU time of the dearest key in the filter of 10,000 and 100,000 rows, against QSortFilterProxyModel; how the arrival of pages in a sorted list
//! grows; scrolling, against a short list. The mistakes: each key reads all texts, rows leave as in Qt's proxy, each page sorts, each step filters.
std::vector<Line> filter(Subject subject);

} // namespace slipway::bench
