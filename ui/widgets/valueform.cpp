// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valueform.h"

#include "ui/widgets/valueedits.h"
#include "ui/widgets/valuerow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/tonelabel.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QVBoxLayout *addColumn(QVBoxLayout *to)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::l);
    to->addLayout(column);
    return column;
}

} // namespace

ValueForm::ValueForm(const QString &name, ValueSection first, ValueSection last, ValueEdits &edits, QWidget *parent)
    : QScrollArea(parent)
    , m_edits(edits)
    , m_words(new ToneLabel)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    auto *form = new QWidget;
    form->setMaximumWidth(metric::formWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(space::xl, space::m, space::xl, space::xl);
    column->setSpacing(space::l);
    m_words->setWordWrap(true);
    m_words->hide();
    column->addWidget(m_words);
    m_above = addColumn(column);
    for (int section = int(first); section <= int(last); ++section)
        column->addWidget(makeCard(name, ValueSection(section)));
    m_below = addColumn(column);
    column->addStretch(1);
    auto *content = new QWidget;
    auto *line = new QHBoxLayout(content);
    line->setContentsMargins({});
    line->addWidget(form, 1000);
    line->addStretch(1);
    setWidget(content);
    setFocusProxy(m_rows.front());
    showValues();
}

QWidget *ValueForm::makeCard(const QString &name, ValueSection section)
{
    auto *card = new Card(sectionLabel(section), this);
    card->body()->setContentsMargins(space::xs, 0, space::l, 0); // the rows have room for their edge
    for (const StoreValue &value : storeValues()) {
        if (value.section != section)
            continue;
        auto *row = new ValueRow(value, name + u'.' + value.name(), card);
        connect(row, &ValueRow::chosen, this, [this, row](const QString &wire) { m_edits.choose(row->value(), wire); });
        connect(row, &ValueRow::revertRequested, this, [this, row] { m_edits.revert(row->value()); });
        card->body()->addWidget(row);
        m_rows.push_back(row);
    }
    return card;
}

void ValueForm::addAbove(QWidget *card)
{
    m_above->addWidget(card);
}

void ValueForm::addBelow(QWidget *card)
{
    m_below->addWidget(card);
}

void ValueForm::showValues()
{
    for (ValueRow *row : m_rows) {
        const ValueState state = m_edits.state(row->value());
        if (row->value().relation) {
            const QStringList choices = m_edits.categoriesFor(row->value());
            row->setChoices(choices);
            // Most categories have no subcategories.
            row->setVisible(row->value().isTopCategory() || !choices.isEmpty() || !state.shown.isEmpty());
        }
        row->setState(state);
    }
}

QWidget *ValueForm::gap(From from) const
{
    const QWidget *focus = window()->focusWidget();
    const auto here = std::find_if(m_rows.cbegin(), m_rows.cend(), [focus](const ValueRow *row) { return row->isAncestorOf(focus); });
    const auto begin = from == From::Beginning || here == m_rows.cend() ? m_rows.cbegin() : here + 1;
    const auto gap = std::find_if(begin, m_rows.cend(), [](const ValueRow *row) { return row->isGap(); });
    return gap == m_rows.cend() ? nullptr : *gap;
}

// The bar of pending changes comes with the first letter that is typed, and takes room from below.
void ValueForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    revealFocus();
}

bool ValueForm::focusNextPrevChild(bool next)
{
    const bool hasMoved = QScrollArea::focusNextPrevChild(next);
    revealFocus();
    return hasMoved;
}

// All of the value that has the keyboard: Qt is content with the line of a text that the cursor is in.
void ValueForm::revealFocus()
{
    for (ValueRow *row : m_rows) {
        if (row->isAncestorOf(window()->focusWidget()))
            ensureWidgetVisible(row);
    }
}

void ValueForm::setNames(const QString &objectName, const QString &accessibleName)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    m_words->setObjectName(objectName + u".words"_s);
}

void ValueForm::say(Tone tone, const QString &sentence)
{
    m_words->setTone(tone);
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
}

} // namespace slipway
