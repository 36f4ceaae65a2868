// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/resultchips.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/statuschip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QStringView resultTerm = u"result";

} // namespace

void fitResults(QTableView &view, int column, const std::vector<RowResult> &results)
{
    int widest = 0;
    for (const RowResult &result : results)
        widest = std::max(widest, badgeSize(result.label, view.font()).width());
    view.horizontalHeader()->resizeSection(column, widest + 2 * space::s);
}

ResultChips::ResultChips(const QString &page, std::vector<RowResult> results, FilterField *field, QWidget *parent)
    : QWidget(parent)
    , m_results(std::move(results))
    , m_field(field)
    , m_terms(terms())
{
    setObjectName(page + u".chips"_s);
    setAccessibleName(tr("Rows by result"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::xs, space::l, 0);
    row->setSpacing(space::xs);
    for (const RowResult &result : m_results)
        addChip(page, result);
    row->addStretch(1);
    connect(m_field, &QLineEdit::textChanged, this, &ResultChips::showText);
}

SearchTerms ResultChips::terms()
{
    //: the word before a colon in a filter, in small letters and without blanks, as in "result:invalid"
    return {{resultTerm.toString(), {tr("result")}}};
}

std::vector<SearchField> ResultChips::searchFields(const QString &label)
{
    return {{resultTerm, label}};
}

void ResultChips::addChip(const QString &page, const RowResult &result)
{
    auto *chip = new StatusChip(this);
    chip->setObjectName(page + u".chip."_s + result.code);
    chip->setCheckable(true);
    chip->hide();
    layout()->addWidget(chip);
    connect(chip, &StatusChip::clicked, this, &ResultChips::choose);
    m_chips.emplace(result.code, chip);
}

void ResultChips::count(const QHash<QString, int> &counts)
{
    bool isGone = false;
    for (const RowResult &result : m_results) {
        StatusChip *chip = m_chips.at(result.code);
        const int count = counts.value(result.code);
        const BadgeStyle style = badgeFor(result.code);
        chip->setContent(style.glyph, style.tone, result.counted(count), tr("Shows these rows alone"));
        chip->setVisible(count > 0);
        isGone = isGone || (count == 0 && chip->isChecked());
        chip->setChecked(chip->isChecked() && count > 0);
    }
    if (isGone)
        choose();
}

void ResultChips::choose()
{
    QStringList labels;
    for (const RowResult &result : m_results) {
        if (m_chips.at(result.code)->isChecked())
            labels.append(result.label);
    }
    m_field->setText(m_terms.withValues(m_field->text(), resultTerm, labels));
}

// The chips show what the text asks for, whoever wrote it.
void ResultChips::showText()
{
    const QStringList asked = m_terms.valuesOf(m_field->text(), resultTerm);
    for (const RowResult &result : m_results)
        m_chips.at(result.code)->setChecked(asked.contains(result.label, Qt::CaseInsensitive));
}

} // namespace slipway
