// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "house/sourcetree.h"

namespace slipway::test {

//! \brief Places in \a text where a coroutine is written in a way that g++ 12 compiles into a crash (style.md 6, rules 1, 2 and 4), or
//! that QCoro 0.8 takes for leave to empty a member.
//!
//! A `co_await` may stand only as a statement, as an initialiser after `=`, as the right side of an assignment, or after
//! `co_return`; its statement holds no `{...}` list and no lambda with captures; functions that return a Task take their
//! parameters by value and not as views; lambdas that are coroutines capture nothing. What `co_return` names is no member, nor what
//! a member points to: QCoro 0.8 moves out of it.
//!
//! This reads tokens, not C++: it knows brackets, and takes the statement between semicolons and braces for what is awaited.
Findings awaitFindings(const QString &text);

} // namespace slipway::test
