// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace slipway {

//! What PaletteDelegate asks of a row, beside its text. What a model has not it need not answer.
enum PaletteRole : int {
    HeadingRole = Qt::UserRole + 1, //!< of the first row of a section; empty for the others
    DetailRole, //!< beside the title; the reason, of what cannot be done
    KeysRole,
    IconRole, //!< QString: the name of our icon
    MarkedRole, //!< QList<int>: places of the letters that were typed
    IsDisabledRole,
};

} // namespace slipway
