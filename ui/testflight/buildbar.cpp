// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildbar.h"

#include "ui/testflight/buildcommands.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/openmenu.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

void press(QPushButton *button)
{
    if (button->isVisible() && button->isEnabled())
        button->click();
}

} // namespace

BuildBar::BuildBar(BuildCommands &commands, QWidget *parent) : FootBar(parent), m_commands(commands), m_count(new PlainLabel({}, this))
{
    setObjectName(u"builds.bar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    m_count->setObjectName(u"builds.selected"_s);
    row->addWidget(m_count);
    row->addStretch(1);
    m_join = addMenuButton("join"_L1, tr("Add to Group…"), &BuildCommands::offerGroupsToJoin);
    m_answer = addMenuButton("answer"_L1, tr("Encryption…"), &BuildCommands::offerAnswers);
    m_review = addButton("review"_L1, tr("Submit for Review"));
    m_notify = addButton("notify"_L1, tr("Tell Testers"));
    m_expire = addButton("expire"_L1, tr("Expire…"));
    m_texts = addButton("whatToTest"_L1, tr("What to Test…"));
    m_distribute = addButton("distribute"_L1, tr("Distribute…"));
    m_distribute->setProperty("primary", true);
    connect(m_distribute, &QPushButton::clicked, &m_commands, &BuildCommands::distribute);
    connect(m_texts, &QPushButton::clicked, &m_commands, &BuildCommands::showTexts);
    connect(m_review, &QPushButton::clicked, &m_commands, &BuildCommands::submitForReview);
    connect(m_notify, &QPushButton::clicked, &m_commands, &BuildCommands::notifyTesters);
    connect(m_expire, &QPushButton::clicked, &m_commands, &BuildCommands::expire);
    hide();
}

QPushButton *BuildBar::addButton(QLatin1String name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"builds."_s + name);
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

QPushButton *BuildBar::addMenuButton(QLatin1String name, const QString &text, void (BuildCommands::*offer)(QMenu *))
{
    QPushButton *button = addButton(name, text);
    auto *menu = new QMenu(button);
    menu->setObjectName(button->objectName() + u".menu"_s);
    connect(button, &QPushButton::clicked, menu, [this, button, menu, offer] {
        menu->clear();
        (m_commands.*offer)(menu);
        openMenuOf(*button, *menu);
    });
    return button;
}

void BuildBar::setSelected(int count)
{
    m_count->setText(tr("%Ln selected", nullptr, count));
    setDisabledReason(m_join, m_commands.joinHindrance());
    setDisabledReason(m_review, m_commands.reviewHindrance());
    setDisabledReason(m_notify, m_commands.notifyHindrance());
    setDisabledReason(m_texts, m_commands.textsHindrance());
    setDisabledReason(m_distribute, m_commands.distributeHindrance());
    setDisabledReason(m_expire, m_commands.expireHindrance());
    const bool isAsked = m_commands.answerHindrance().isEmpty(); // most builds were never asked
    m_answer->setVisible(isAsked);
    m_notify->setVisible(!isAsked || m_commands.notifyHindrance().isEmpty()); // in a narrow window there is room for one of them
    setVisible(count > 0);
}

void BuildBar::chooseGroupToJoin()
{
    press(m_join);
}

void BuildBar::chooseAnswer()
{
    press(m_answer);
}

} // namespace slipway
