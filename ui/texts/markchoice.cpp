// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/markchoice.h"

#include "ui/texts/languagecolumns.h"
#include "ui/texts/matrixpage.h"
#include "ui/widgets/choicebutton.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct MarkChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(MarkChoice)
};

constexpr std::array offeredMarks{TextMark::Missing, TextMark::Untranslated, TextMark::TooLong, TextMark::NoAddress, TextMark::HasTags};
constexpr auto changedChoice = "changed"_L1; // beside the numbers of marks

} // namespace

ChoiceButton *makeMarkChoice(const QString &name, QWidget *parent)
{
    auto *button = new ChoiceButton(MarkChoiceText::tr("Show"), MarkChoiceText::tr("All Languages"), parent);
    button->setObjectName(name);
    return button;
}

void offerMarks(ChoiceButton &button, const std::vector<MatrixRow> &rows)
{
    std::vector<ChoiceButton::Choice> choices;
    const auto offer = [&](const QString &value, const QString &label, const std::function<bool(const MatrixRow &)> &isOne) {
        const auto count = std::count_if(rows.cbegin(), rows.cend(), isOne);
        if (count > 0 || button.chosen().contains(value)) // what is chosen stays a choice when the last of it is done
            choices.push_back({value, MarkChoiceText::tr("%1 (%L2)").arg(label).arg(count)});
    };
    for (const TextMark mark : offeredMarks)
        offer(QString::number(int(mark)), markLabel(mark), [mark](const MatrixRow &row) { return row.language.has(mark); });
    offer(changedChoice, MarkChoiceText::tr("Changed"), [](const MatrixRow &row) { return row.language.isChanged(); });
    button.setChoices(choices);
    button.setVisible(!choices.empty());
}

std::function<bool(const MatrixRow &)> chosenMarks(const ChoiceButton &button)
{
    if (button.chosen().isEmpty())
        return nullptr;
    return [chosen = button.chosen()](const MatrixRow &row) {
        const bool hasMark = std::any_of(offeredMarks.cbegin(), offeredMarks.cend(),
                                         [&](TextMark mark) { return chosen.contains(QString::number(int(mark))) && row.language.has(mark); });
        return hasMark || (chosen.contains(changedChoice) && row.language.isChanged());
    };
}

} // namespace slipway
