// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/replacebar.h"

#include "models/resourcename.h"
#include "services/storetexts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace slipway {

ReplaceBar::ReplaceBar(const QString &name, std::span<const StoreText> texts, QWidget *parent)
    : QWidget(parent)
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
{
    m_find->setObjectName(name + u".find"_s);
    m_replacement->setObjectName(name + u".replacement"_s);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addField = [&](const QString &label, QLineEdit *field) {
        auto *words = new PlainLabel(label, this);
        words->setBuddy(field);
        form->addRow(words, field);
        connect(field, &QLineEdit::textChanged, this, &ReplaceBar::changed);
    };
    addField(tr("Find"), m_find);
    addField(tr("Replace with"), m_replacement);
    form->addRow(QString(), makeChoices(name, texts));
    setFocusProxy(m_find);
}

QWidget *ReplaceBar::makeChoices(const QString &name, std::span<const StoreText> texts)
{
    auto *choices = new QWidget(this);
    m_matchesCase = new QCheckBox(tr("Match case"), choices);
    m_matchesCase->setObjectName(name + u".case"_s);
    m_wholeWords = new QCheckBox(tr("Whole words"), choices);
    m_wholeWords->setObjectName(name + u".words"_s);
    m_fields = new ChoiceButton(tr("Fields"), tr("All Fields"), choices);
    m_fields->setObjectName(name + u".fields"_s);
    std::vector<ChoiceButton::Choice> fields;
    for (const StoreText &text : texts)
        fields.push_back({QString(text.spec.name), attributeLabel(text.spec)});
    m_fields->setChoices(fields);
    auto *line = new QHBoxLayout(choices);
    line->setContentsMargins({});
    line->setSpacing(space::l);
    line->addWidget(m_matchesCase);
    line->addWidget(m_wholeWords);
    line->addWidget(m_fields);
    line->addStretch();
    for (QCheckBox *box : {m_matchesCase, m_wholeWords})
        connect(box, &QCheckBox::toggled, this, &ReplaceBar::changed);
    connect(m_fields, &ChoiceButton::chosenChanged, this, &ReplaceBar::changed);
    return choices;
}

TextSearch ReplaceBar::search() const
{
    return {.find = m_find->text(), .matchesCase = m_matchesCase->isChecked(), .wholeWords = m_wholeWords->isChecked()};
}

QString ReplaceBar::replacement() const
{
    return m_replacement->text();
}

bool ReplaceBar::includes(const StoreText &text) const
{
    const QSet<QString> &chosen = m_fields->chosen();
    return chosen.isEmpty() || chosen.contains(text.spec.name);
}

} // namespace slipway
