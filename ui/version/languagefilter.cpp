// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/languagefilter.h"

#include <algorithm>

namespace slipway {

LanguageFilter::LanguageFilter(TableModel<StoreLanguage> &languages, QObject *parent) : QSortFilterProxyModel(parent), m_languages(languages)
{
    setSourceModel(&languages);
}

void LanguageFilter::setMarks(const std::vector<TextMark> &marks)
{
    m_marks = marks;
    invalidateFilter();
}

bool LanguageFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const StoreLanguage &language = m_languages.all()[size_t(sourceRow)];
    return m_marks.empty() || std::any_of(m_marks.cbegin(), m_marks.cend(), [&language](TextMark mark) { return language.has(mark); });
}

} // namespace slipway
