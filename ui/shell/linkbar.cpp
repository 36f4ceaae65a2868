// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/linkbar.h"

#include "services/accounts.h"
#include "ui/shell/linkanswer.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

LinkBar::LinkBar(const Accounts &accounts, QWidget *parent) : QWidget(parent), m_accounts(accounts), m_banner(new Banner(this))
{
    setObjectName(u"window.link"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_banner);
    hide();
}

void LinkBar::open(const QString &link, const QString &account)
{
    hide();
    m_wanted.reset();
    const LinkAnswer answer = answerLink(link, m_accounts.all(), account);
    switch (answer.kind) {
    case LinkAnswer::Kind::Go:
        emit placeRequested(answer.link.place);
        return;
    case LinkAnswer::Kind::Ask:
        m_banner->say(Tone::Info, answer.message);
        connect(m_banner->addButton(answer.button), &QPushButton::clicked, this, [this, wanted = answer.link] { switchFor(wanted); });
        break;
    case LinkAnswer::Kind::Refuse:
        m_banner->say(Tone::Warning, answer.message, answer.remedy);
    }
    connect(m_banner->addButton(tr("Close")), &QPushButton::clicked, this, &QWidget::hide);
    show();
}

// Somebody has said that he wants to; accountOpened() goes on.
void LinkBar::switchFor(const PlaceLink &link)
{
    hide();
    m_wanted = link;
    if (link.account == demoAccountId())
        emit demoRequested();
    else
        emit accountRequested(link.account);
}

void LinkBar::accountOpened(const QString &id)
{
    hide();
    const std::optional<PlaceLink> wanted = std::exchange(m_wanted, std::nullopt);
    if (wanted && wanted->account == id)
        emit placeRequested(wanted->place);
}

} // namespace slipway
