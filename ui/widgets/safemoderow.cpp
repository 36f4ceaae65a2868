// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/safemoderow.h"

#include "ui/widgets/accountwords.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/radiorow.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

std::vector<RadioRow::Choice> choices(const QString &name)
{
    std::vector<RadioRow::Choice> list;
    for (const SafeMode mode : {SafeMode::Normal, SafeMode::Ask, SafeMode::ReadOnly})
        list.push_back({.value = int(mode), .name = u"%1.safeMode.%2"_s.arg(name).arg(int(mode)), .text = safeModeText(mode)});
    return list;
}

} // namespace

SafeModeRow::SafeModeRow(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_modes(new RadioRow(choices(name), Qt::Horizontal))
    , m_row(new FormRow(tr("Safe Mode"), m_modes))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_row);
    connect(m_modes, &RadioRow::chosenChanged, this, [this](int chosen) {
        explain(SafeMode(chosen));
        emit chosenChanged(SafeMode(chosen));
    });
}

void SafeModeRow::choose(SafeMode mode)
{
    m_modes->choose(int(mode));
    explain(mode);
}

void SafeModeRow::explain(SafeMode mode)
{
    m_row->setHint(safeModeMeaning(mode));
}

} // namespace slipway
