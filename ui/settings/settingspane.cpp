// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspane.h"

#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

SettingsPane::SettingsPane(Settings &settings, Theme &theme, QWidget *parent) : Pane(parent), m_settings(settings), m_theme(theme)
{
    setObjectName(u"settings"_s);
    auto *heading = new PlainLabel(title(), this);
    heading->setFont(fontAt(TypeStep::Title, font()));
    heading->setMinimumHeight(metric::control); // stands where the headings with buttons stand
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    column->setSpacing(space::l);
    column->addWidget(heading);
    column->addWidget(makeAppearance());
    column->addStretch(1);
}

QString SettingsPane::title() const
{
    return tr("Settings");
}

QWidget *SettingsPane::makeAppearance()
{
    auto *card = new Card(tr("Appearance"), this);
    card->setMaximumWidth(metric::formWidth);
    card->body()->setSpacing(0);
    m_appearances = new QButtonGroup(this);
    const auto add = [&](Theme::Appearance appearance, const QString &text) {
        auto *button = new QRadioButton(text, card);
        button->setObjectName(u"settings.appearance."_s + appearanceName(appearance));
        button->setMinimumHeight(metric::control);
        m_appearances->addButton(button, int(appearance));
        card->body()->addWidget(button);
    };
    add(Theme::Appearance::System, tr("Like the system"));
    //: an appearance
    add(Theme::Appearance::Light, tr("Light"));
    //: an appearance
    add(Theme::Appearance::Dark, tr("Dark"));
    connect(m_appearances, &QButtonGroup::idClicked, this, &SettingsPane::choose);
    connect(&m_theme, &Theme::changed, this, &SettingsPane::showChosen);
    showChosen();
    setFocusProxy(m_appearances->checkedButton());
    return card;
}

void SettingsPane::showChosen()
{
    m_appearances->button(int(m_theme.appearance()))->setChecked(true);
}

void SettingsPane::choose(int id)
{
    const auto appearance = Theme::Appearance(id);
    m_theme.setAppearance(appearance);
    m_settings.setValue(setting::appearance, appearanceName(appearance));
}

} // namespace slipway
