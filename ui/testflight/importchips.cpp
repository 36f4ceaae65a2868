// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importchips.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/statuschip.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QStringView resultTerm = u"result";

} // namespace

ImportChips::ImportChips(FilterField *field, QWidget *parent) : QWidget(parent), m_field(field), m_terms(terms())
{
    setObjectName(u"testerImport.chips"_s);
    setAccessibleName(tr("Rows by result"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::l, 0);
    row->setSpacing(space::xs);
    row->addStretch(1);
    for (const QString &result : importResults())
        row->insertWidget(row->count() - 1, chipOf(result));
    connect(m_field, &QLineEdit::textChanged, this, &ImportChips::showText);
}

SearchTerms ImportChips::terms()
{
    //: the word before a colon in a filter, in small letters and without blanks, as in "result:invalid"
    return {{resultTerm.toString(), {tr("result")}}};
}

std::vector<SearchField> ImportChips::searchFields(const ImportLine &line)
{
    return {{resultTerm, importResultLabel(line.result)}};
}

StatusChip *ImportChips::chipOf(const QString &result)
{
    auto *chip = new StatusChip(this);
    chip->setObjectName(u"testerImport.chip."_s + result);
    chip->setCheckable(true);
    chip->hide();
    connect(chip, &StatusChip::clicked, this, &ImportChips::choose);
    m_chips.emplace(result, chip);
    return chip;
}

void ImportChips::count(const std::vector<ImportLine> &lines)
{
    QHash<QString, int> counts;
    for (const ImportLine &line : lines)
        ++counts[line.result];
    bool isGone = false;
    for (const auto &[result, chip] : m_chips) {
        const int count = counts.value(result);
        const BadgeStyle style = badgeFor(result);
        chip->setContent(style.glyph, style.tone, importResultCount(result, count), tr("Shows these rows alone"));
        chip->setVisible(count > 0);
        isGone = isGone || (count == 0 && chip->isChecked());
        chip->setChecked(chip->isChecked() && count > 0);
    }
    if (isGone)
        choose();
}

void ImportChips::choose()
{
    QStringList labels;
    for (const auto &[result, chip] : m_chips) {
        if (chip->isChecked())
            labels.append(importResultLabel(result));
    }
    m_field->setText(m_terms.withValues(m_field->text(), resultTerm, labels));
}

// The chips show what the text asks for, whoever wrote it.
void ImportChips::showText()
{
    const QStringList asked = m_terms.valuesOf(m_field->text(), resultTerm);
    for (const auto &[result, chip] : m_chips)
        chip->setChecked(asked.contains(importResultLabel(result), Qt::CaseInsensitive));
}

} // namespace slipway
