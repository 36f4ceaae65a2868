// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factsheet.h"

#include "ui/theme/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace slipway {

namespace {

bool isSameField(const Fact &a, const Fact &b)
{
    return a.label == b.label && a.copyable == b.copyable;
}

} // namespace

FactSheet::FactSheet(Field::Layout layout, QWidget *parent) : QWidget(parent), m_layout(layout), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(space::s);
}

void FactSheet::setFacts(const std::vector<Fact> &facts)
{
    if (m_facts == facts)
        return;
    if (!std::equal(facts.cbegin(), facts.cend(), m_facts.cbegin(), m_facts.cend(), &isSameField))
        rebuild(facts);
    m_facts = facts;
    for (size_t i = 0; i < facts.size(); ++i) {
        const Fact &fact = facts[i];
        if (fact.badge.isEmpty())
            m_fields[i]->setValue(fact.value, fact.hint);
        else
            m_fields[i]->setState(fact.badge, fact.value);
        m_fields[i]->setLayoutDirection(fact.rightToLeft ? Qt::RightToLeft : layoutDirection());
    }
}

void FactSheet::rebuild(const std::vector<Fact> &facts)
{
    for (Field *field : m_fields)
        delete field;
    m_fields.clear();
    for (const Fact &fact : facts) {
        auto *field = new Field(fact.label, m_layout, fact.copyable ? Field::Copy::Yes : Field::Copy::No, this);
        m_column->addWidget(field);
        m_fields.push_back(field);
    }
}

} // namespace slipway
