// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of tests without Qt Widgets: Qt Test is the costliest header of all.
#pragma once

#include "core/pch.h"

#include <QCoroFuture>
#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>
