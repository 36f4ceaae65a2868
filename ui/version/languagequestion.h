// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/version/languageremoval.h"

#include <functional>

class QWidget;

namespace slipway {

//! Asks over \a page with \a words from where languages are to be removed, and goes on with \a remove; Esc removes nothing.
void askWhereToRemove(const LanguageRemoval::Words &words, QWidget *page, const std::function<void(LanguageRemoval::From)> &remove);

} // namespace slipway
