// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerfilters.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/filterfield.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QStringView groupTerm = u"group";
constexpr QStringView stateTerm = u"state";
constexpr QStringView inviteTerm = u"by";
constexpr QStringView deviceTerm = u"device";
constexpr QStringView systemTerm = u"os";
constexpr QStringView buildTerm = u"build";

} // namespace

TesterFilters::TesterFilters(FilterField *field, QWidget *parent) : QWidget(parent), m_field(field), m_terms(terms())
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::s);
    add(groupTerm, tr("Group"), tr("All Groups"));
    add(stateTerm, tr("Status"), tr("Any Status"));
    add(inviteTerm, tr("Invited By"), tr("All Testers"));
    add(deviceTerm, tr("Device"), tr("All Devices"));
    connect(m_field, &QLineEdit::textChanged, this, &TesterFilters::showText);
}

SearchTerms TesterFilters::terms()
{
    //: the words before a colon in a filter, in small letters and without blanks, as in "group:QA"
    const QStringList translated{tr("group"), tr("state"), tr("by"), tr("device"), tr("os"), tr("build")};
    return {{groupTerm.toString(), {translated[0]}},  {stateTerm.toString(), {translated[1]}},  {inviteTerm.toString(), {translated[2]}},
            {deviceTerm.toString(), {translated[3]}}, {systemTerm.toString(), {translated[4]}}, {buildTerm.toString(), {translated[5]}}};
}

// What nobody knows is an empty value: `state:""`, `group:""`.
std::vector<SearchField> TesterFilters::searchFields(const TesterLine &line)
{
    std::vector<SearchField> fields{{stateTerm, line.tester.state.label()}, {inviteTerm, line.tester.inviteType.label()}};
    for (const QString &group : line.groups)
        fields.push_back({groupTerm, group});
    if (line.groups.isEmpty())
        fields.push_back({groupTerm, {}});
    for (const TesterDevice &device : line.tester.devices) {
        fields.push_back({deviceTerm, modelName(device)});
        fields.push_back({systemTerm, device.platform.label() + u' ' + device.osVersion});
        fields.push_back({systemTerm, device.osVersion});
        fields.push_back({buildTerm, buildNumber(device)});
        fields.push_back({buildTerm, device.build});
    }
    return fields;
}

void TesterFilters::offer(const std::vector<TesterLine> &lines)
{
    QSet<QString> grown;
    for (const TesterLine &line : lines) {
        for (const SearchField &field : searchFields(line)) {
            const auto choice = m_choices.find(field.term.toString());
            if (choice == m_choices.end() || field.value.isEmpty() || choice->second.values.contains(field.value))
                continue;
            choice->second.values.insert(field.value);
            grown.insert(choice->first);
        }
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

void TesterFilters::showGroup(const QString &name)
{
    m_field->setText(m_terms.withValues({}, groupTerm, {name}));
}

void TesterFilters::renameGroup(const QString &before, const QString &now)
{
    if (m_terms.valuesOf(m_field->text(), groupTerm) == QStringList{before})
        m_field->setText(m_terms.withValues(m_field->text(), groupTerm, {now}));
}

void TesterFilters::add(QStringView term, const QString &title, const QString &clearText)
{
    auto *button = new ChoiceButton(title, clearText, this);
    button->setObjectName(u"testers."_s + term);
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

// The buttons show what the text asks for, whoever wrote it.
void TesterFilters::showText()
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
