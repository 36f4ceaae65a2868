// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

class QMimeData;

namespace slipway {

//! Whether \a data, dragged or copied, is about files at all.
bool carriesFiles(const QMimeData &data);

//! \brief The path of the one key file that \a data carries, told by its name and kind; the error is the sentence that says what it carries
//! instead (rule S33). The contents are judged by whoever reads it.
Result<QString> keyFileIn(const QMimeData &data);

} // namespace slipway
