// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/historyactions.h"

#include "ui/shell/pane.h"

#include <QCoreApplication>
#include <QUndoStack>

namespace slipway {

namespace {

struct HistoryActionsText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryActions)
};

} // namespace

QString undoLabel(const QString &step)
{
    //: %1 is what is undone, as in "Undo Typing in German Keywords"
    return HistoryActionsText::tr("Undo %1").arg(step);
}

std::vector<PageAction> historyActions(QUndoStack &history)
{
    const bool canUndo = history.canUndo();
    const bool canRedo = history.canRedo();
    return {
        {ActionId::Undo, [&history] { history.undo(); }, canUndo ? QString() : HistoryActionsText::tr("There is nothing to undo."),
         canUndo ? undoLabel(history.undoText()) : QString()},
        //: %1 is what is done again, as in "Redo Typing in German Keywords"
        {ActionId::Redo, [&history] { history.redo(); }, canRedo ? QString() : HistoryActionsText::tr("There is nothing to redo."),
         canRedo ? HistoryActionsText::tr("Redo %1").arg(history.redoText()) : QString()},
    };
}

void followHistory(Pane &pane, const QUndoStack &history)
{
    for (const auto change : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        QObject::connect(&history, change, &pane, &Pane::pageActionsChanged);
    for (const auto change : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
        QObject::connect(&history, change, &pane, &Pane::pageActionsChanged);
}

} // namespace slipway
