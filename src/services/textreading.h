// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "services/applyplan.h"

namespace slipway {

struct SessionContext;

//! What Apple has of \a scope of an app now; the cache is not asked. \a context outlives the task.
[[nodiscard]] Task<Result<TextSnapshot>> readTexts(SessionContext *context, QString appId, TextScope scope, CancelToken cancel);

//! \brief What is at \a path, which is TextRequest::resource(): the resource itself, or of a list the localization in \a locale.
//!
//! A null resource when the list has none. \a context outlives the task.
[[nodiscard]] Task<Result<Resource>> readResource(SessionContext *context, QString path, Locale locale, CancelToken cancel);

} // namespace slipway
