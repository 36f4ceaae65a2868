// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettemodel.h"

#include "models/literaltext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostRecent = 6;
constexpr size_t sections = 3;

QString headingOf(PaletteSection section)
{
    switch (section) {
    case PaletteSection::Actions:
        return PaletteModel::tr("Actions");
    case PaletteSection::GoTo:
        return PaletteModel::tr("Go To");
    case PaletteSection::Apps:
        return PaletteModel::tr("Apps");
    }
    Q_UNREACHABLE();
}

// ">" and "@" stand on every keyboard; a section whose entries do not exist has no sign.
std::optional<PaletteSection> sectionOf(QChar sign)
{
    if (sign == u'>')
        return PaletteSection::Actions;
    if (sign == u'@')
        return PaletteSection::Apps;
    return std::nullopt;
}

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries, const Frecency &uses, const QDateTime &now)
{
    m_latest = uses.latest(mostRecent);
    m_entries.clear();
    m_entries.reserve(entries.size());
    for (PaletteEntry &entry : entries) {
        // Marked letters are places in what is shown.
        entry.title = literal(entry.title);
        const double weight = uses.weight(entry.id, now);
        FuzzyText title(entry.title);
        FuzzyText keywords(entry.keywords);
        m_entries.push_back({std::move(entry), std::move(title), std::move(keywords), weight});
    }
    update();
}

void PaletteModel::setQuery(const QString &text)
{
    const QString typed = text.trimmed();
    m_only = typed.isEmpty() ? std::nullopt : sectionOf(typed.front());
    m_query = FuzzyQuery(m_only ? typed.mid(1) : typed);
    update();
}

void PaletteModel::update()
{
    beginResetModel();
    m_rows = m_query.isEmpty() && !m_only ? rowsForNothing() : rowsForQuery();
    endResetModel();
}

// The kind decides first, what cannot be done comes after what can, then what is used counts, and how neatly it fits.
bool PaletteModel::fitsBetter(const Fit &a, const Fit &b)
{
    const auto key = [](const Fit &fit) {
        return std::tuple(fit.isByKeyword, fit.rank.kind, fit.isDisabled, -fit.weight, fit.rank.runs, fit.rank.start);
    };
    return key(a) < key(b);
}

std::vector<PaletteModel::Row> PaletteModel::rowsForNothing() const
{
    std::vector<Row> rows;
    std::vector<bool> isShown(m_entries.size());
    const auto add = [&](size_t number, const QString &heading) {
        isShown[number] = true;
        rows.push_back({.entry = number, .heading = heading});
    };
    for (const QString &id : m_latest) {
        const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const Candidate &each) { return each.entry.id == id; });
        if (found != m_entries.cend())
            add(size_t(found - m_entries.cbegin()), rows.empty() ? tr("Recent") : QString());
    }
    bool isFirst = true;
    for (size_t number = 0; number < m_entries.size(); ++number) {
        const PaletteEntry &entry = m_entries[number].entry;
        if (!entry.isSuggested || !entry.disabledReason.isEmpty() || isShown[number])
            continue;
        add(number, isFirst ? tr("Suggested") : QString());
        isFirst = false;
    }
    return rows;
}

std::vector<PaletteModel::Row> PaletteModel::rowsForQuery() const
{
    std::array<std::vector<Row>, sections> found;
    for (size_t number = 0; number < m_entries.size(); ++number) {
        const PaletteSection section = m_entries[number].entry.section;
        if (m_only && section != *m_only)
            continue;
        if (const std::optional<Fit> fit = fitOf(m_entries[number]))
            found[size_t(section)].push_back({.entry = number, .fit = *fit});
    }
    const auto better = [](const Row &a, const Row &b) { return fitsBetter(a.fit, b.fit); };
    std::vector<size_t> order;
    for (size_t section = 0; section < sections; ++section) {
        std::stable_sort(found[section].begin(), found[section].end(), better);
        if (found[section].empty())
            continue;
        found[section].front().heading = headingOf(PaletteSection(section));
        order.push_back(section);
    }
    // The section that fits best comes first: nobody who types the name of an app wants an action that happens to have the same letters.
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return better(found[a].front(), found[b].front()); });
    std::vector<Row> rows;
    for (const size_t section : order)
        std::move(found[section].begin(), found[section].end(), std::back_inserter(rows));
    return rows;
}

std::optional<PaletteModel::Fit> PaletteModel::fitOf(const Candidate &candidate) const
{
    Fit fit{.isDisabled = !candidate.entry.disabledReason.isEmpty(), .weight = candidate.weight};
    if (m_query.isEmpty())
        return fit;
    if (const std::optional<FuzzyRank> rank = m_query.rank(candidate.title)) {
        fit.rank = *rank;
        return fit;
    }
    const std::optional<FuzzyRank> rank = m_query.rank(candidate.keywords);
    if (!rank || rank->kind > FuzzyRank::Kind::WordStart)
        return std::nullopt;
    fit.rank = *rank;
    fit.isByKeyword = true;
    return fit;
}

int PaletteModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return m_entries[row.entry].entry.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const Candidate &candidate = m_entries[row.entry];
    const PaletteEntry &entry = candidate.entry;
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return sentence(index.row());
    case HeadingRole:
        return row.heading;
    case DetailRole:
        return entry.disabledReason.isEmpty() ? entry.detail : entry.disabledReason;
    case KeysRole:
        return entry.keys;
    case IconRole:
        return QString(entry.icon);
    case MarkedRole: {
        const std::vector<int> places = m_query.positions(candidate.title);
        return QVariant::fromValue(QList<int>(places.cbegin(), places.cend()));
    }
    case IsDisabledRole:
        return !entry.disabledReason.isEmpty();
    default:
        return {};
    }
}

// "Refresh, View, Ctrl+R": what stands in the row, in its order; the reason last, since it is a sentence itself.
QString PaletteModel::sentence(int row) const
{
    const PaletteEntry &entry = this->entry(row);
    QStringList parts;
    for (const QString &part : {entry.title, entry.detail, entry.keys}) {
        if (!part.isEmpty())
            parts.append(isolated(part));
    }
    const QString whole = parts.join(u", "_s);
    return entry.disabledReason.isEmpty() ? whole : tr("%1. Not available: %2").arg(whole, entry.disabledReason);
}

} // namespace slipway
