// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace slipway {

//! What our models answer beside Qt's own roles. Display is translated text; nothing here is ever rich text.
enum ItemRole : int {
    SortRole = Qt::UserRole + 1, //!< the raw value: a number, a date, a text
    IdRole, //!< Apple's id of the row's resource
    SearchRole, //!< the text that a filter looks through, the same in all columns of a row
    BadgeRole, //!< wire value of a state: the cell is a badge; empty when it is plain text
    HintRole, //!< text for the tooltip. Not Qt::ToolTipRole, which stock delegates show as rich text
    ElideRole, //!< Qt::TextElideMode of the column
    NoteRole, //!< a few letters at the end of the cell that are always seen: how long a text is
    ToneRole, //!< CellTone of the cell
    SpecRole, //!< of a text that can be edited, at least at times: its AttributeSpec (const AttributeSpec *). Its EditRole is all of the text
    LockRole, //!< why such a text cannot be edited now; empty when it can
    ChangedRole, //!< true for a text that is not yet what Apple has

    ColumnKeyRole, //!< header: the column's name in settings and tests
    ColumnHiddenRole, //!< header: not shown until somebody asks for it
    ColumnLeastRole, //!< header: so narrow, in pixels, may the column begin where there is no room for all; nothing for as wide as it needs to be
};

//! How a cell is written, for ToneRole. A word or a sign says the same.
enum class CellTone {
    Plain,
    Quiet, //!< nothing to look at
    Strong, //!< nobody has looked at it yet
    Warning, //!< something is to be done about it
    Tight, //!< the note alone: there is not much room left
    Error, //!< the note alone: what is wrong has to stay readable
};

} // namespace slipway
