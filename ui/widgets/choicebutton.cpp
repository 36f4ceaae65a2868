// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int arrowSize = 14;

} // namespace

std::vector<ChoiceButton::Choice> ChoiceButton::byLabel(const std::vector<Choice> &choices)
{
    std::vector<Choice> sorted;
    for (const Choice &choice : choices) {
        if (std::find(sorted.cbegin(), sorted.cend(), choice) == sorted.cend())
            sorted.push_back(choice);
    }
    std::sort(sorted.begin(), sorted.end(), [](const Choice &a, const Choice &b) { return a.label.localeAwareCompare(b.label) < 0; });
    return sorted;
}

ChoiceButton::ChoiceButton(const QString &title, const QString &clearText, QWidget *parent)
    : QToolButton(parent)
    , m_title(title)
    , m_clearText(clearText)
    , m_menu(new QMenu(this))
{
    setMenu(m_menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    showChosen();
}

void ChoiceButton::setChoices(const std::vector<Choice> &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    m_menu->clear();
    QSet<QString> stays;
    for (const Choice &choice : m_choices) {
        QAction *action = m_menu->addAction(plainActionText(choice.label));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(choice.value));
        if (action->isChecked())
            stays.insert(choice.value);
        connect(action, &QAction::toggled, this, [this, value = choice.value](bool on) { choose(value, on); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(m_clearText), &QAction::triggered, this, &ChoiceButton::clear);
    if (stays != m_chosen) {
        m_chosen = stays;
        emit chosenChanged();
    }
    showChosen();
}

void ChoiceButton::setChosen(const QSet<QString> &values)
{
    const QList<QAction *> actions = m_menu->actions();
    for (size_t i = 0; i < m_choices.size(); ++i)
        actions[qsizetype(i)]->setChecked(values.contains(m_choices[i].value));
}

void ChoiceButton::clear()
{
    setChosen({});
}

QSize ChoiceButton::sizeHint() const
{
    return {space::s + textWidth(text(), font()) + space::xs + arrowSize + space::s, metric::control};
}

// Styles put the arrow of a menu into the corner, where it touches the text.
void ChoiceButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features.setFlag(QStyleOptionToolButton::HasMenu, false);
    const QString label = std::exchange(option.text, QString());
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QRect inner = rect().adjusted(space::s, 0, -space::s, 0);
    painter.drawItemText(inner, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)), palette(), isEnabled(), label,
                         QPalette::ButtonText);
    const QRect arrow = QStyle::alignedRect(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, {arrowSize, arrowSize}, inner);
    painter.drawPixmap(arrow.topLeft(), iconPixmap("chevron-down"_L1, tokensOf(palette()).text2, arrowSize, devicePixelRatioF()));
}

void ChoiceButton::choose(const QString &value, bool on)
{
    if (on)
        m_chosen.insert(value);
    else
        m_chosen.remove(value);
    showChosen();
    emit chosenChanged();
}

void ChoiceButton::showChosen()
{
    QStringList labels;
    for (const Choice &choice : m_choices) {
        if (m_chosen.contains(choice.value))
            labels.append(choice.label);
    }
    //: a filter and how many of its values are chosen
    setText(labels.isEmpty() ? m_title : tr("%1 (%2)").arg(m_title, QLocale().toString(labels.size())));
    //: a filter and the values that are chosen
    setAccessibleName(labels.isEmpty() ? m_title : tr("%1: %2").arg(m_title, QLocale().createSeparatedList(labels)));
}

} // namespace slipway
