// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accountbutton.h"

#include "core/clock.h"
#include "models/literaltext.h"
#include "services/accounts.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/accountwords.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/reltime.h"

#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int wideHeight = 48;
constexpr int disc = 12;
constexpr int railDisc = 28;
constexpr int arrow = 14;
constexpr int digits = 9; // accounts that have a key of their own in the menu

} // namespace

AccountButton::AccountButton(Accounts &accounts, Clock &clock, QWidget *parent) : QToolButton(parent), m_accounts(accounts), m_clock(clock)
{
    setObjectName(u"shell.account"_s);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, [this] { openMenu(mapToGlobal(rect().bottomLeft())); });
}

void AccountButton::setRail(bool rail)
{
    m_isRail = rail;
    updateGeometry();
    update();
}

QSize AccountButton::sizeHint() const
{
    return m_isRail ? QSize(Sidebar::railWidth - 2 * space::s, Sidebar::railWidth - 2 * space::s) : QSize(Sidebar::smallestWidth, wideHeight);
}

void AccountButton::openMenu(QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"shell.accountMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    addAccounts(menu);
    connect(menu->addAction(slipway::icon("key"_L1), tr("Add API Key…")), &QAction::triggered, this, &AccountButton::addKeyRequested);
    addDemo(menu);
    connect(menu->addAction(slipway::icon("settings"_L1), tr("Manage Accounts…")), &QAction::triggered, this, &AccountButton::manageRequested);
    menu->popup(place);
    menu->setActiveAction(menu->actions().constFirst());
}

void AccountButton::addAccounts(QMenu *menu)
{
    int number = 0;
    for (const AccountSummary &account : m_accounts.all()) {
        const QString digit = ++number <= digits ? u"&%1  "_s.arg(number) : QString();
        const QString used = account.lastUsed.isValid() ? tr(" · %1").arg(relativeTime(account.lastUsed, m_clock.now())) : QString();
        // What follows a tab stands at the right end.
        QAction *action = menu->addAction(QString(digit + plainActionText(isolated(account.name)) + u'\t' + inWords(account.kind) + used));
        action->setIcon(QIcon(accountDisc(colourOf(account, palette()), metric::smallIcon, devicePixelRatioF())));
        action->setCheckable(true);
        action->setChecked(account.id == m_account.id);
        // Queued: an account that is left lets events happen, and the menu may go with them before it is done with its click.
        connect(
            action, &QAction::triggered, this, [this, id = account.id] { emit accountRequested(id); }, Qt::QueuedConnection);
    }
    if (number > 0)
        menu->addSeparator();
}

void AccountButton::addDemo(QMenu *menu)
{
    QAction *demo = menu->addAction(tr("Add Demo Team"), this, &AccountButton::demoRequested);
    demo->setObjectName(u"shell.addDemo"_s);
    if (!m_accounts.find(demoAccountId()))
        return;
    const QString reason = tr("The demo team is in the list already.");
    demo->setEnabled(false);
    demo->setToolTip(plainToolTip(reason));
    demo->setStatusTip(reason);
}

void AccountButton::setAccount(const AccountSummary &account)
{
    m_account = account;
    const QString kind = inWords(m_account.kind);
    setAccessibleName(tr("Account: %1, %2").arg(m_account.name, kind));
    setPlainToolTip(
        this, tr("%1, %2. Another account: %3").arg(m_account.name, kind, QKeySequence(keys::switchAccount).toString(QKeySequence::NativeText)));
    update();
}

void AccountButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isRail)
        paintRail(painter);
    else
        paintWide(painter);
}

void AccountButton::paintRail(QPainter &painter) const
{
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, {railDisc, railDisc}, rect());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(m_account, palette()));
    painter.drawEllipse(place);
    painter.setPen(tokensOf(palette()).base);
    painter.setFont(fontAt(TypeStep::Section, font()));
    painter.drawText(place, Qt::AlignCenter, m_account.name.left(1).toUpper());
}

void AccountButton::paintWide(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const QRect inner = rect().adjusted(space::s, space::xs, -space::s, -space::xs);
    const auto place = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), inner, part); };
    const int lines = inner.height() / 2;
    const int textLeft = inner.left() + disc + space::s;
    const int textWide = inner.width() - disc - space::s - arrow - space::xs;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(m_account, palette()));
    painter.drawEllipse(place({inner.left(), inner.top() + (lines - disc) / 2, disc, disc}));
    const auto write = [&](const QString &text, const QFont &font, const QColor &color, int top) {
        painter.setFont(font);
        painter.setPen(color);
        const QRect line = place({textLeft, top, textWide, lines});
        painter.drawText(line, lineFlags(layoutDirection()), QFontMetrics(font).elidedText(literal(text), Qt::ElideRight, textWide));
    };
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    write(m_account.name, bold, tokens.text, inner.top());
    write(inWords(m_account.kind), fontAt(TypeStep::Small, font()), tokens.text2, inner.top() + lines);
    const QRect end = place({inner.right() + 1 - arrow, inner.top() + (lines - arrow) / 2, arrow, arrow});
    painter.drawPixmap(end.topLeft(), iconPixmap("chevron-down"_L1, tokens.text2, arrow, devicePixelRatioF()));
}

} // namespace slipway
