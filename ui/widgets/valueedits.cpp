// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valueedits.h"

#include "services/storevalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Categories are of the app alone.
const StoreValue &categoryValue(QLatin1String name)
{
    return *storeValue(TextPart::ofApp(), name);
}

} // namespace

bool ValueEdits::isRead(const StoreValue &value) const
{
    return m_drafts.isReady() && m_source.values.contains(value.name());
}

ValueState ValueEdits::state(const StoreValue &value) const
{
    ValueState state;
    if (!isRead(value)) {
        state.lock = tr("This was not read from Apple yet.");
        return state;
    }
    state.atApple = state.base = state.shown = m_source.values.value(value.name());
    if (value.followsState())
        state.lock = m_source.lock;
    state.refusal = m_source.refusals.value(value.name());
    const bool takesDraft = m_source.takesDrafts || !value.followsState();
    if (const Draft *draft = takesDraft ? m_drafts.find(keyOf(value)) : nullptr) {
        state.isDrafted = true;
        state.shown = draft->mine;
        state.base = draft->base;
    }
    return state;
}

DraftKey ValueEdits::keyOf(const StoreValue &value) const
{
    return valueKey(m_appId, value, m_source.part);
}

QString ValueEdits::shown(QLatin1String name) const
{
    return state(categoryValue(name)).shown;
}

QStringList ValueEdits::subcategories(const QString &category) const
{
    const auto found =
        std::find_if(m_source.categories.cbegin(), m_source.categories.cend(), [&category](const CategoryRow &row) { return row.id == category; });
    return found == m_source.categories.cend() ? QStringList() : found->subcategories;
}

QStringList ValueEdits::categoriesFor(const StoreValue &value) const
{
    QStringList ids;
    if (const StoreValue *category = categoryOf(value.name())) {
        ids = subcategories(shown(category->name()));
    } else if (value.relation) {
        for (const CategoryRow &row : m_source.categories)
            ids.append(row.id);
    }
    std::sort(ids.begin(), ids.end(), [](const QString &a, const QString &b) { return categoryLabel(a).localeAwareCompare(categoryLabel(b)) < 0; });
    return ids;
}

int ValueEdits::missing(QLatin1String type) const
{
    const std::span<const StoreValue> all = storeValues();
    return int(std::count_if(all.begin(), all.end(), [this, type](const StoreValue &value) {
        return value.type == type && value.isDemanded && m_source.values.contains(value.name()) && state(value).shown.isEmpty();
    }));
}

void ValueEdits::choose(const StoreValue &value, const QString &wire)
{
    const ValueState before = state(value);
    if (!before.lock.isEmpty() || before.shown == wire)
        return;
    const bool isTyped = value.attribute && value.choices().isEmpty();
    if (!isTyped)
        m_drafts.endStep();
    //: %1 is the name of a value: "Primary Category"
    m_drafts.write(isTyped ? tr("Typing in %1").arg(value.label()) : tr("Changing %1").arg(value.label()), edits({{&value, wire}}));
    if (!isTyped)
        m_drafts.endStep();
}

Drafts::Edit ValueEdits::editOf(const StoreValue &value, const QString &wire) const
{
    return {.key = keyOf(value), .base = state(value).atApple, .text = wire};
}

std::vector<Drafts::Edit> ValueEdits::edits(const std::vector<NewValue> &values) const
{
    QHash<QString, QString> coming;
    for (const NewValue &each : values) {
        if (state(*each.value).lock.isEmpty())
            coming.insert(each.value->name(), each.wire);
    }
    const auto fits = [&](const StoreValue &subcategory, const QString &wire) {
        const StoreValue *category = categoryOf(subcategory.name());
        return !category || wire.isEmpty() || subcategories(coming.value(category->name(), shown(category->name()))).contains(wire);
    };
    std::vector<Drafts::Edit> edits;
    for (const NewValue &each : values) {
        if (!coming.contains(each.value->name()) || !fits(*each.value, each.wire))
            continue;
        edits.push_back(editOf(*each.value, each.wire));
        for (const QLatin1String name : subcategoriesOf(each.value->name())) {
            const StoreValue &subcategory = categoryValue(name);
            const bool isGiven = coming.contains(name) && fits(subcategory, coming.value(name));
            if (!isGiven && !fits(subcategory, shown(name)))
                edits.push_back(editOf(subcategory, {}));
        }
    }
    return edits;
}

void ValueEdits::take(const QString &what, const std::vector<NewValue> &values)
{
    m_drafts.endStep();
    m_drafts.write(what, edits(values));
    m_drafts.endStep();
}

void ValueEdits::revert(const StoreValue &value)
{
    std::vector<DraftKey> keys{keyOf(value)};
    for (const QLatin1String name : subcategoriesOf(value.name())) {
        const DraftKey key = keyOf(categoryValue(name));
        if (m_drafts.find(key))
            keys.push_back(key);
    }
    m_drafts.revert(tr("Reverting %1").arg(value.label()), keys);
}

} // namespace slipway
