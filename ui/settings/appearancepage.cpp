// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepage.h"

#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"
#include "ui/widgets/card.h"
#include "ui/widgets/radiorow.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

AppearancePage::AppearancePage(Settings &settings, Theme &theme, QWidget *parent) : QWidget(parent), m_settings(settings), m_theme(theme)
{
    std::vector<RadioRow::Choice> choices;
    const auto add = [&choices](Theme::Appearance appearance, const QString &text) {
        choices.push_back({.value = int(appearance), .name = u"settings.appearance."_s + appearanceName(appearance), .text = text});
    };
    add(Theme::Appearance::System, tr("Like the system"));
    //: an appearance
    add(Theme::Appearance::Light, tr("Light"));
    //: an appearance
    add(Theme::Appearance::Dark, tr("Dark"));
    auto *card = new Card(tr("Appearance"), this);
    m_appearances = new RadioRow(choices, Qt::Vertical, card);
    card->body()->addWidget(m_appearances);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    column->addStretch(1);
    connect(m_appearances, &RadioRow::chosenChanged, this, &AppearancePage::choose);
    connect(&m_theme, &Theme::changed, this, &AppearancePage::showChosen);
    showChosen();
    setFocusProxy(m_appearances);
}

void AppearancePage::showChosen()
{
    m_appearances->choose(int(m_theme.appearance()));
}

void AppearancePage::choose(int chosen)
{
    const auto appearance = Theme::Appearance(chosen);
    m_theme.setAppearance(appearance);
    m_settings.setValue(setting::appearance, appearanceName(appearance));
}

} // namespace slipway
