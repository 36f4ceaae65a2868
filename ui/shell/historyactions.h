// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageaction.h"

class QUndoStack;

namespace slipway {

class Pane;

//! "Undo Typing in German Keywords".
QString undoLabel(const QString &step);

//! Undo and Redo of a page about drafts, each named after the step that it takes; disabled with the reason where there is none.
std::vector<PageAction> historyActions(QUndoStack &history);

//! Has \a pane offer its actions anew whenever \a history gets other steps. The history outlives the pane.
void followHistory(Pane &pane, const QUndoStack &history);

} // namespace slipway
