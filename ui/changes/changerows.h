// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "models/columnmodel.h"
#include "ui/widgets/factsheet.h"

#include <QHash>

namespace slipway {

//! A change with what stands around it: a row of the page of changes.
struct ChangeRow
{
    Change change = {};
    QString appName = {};
    QString now = {}; //!< what Apple has since the latest change of this text that we know of
    QDateTime changedAgain = {}; //!< when a later change of this text was applied; invalid: none was

    QString id() const { return QString::number(change.id); }
    friend bool operator==(const ChangeRow &, const ChangeRow &) = default;
};

//! The rows of \a changes, which are the newest first; \a appNames are by id.
std::vector<ChangeRow> changeRows(const QList<Change> &changes, const QHash<QString, QString> &appNames);

//! "Applied", for people.
QString resultLabel(Change::Result result);

std::vector<Column<ChangeRow>> changeColumns();
//! A change as one sentence.
QString changeSentence(const ChangeRow &row);

//! What the inspector says of \a row beside its texts.
std::vector<Fact> changeFacts(const ChangeRow &row);
//! Both texts in full.
std::vector<Fact> changeTexts(const ChangeRow &row);

//! Why \a row cannot be undone; empty: it can.
QString hindranceToUndo(const ChangeRow &row);
//! Whether \a text went with a language that \a language took away, and comes back with it.
bool wentWith(const Change &text, const Change &language);
//! What undoing \a row is worth, and what it is not.
QString worthOfUndo(const ChangeRow &row);

} // namespace slipway
