// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inspectorsheet.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace slipway {

InspectorSheet::InspectorSheet(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_title(new PlainLabel({}, this))
    , m_facts(new FactSheet(Field::Layout::Stacked, this))
{
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_title->setWordWrap(true);
    m_column->setContentsMargins(space::l, space::s, space::l, space::l);
    m_column->setSpacing(space::m);
    m_column->addWidget(m_title);
    m_column->addWidget(m_facts);
    m_column->addStretch(1);
}

void InspectorSheet::setPicture(QWidget *picture)
{
    m_column->insertWidget(0, picture);
}

void InspectorSheet::addPart(QWidget *part)
{
    m_column->insertWidget(m_column->indexOf(m_facts), part);
}

void InspectorSheet::addFoot(QWidget *part)
{
    m_column->insertWidget(m_column->count() - 1, part); // above the stretch
}

void InspectorSheet::setContent(const QString &title, const std::vector<Fact> &facts)
{
    m_title->setText(title);
    m_facts->setFacts(facts);
}

} // namespace slipway
