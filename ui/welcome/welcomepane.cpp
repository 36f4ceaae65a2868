// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepane.h"

#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int cardWidth = 420;

QWidget *makeDemoCard(const OpeningState &state, WelcomePane *pane)
{
    auto *card = new Card(WelcomePane::tr("Try the demo team"), pane);
    card->setFixedWidth(cardWidth);
    auto *sentence = new PlainLabel(
        WelcomePane::tr("Nine sample apps with versions, builds and 10,000 testers. It runs on this computer; nothing is sent anywhere."), card);
    sentence->setWordWrap(true);
    auto *open = new QPushButton(WelcomePane::tr("Open Demo"), card);
    open->setObjectName(u"welcome.openDemo"_s);
    open->setProperty("primary", true);
    open->setEnabled(state.account.isEmpty());
    QObject::connect(open, &QPushButton::clicked, pane, &WelcomePane::demoRequested);
    pane->setFocusProxy(open);
    card->body()->addWidget(sentence);
    card->body()->addSpacing(space::s);
    card->body()->addWidget(open, 0, Qt::AlignTrailing);
    return card;
}

} // namespace

WelcomePane::WelcomePane(const OpeningState &state, QWidget *parent) : Pane(parent)
{
    setObjectName(u"welcome"_s);
    auto *line = new LoadingLine(this);
    auto *banner = new Banner(this);
    banner->setObjectName(u"welcome.banner"_s);
    banner->hide();
    auto *name = new PlainLabel(title(), this);
    name->setFont(fontAt(TypeStep::Title, font()));
    auto *claim = new PlainLabel(tr("Everything App Store Connect, on your desktop."), this);
    claim->setForegroundRole(QPalette::PlaceholderText);
    auto *progress = new PlainLabel(state.account.isEmpty() ? QString() : tr("Opening %1…").arg(isolated(state.account)), this);
    progress->setObjectName(u"welcome.progress"_s);

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    middle->setSpacing(space::s);
    middle->addStretch(1);
    middle->addWidget(name, 0, Qt::AlignHCenter);
    middle->addWidget(claim, 0, Qt::AlignHCenter);
    middle->addSpacing(space::l);
    // Not by alignment: that would give the card the height of its hint, which knows nothing of broken lines.
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(makeDemoCard(state, this));
    centred->addStretch(1);
    middle->addLayout(centred);
    middle->addWidget(progress, 0, Qt::AlignHCenter);
    middle->addStretch(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(line);
    column->addWidget(banner);
    column->addLayout(middle, 1);

    if (!state.account.isEmpty())
        line->start();
    if (state.error)
        banner->say(*state.error);
}

QString WelcomePane::title() const
{
    return u"Slipway"_s;
}

} // namespace slipway
