// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Lengths are those of ux.md 6.3. QLineEdit has no color: with one, Qt 6.4 makes the placeholder half transparent.
// outline: none, since SlipwayStyle's ring would be a second one. QPushButton[primary] is the one filled button of a page, [flat] one without an outline.
constexpr auto sheet = R"(
QLineEdit { background: @base; border: 1px solid @borderStrong; border-radius: 6px; padding: 0 8px; min-height: 30px;
            selection-background-color: @selection; selection-color: @text; }
QLineEdit:focus { border: 2px solid @focus; padding: 0 7px; min-height: 28px; }
QLineEdit:disabled { color: @borderStrong; border-color: @border; }
QPushButton { background: @raised; color: @text; border: 1px solid @borderStrong; border-radius: 6px; padding: 0 12px; min-height: 30px;
              outline: none; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:checked { background: @selection; border-color: @selection; }
QPushButton:focus { border: 2px solid @focus; padding: 0 11px; min-height: 28px; }
QPushButton:disabled { color: @borderStrong; border-color: @border; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @border; border-color: @border; color: @text2; }
QPushButton:flat { background: transparent; border-color: transparent; }
QPushButton:flat:hover { background: @hover; }
QPushButton:flat:focus { border-color: @focus; }
QHeaderView { background: @base; border: none; }
QTableCornerButton::section { background: @base; border: none; border-bottom: 1px solid @border; }
QHeaderView::section { background: @base; color: @text2; border: none; border-bottom: 1px solid @border; padding: 0 8px; }
QHeaderView::section:first, QHeaderView::section:only-one { padding-left: 24px; }
QHeaderView::section:hover { color: @text; background: @hover; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @borderStrong; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { background: @sidebar; color: @text2; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @border; }
)"_L1;

} // namespace

Theme::Theme(QApplication &application, Motion motion) : m_application(application), m_system(application.palette())
{
    m_application.setStyle(new SlipwayStyle(motion == Motion::None ? SlipwayStyle::Animations::Off : SlipwayStyle::Animations::On));
    connect(&m_system, &SystemAppearance::changed, this, [this] {
        if (m_appearance == Appearance::System)
            apply();
    });
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    const bool wasDark = isDark();
    m_appearance = appearance;
    if (isDark() != wasDark)
        apply();
}

bool Theme::isDark() const
{
    return m_appearance == Appearance::System ? m_system.isDark() : m_appearance == Appearance::Dark;
}

void Theme::apply()
{
    const Tokens &tokens = isDark() ? darkTokens() : lightTokens();
    m_application.setPalette(paletteOf(tokens));
    m_application.setStyleSheet(styleSheetOf(tokens));
    emit changed();
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, color);
        palette.setColor(QPalette::Inactive, role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        set(role, tokens.text, tokens.borderStrong);
    set(QPalette::PlaceholderText, tokens.text3, tokens.borderStrong);
    set(QPalette::BrightText, tokens.onAccent, tokens.onAccent);
    set(QPalette::Link, tokens.link, tokens.borderStrong);
    set(QPalette::LinkVisited, tokens.link, tokens.borderStrong);
    set(QPalette::Window, tokens.window, tokens.window);
    set(QPalette::Base, tokens.base, tokens.window);
    set(QPalette::AlternateBase, tokens.alternate, tokens.alternate);
    set(QPalette::Button, tokens.raised, tokens.window);
    set(QPalette::Highlight, tokens.selection, tokens.border);
    set(QPalette::ToolTipBase, tokens.raised, tokens.raised);
    set(QPalette::ToolTipText, tokens.text, tokens.text);
    // What Fusion makes its bevels of.
    set(QPalette::Light, tokens.raised, tokens.raised);
    set(QPalette::Midlight, tokens.hover, tokens.hover);
    set(QPalette::Mid, tokens.border, tokens.border);
    set(QPalette::Dark, tokens.borderStrong, tokens.border);
    set(QPalette::Shadow, tokens.borderStrong, tokens.border);
    return palette;
}

QString styleSheetOf(const Tokens &tokens)
{
    const std::pair<QLatin1String, QColor> names[] = {
        // The longer of two names that begin alike goes first.
        {"@accentHover"_L1, tokens.accentHover},
        {"@accent"_L1, tokens.accent},
        {"@onAccent"_L1, tokens.onAccent},
        {"@borderStrong"_L1, tokens.borderStrong},
        {"@border"_L1, tokens.border},
        {"@base"_L1, tokens.base},
        {"@focus"_L1, tokens.focus},
        {"@hover"_L1, tokens.hover},
        {"@raised"_L1, tokens.raised},
        {"@selection"_L1, tokens.selection},
        {"@sidebar"_L1, tokens.sidebar},
        {"@text2"_L1, tokens.text2},
        {"@text"_L1, tokens.text},
        {"@window"_L1, tokens.window},
    };
    QString text = sheet;
    for (const auto &[name, color] : names)
        text.replace(name, color.name());
    return text;
}

} // namespace slipway
