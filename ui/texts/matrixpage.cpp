// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/matrixpage.h"

#include "models/resourcename.h"

#include <QCoreApplication>

#include <algorithm>

namespace slipway {

bool MatrixRow::hasProblem(size_t number) const
{
    const TextMark mark = language.marks[number];
    return isFault(mark) || (mark == TextMark::Missing && locks[number].isEmpty());
}

void MatrixRow::lockWhatLeaves()
{
    for (size_t number = 0; number < locks.size(); ++number) {
        if (language.leaves(language.texts()[number]))
            locks[number] = QCoreApplication::translate("MatrixPage", "This language is to be removed: keep it to change this.");
    }
}

const MatrixRow *MatrixPage::find(const Locale &locale) const
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&locale](const MatrixRow &row) { return row.language.locale == locale; });
    return found == rows.cend() ? nullptr : &*found;
}

const MatrixRow *MatrixPage::primary() const
{
    return rows.empty() || !rows.front().language.isPrimary ? nullptr : &rows.front();
}

QString MatrixPage::text(const TextCell &cell) const
{
    const MatrixRow *row = find(cell.locale);
    return row ? row->language.text(*cell.text) : QString();
}

QString MatrixPage::lock(const TextCell &cell) const
{
    const MatrixRow *row = find(cell.locale);
    return row ? row->locks[numberOf(*cell.text)] : QString();
}

QString MatrixPage::refusal(const TextCell &cell) const
{
    const MatrixRow *row = find(cell.locale);
    return row ? row->refusals[numberOf(*cell.text)] : QString();
}

QString MatrixPage::lock() const
{
    QString first = QCoreApplication::translate("MatrixPage", "There are no texts here yet.");
    for (size_t i = 0; i < rows.size(); ++i) {
        const std::vector<QString> &locks = rows[i].locks;
        if (std::any_of(locks.cbegin(), locks.cend(), [](const QString &lock) { return lock.isEmpty(); }))
            return {};
        if (i == 0)
            first = locks.front();
    }
    return first;
}

bool MatrixPage::isDrafted(const TextCell &cell) const
{
    const MatrixRow *row = find(cell.locale);
    return row && row->language.isDrafted(*cell.text);
}

bool MatrixPage::hasProblem() const
{
    return std::any_of(rows.cbegin(), rows.cend(), [this](const MatrixRow &row) {
        return std::any_of(texts().begin(), texts().end(), [&row](const StoreText &text) { return row.hasProblem(numberOf(text)); });
    });
}

QString MatrixPage::nameOf(const TextCell &cell)
{
    //: a text of an app: its language and which text it is, as in "German Keywords"
    return QCoreApplication::translate("MatrixPage", "%1 %2").arg(cell.locale.displayName(), attributeLabel(cell.spec()));
}

DraftKey MatrixPage::keyOf(const TextCell &cell) const
{
    return {.appId = appId, .part = isStorePage() ? partOf(*cell.text, version) : part, .locale = cell.locale, .field = cell.spec().name};
}

} // namespace slipway
