// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valuerow.h"

#include "services/applyplan.h"
#include "services/storevalues.h"
#include "ui/widgets/valueeditor.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textwords.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int valueLabelWidth = 220;

} // namespace

ValueRow::ValueRow(const StoreValue &value, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_value(value)
    , m_editor(ValueEditor::make(value, name, this))
    , m_row(new FormRow(value.label(), m_editor->control(), this))
    , m_revert(new QPushButton(tr("Revert"), this))
{
    setObjectName(name);
    m_revert->setObjectName(name + u".revert"_s);
    m_revert->setAccessibleName(tr("Revert %1").arg(value.label()));
    QSizePolicy keepsRoom = m_revert->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_revert->setSizePolicy(keepsRoom);
    m_row->setLabelWidth(valueLabelWidth);
    m_row->addBeside(m_revert);
    m_row->setHint(value.helpText());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, 0, 0, 0);
    column->addWidget(m_row);
    connect(m_editor, &ValueEditor::chosen, this, &ValueRow::chosen);
    connect(m_revert, &QPushButton::clicked, this, &ValueRow::revertRequested);
    setFocusProxy(m_editor->control());
    setState({});
}

void ValueRow::setChoices(const QStringList &wires)
{
    m_editor->setChoices(wires);
}

void ValueRow::setState(const ValueState &state)
{
    m_state = state;
    m_editor->setValue(state.shown);
    m_row->setLock(state.lock);
    if (!state.isDrafted && m_revert->hasFocus())
        m_editor->control()->setFocus(); // the button goes
    m_revert->setVisible(state.isDrafted);
    showWords();
    update();
}

bool ValueRow::isGap() const
{
    return m_value.isDemanded && m_state.shown.isEmpty() && m_state.lock.isEmpty();
}

void ValueRow::showWords()
{
    const auto named = [this](const QString &wire) {
        if (wire.isEmpty())
            return tr("not set");
        return m_value.isSensitive() ? masked() : m_value.text(wire);
    };
    const QStringList choices = m_value.choices();
    const QString fault = m_value.attribute && m_state.isDrafted ? faultOf(*m_value.attribute, m_state.shown) : QString();
    if (!fault.isEmpty())
        m_row->say(Tone::Error, fault);
    else if (m_state.isDrafted && m_state.base != m_state.atApple)
        m_row->say(Tone::Warning, tr("Somebody changed it at Apple after you began. There it is now: %1").arg(named(m_state.atApple)));
    else if (!m_state.refusal.isEmpty())
        m_row->say(Tone::Warning, m_state.refusal);
    else if (m_state.isDrafted)
        m_row->say(Tone::Info, tr("Was: %1").arg(named(m_state.base)));
    else if (m_value.isDemanded && !m_state.shown.isEmpty() && !choices.isEmpty() && !choices.contains(m_state.shown))
        m_row->say(Tone::Info, tr("At Apple: %1").arg(named(m_state.shown))); // an answer that is not offered any more
    else
        m_row->say(Tone::Neutral, {});
}

void ValueRow::paintEvent(QPaintEvent *)
{
    if (!m_state.isDrafted)
        return;
    QPainter painter(this);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, metric::changedEdge, height())), tokensOf(palette()).accent);
}

} // namespace slipway
