// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header of the room and of the programs that show windows: what most of their files include, on top of core's.
#pragma once

#include "core/pch.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QBoxLayout>
#include <QCoroFuture>
#include <QCoroTask>
#include <QEvent>
#include <QFuture>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QWidget>
