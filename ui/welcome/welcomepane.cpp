// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepane.h"

#include "models/literaltext.h"
#include "services/keyfile.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/applelink.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/externallink.h"
#include "ui/widgets/keydroparea.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int cardsWidth = 920;
constexpr int stackBelow = 720;

} // namespace

WelcomePane::WelcomePane(const OpeningState &state, QWidget *parent) : Pane(parent)
{
    setObjectName(u"welcome"_s);
    auto *line = new LoadingLine(this);
    auto *banner = new Banner(this);
    banner->setObjectName(u"welcome.banner"_s);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    scroll->setWidget(makePage(state.account));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(line);
    column->addWidget(banner);
    column->addWidget(scroll, 1);

    if (!state.account.isEmpty())
        line->start();
    if (state.error)
        banner->say(*state.error);
}

QString WelcomePane::title() const
{
    return u"Slipway"_s;
}

QWidget *WelcomePane::makePage(const QString &opening)
{
    auto *page = new QWidget(this);
    auto *name = new PlainLabel(title(), page);
    name->setFont(fontAt(TypeStep::Title, font()));
    auto *claim = new PlainLabel(tr("Everything App Store Connect, on your desktop."), page);
    claim->setForegroundRole(QPalette::PlaceholderText);
    auto *progress = new PlainLabel(opening.isEmpty() ? QString() : tr("Opening %1…").arg(isolated(opening)), page);
    progress->setObjectName(u"welcome.progress"_s);
    // Not by alignment: that would give the cards the height of their hint, which knows nothing of broken lines.
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(makeCards(opening.isEmpty()), 1000);
    centred->addStretch(1);
    auto *middle = new QVBoxLayout(page);
    middle->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    middle->setSpacing(space::s);
    middle->addStretch(1);
    middle->addWidget(name, 0, Qt::AlignHCenter);
    middle->addWidget(claim, 0, Qt::AlignHCenter);
    middle->addSpacing(space::l);
    middle->addLayout(centred);
    middle->addWidget(progress, 0, Qt::AlignHCenter);
    middle->addStretch(2);
    return page;
}

QWidget *WelcomePane::makeCards(bool canOpenDemo)
{
    auto *cards = new QWidget(this);
    cards->setMaximumWidth(cardsWidth);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight, cards);
    m_cards->setContentsMargins({});
    m_cards->setSpacing(space::l);
    m_cards->addWidget(makeDemoCard(canOpenDemo), 2);
    m_cards->addWidget(makeKeyCard(), 3);
    return cards;
}

QWidget *WelcomePane::makeDemoCard(bool canOpen)
{
    auto *card = new Card(tr("Try the demo team"), this);
    auto *sentence =
        new PlainLabel(tr("Nine sample apps with versions, builds and 10,000 testers. It runs on this computer; nothing is sent anywhere."), card);
    sentence->setWordWrap(true);
    auto *open = new QPushButton(tr("Open Demo"), card);
    open->setObjectName(u"welcome.openDemo"_s);
    open->setProperty("primary", true);
    open->setEnabled(canOpen);
    connect(open, &QPushButton::clicked, this, &WelcomePane::demoRequested);
    setFocusProxy(open);
    card->body()->addWidget(sentence);
    card->body()->addSpacing(space::s);
    card->body()->addWidget(open, 0, Qt::AlignTrailing);
    return card;
}

QWidget *WelcomePane::makeKeyCard()
{
    auto *card = new Card(tr("Add your API key"), this);
    auto *drop = new KeyDropArea(card);
    connect(drop, &KeyDropArea::keyGiven, this, &WelcomePane::keyGiven);
    auto *where = new AppleLink(tr("Where do I find this?"), apiKeysPage(), card);
    where->setObjectName(u"welcome.whereIsTheKey"_s);
    card->body()->addWidget(drop);
    card->body()->addWidget(where, 0, Qt::AlignLeading);
    return card;
}

void WelcomePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_cards->setDirection(event->size().width() < stackBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace slipway
