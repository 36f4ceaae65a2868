// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resource/resourceinspector.h"

#include "models/resourcename.h"
#include "ui/resource/resourcefacts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

ResourceInspector::ResourceInspector(QWidget *parent) : QWidget(parent), m_title(new PlainLabel({}, this))
{
    setObjectName(u"resources.inspector"_s);
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_title->setWordWrap(true);
    m_facts = new FactSheet(Field::Layout::Stacked, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addStretch(1);
}

void ResourceInspector::showRow(const ResourceRow &row, const std::vector<ResourceField> &fields)
{
    m_title->setText(typeLabel(row.type()));
    std::vector<Fact> facts;
    for (size_t i = 0; i < fields.size(); ++i)
        facts.push_back(attributeFact(fields[i], row.value(int(i))));
    facts.push_back({.label = tr("ID"), .value = row.id(), .copyable = true});
    m_facts->setFacts(facts);
}

void ResourceInspector::showText(const QString &text)
{
    m_title->setText(text);
    m_facts->setFacts({});
}

} // namespace slipway
