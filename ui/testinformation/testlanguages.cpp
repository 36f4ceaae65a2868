// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testinformation/testlanguages.h"

#include "services/languages.h"
#include "ui/texts/matrixpage.h"

#include <algorithm>

namespace slipway {

std::vector<const MatrixRow *> TestLanguages::rowsOf(const std::vector<Locale> &languages) const
{
    std::vector<const MatrixRow *> rows;
    for (const Locale &language : languages) {
        if (const MatrixRow *row = m_page.find(language))
            rows.push_back(row);
    }
    return rows;
}

QString TestLanguages::hindrance(const std::vector<Locale> &languages) const
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    if (rows.empty())
        return tr("Go to a language first.");
    const auto primary = std::find_if(rows.cbegin(), rows.cend(), [](const MatrixRow *row) { return row->language.isPrimary; });
    if (primary != rows.cend())
        return tr("%1 is the primary language: an app cannot be without it.").arg((*primary)->language.locale.displayName());
    return m_page.isRead ? QString() : tr("This was not read from Apple yet.");
}

bool TestLanguages::areLeaving(const std::vector<Locale> &languages) const
{
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    return !rows.empty() && std::all_of(rows.cbegin(), rows.cend(), [](const MatrixRow *row) { return row->language.leaves(); });
}

QString TestLanguages::actionText(const std::vector<Locale> &languages) const
{
    const int count = qMax(1, int(rowsOf(languages).size()));
    return areLeaving(languages) ? tr("Keep %Ln Language(s)", nullptr, count) : tr("Remove %Ln Language(s)", nullptr, count);
}

// What was written in it goes with it.
std::vector<Drafts::Edit> TestLanguages::removalOf(const MatrixRow &row) const
{
    const Locale &language = row.language.locale;
    std::vector<Drafts::Edit> edits;
    for (const Draft &draft : m_drafts.of(m_page.appId)) {
        if (draft.key.part == m_page.part && draft.key.locale == language && !removesLanguage(draft))
            edits.push_back({.key = draft.key, .base = draft.base, .text = draft.base});
    }
    if (!row.language.isNew())
        edits.push_back({.key = languageKey(m_page.appId, m_page.part, language), .base = language.code()});
    return edits;
}

QString TestLanguages::remove(const std::vector<Locale> &languages)
{
    if (const QString reason = hindrance(languages); !reason.isEmpty())
        return reason;
    const std::vector<const MatrixRow *> rows = rowsOf(languages);
    std::vector<Drafts::Edit> edits;
    for (const MatrixRow *row : rows) {
        const std::vector<Drafts::Edit> removal = removalOf(*row);
        edits.insert(edits.end(), removal.cbegin(), removal.cend());
    }
    const int count = int(rows.size());
    m_drafts.endStep();
    m_drafts.write(tr("Removing %Ln Language(s)", nullptr, count), edits);
    m_drafts.endStep();
    return tr("%Ln language(s) to be removed when you apply", nullptr, count);
}

QString TestLanguages::keep(const std::vector<Locale> &languages)
{
    std::vector<DraftKey> keys;
    for (const MatrixRow *row : rowsOf(languages))
        keys.push_back(languageKey(m_page.appId, m_page.part, row->language.locale));
    m_drafts.revert(tr("Keeping %Ln Language(s)", nullptr, int(keys.size())), keys);
    return tr("%Ln language(s) kept", nullptr, int(keys.size()));
}

} // namespace slipway
