// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keybanner.h"

#include "core/keychaintrouble.h"
#include "services/session.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

KeyBanner::KeyBanner(QWidget *parent) : QWidget(parent), m_banner(new Banner)
{
    m_banner->setObjectName(u"window.keyBanner"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_banner);
    hide();
}

void KeyBanner::follow(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &Session::statusChanged, this, &KeyBanner::update);
    update();
}

void KeyBanner::update()
{
    const bool isWithheld = m_session && m_session->status().state == ConnectionStatus::State::KeyWithheld;
    const std::optional<Error> said = std::exchange(m_said, isWithheld ? m_session->keyProblem() : std::nullopt);
    setVisible(m_said.has_value());
    if (m_said && m_said != said)
        say(*m_said);
}

void KeyBanner::say(const Error &problem)
{
    const KeychainTrouble trouble = keychainTrouble(problem);
    m_banner->say(Tone::Warning, tr("%1 Showing saved data.").arg(problem.message()), problem.remedy(), problem.details());
    if (trouble == KeychainTrouble::Gone) {
        QPushButton *add = m_banner->addButton(tr("Add It Again…"));
        add->setObjectName(u"window.addKeyAgain"_s);
        connect(add, &QPushButton::clicked, this, [this] { emit placeRequested({.kind = Place::Kind::AddKey, .path = m_session->account().id}); });
        return;
    }
    QPushButton *again = m_banner->addButton(trouble == KeychainTrouble::Locked ? tr("Unlock") : tr("Try Again"));
    again->setObjectName(u"window.unlock"_s);
    connect(again, &QPushButton::clicked, this, [this] { m_session->resume(); });
}

} // namespace slipway
