// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/termfilters.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/filterfield.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

TermFilters::TermFilters(const QString &name, const SearchTerms &terms, FilterField *field, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_field(field)
    , m_terms(terms)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::s);
    connect(m_field, &QLineEdit::textChanged, this, &TermFilters::showText);
}

void TermFilters::add(QStringView term, const QString &title, const QString &clearText)
{
    auto *button = new ChoiceButton(title, clearText, this);
    button->setObjectName(m_name + u'.' + term);
    layout()->addWidget(button);
    m_choices.emplace(term.toString(), Choice{.button = button});
    connect(button, &ChoiceButton::chosenChanged, this, [this, button, name = term.toString()] {
        if (m_isShowing)
            return;
        QStringList values = button->chosen().values();
        values.sort();
        m_field->setText(m_terms.withValues(m_field->text(), name, values));
    });
}

void TermFilters::offer(const std::vector<SearchField> &fields)
{
    QSet<QString> grown;
    for (const SearchField &field : fields) {
        const auto choice = m_choices.find(field.term.toString());
        if (choice == m_choices.end() || field.value.isEmpty() || choice->second.values.contains(field.value))
            continue;
        choice->second.values.insert(field.value);
        grown.insert(choice->first);
    }
    for (const QString &term : grown) {
        const Choice &choice = m_choices.at(term);
        std::vector<ChoiceButton::Choice> choices;
        for (const QString &value : choice.values)
            choices.push_back({.value = value, .label = value});
        choice.button->setChoices(ChoiceButton::byLabel(choices));
    }
    if (!grown.isEmpty())
        showText();
}

// The buttons show what the text asks for, whoever wrote it.
void TermFilters::showText()
{
    m_isShowing = true;
    for (const auto &[term, choice] : m_choices) {
        const QStringList asked = m_terms.valuesOf(m_field->text(), term);
        QSet<QString> chosen;
        for (const QString &value : choice.values) {
            if (asked.contains(value, Qt::CaseInsensitive))
                chosen.insert(value);
        }
        choice.button->setChosen(chosen);
    }
    m_isShowing = false;
}

} // namespace slipway
