// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of tests that link Qt Widgets.
#pragma once

#include "support/pch.h"
#include "ui/pch.h"
