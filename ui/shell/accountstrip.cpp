// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accountstrip.h"

#include "ui/widgets/accountwords.h"

#include <QPainter>

namespace slipway {

AccountStrip::AccountStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("shell.strip"));
    setFixedHeight(3);
}

void AccountStrip::setAccount(const AccountSummary &account)
{
    m_account = account;
    update();
}

void AccountStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colourOf(m_account, palette()));
}

} // namespace slipway
