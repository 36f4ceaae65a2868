// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/importplan.h"

#include "catalogue/textlength.h"
#include "services/exchange/categorynames.h"
#include "services/storevalues.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <tuple>

namespace slipway {

namespace {

struct ImportPlanText
{
    Q_DECLARE_TR_FUNCTIONS(ImportPlan)
};

ImportedText::Kind kindOf(const ImportedText &text)
{
    if (!text.reason.isEmpty())
        return ImportedText::Kind::Locked;
    if (text.text.isEmpty())
        return ImportedText::Kind::Emptied;
    return text.now.isEmpty() ? ImportedText::Kind::New : ImportedText::Kind::Other;
}

// Puts the values of a sheet into a plan, in their order: a category comes before its subcategories.
class ValuePlanner final
{
public:
    ValuePlanner(const PageValues &page, ImportPlan &plan) : m_page(page), m_plan(plan) {}

    void add(const FiledValue &file);

private:
    bool saysNow(const FiledValue &file) const;
    QStringList choicesFor(const StoreValue &value) const;
    bool isLeavingAnyway(const StoreValue &value) const;
    bool dropsSubcategories(const StoreValue &value, const QString &category) const;
    QString lockOf(const FiledValue &file) const;
    QString shown(QLatin1String name) const { return m_page.shown.value(name); }
    //! What is there after the import.
    QString coming(QLatin1String name) const { return m_coming.value(name, shown(name)); }

    const PageValues &m_page;
    ImportPlan &m_plan;
    QHash<QString, QString> m_coming;
};

QStringList subcategoriesIn(const std::vector<CategoryRow> &categories, const QString &id)
{
    const auto found = std::find_if(categories.cbegin(), categories.cend(), [&id](const CategoryRow &row) { return row.id == id; });
    return found == categories.cend() ? QStringList() : found->subcategories;
}

QString strangeValue(const FiledValue &file, const QString &category)
{
    if (file.value->isTopCategory())
        return ImportPlanText::tr("“%1” is no category that Apple knows: it is not imported.").arg(file.text);
    if (category.isEmpty())
        return ImportPlanText::tr("“%1” is a subcategory without a category: it is not imported.").arg(file.text);
    return ImportPlanText::tr("Apple knows no subcategory “%1” of %2: it is not imported.").arg(file.text, categoryLabel(category));
}

void ValuePlanner::add(const FiledValue &file)
{
    const StoreValue &value = *file.value;
    const QString now = shown(value.name());
    if (saysNow(file)) {
        m_plan.same += file.text.isEmpty() ? 0 : 1;
        return;
    }
    if (file.text.isEmpty() && isLeavingAnyway(value))
        return;
    ImportedText text{.value = &value, .now = now, .text = file.text, .place = file.place, .reason = lockOf(file)};
    if (value.relation && !text.text.isEmpty() && !m_page.categories.empty()) {
        text.text = categoryNamed(file.text, choicesFor(value));
        if (text.text.isEmpty()) {
            const StoreValue *category = categoryOf(value.name());
            m_plan.findings.push_back({file.place, strangeValue(file, category ? coming(category->name()) : QString())});
            return;
        }
    }
    text.kind = kindOf(text);
    text.dropsSubcategories = text.kind == ImportedText::Kind::Other && dropsSubcategories(value, text.text);
    if (text.kind != ImportedText::Kind::Locked && text.kind != ImportedText::Kind::Emptied)
        m_coming.insert(value.name(), text.text);
    m_plan.texts.push_back(std::move(text));
}

bool ValuePlanner::saysNow(const FiledValue &file) const
{
    const QString now = normalText(shown(file.value->name()));
    return file.text == now || (file.value->relation && namesCategory(file.text, now));
}

QStringList ValuePlanner::choicesFor(const StoreValue &value) const
{
    if (const StoreValue *category = categoryOf(value.name()))
        return subcategoriesIn(m_page.categories, coming(category->name()));
    QStringList ids;
    for (const CategoryRow &row : m_page.categories)
        ids.append(row.id);
    return ids;
}

// It does not fit the category that comes, and goes with the old one.
bool ValuePlanner::isLeavingAnyway(const StoreValue &value) const
{
    const StoreValue *category = categoryOf(value.name());
    return category && m_coming.contains(category->name()) && !choicesFor(value).contains(shown(value.name()));
}

bool ValuePlanner::dropsSubcategories(const StoreValue &value, const QString &category) const
{
    const QStringList fitting = subcategoriesIn(m_page.categories, category);
    const std::span<const QLatin1String> names = subcategoriesOf(value.name());
    return std::any_of(names.begin(), names.end(), [&](QLatin1String name) { return !shown(name).isEmpty() && !fitting.contains(shown(name)); });
}

QString ValuePlanner::lockOf(const FiledValue &file) const
{
    const StoreValue &value = *file.value;
    if (const QString lock = m_page.locks.value(value.name()); !lock.isEmpty())
        return lock;
    if (file.text.isEmpty() && value.isDemanded)
        return ImportPlanText::tr("Apple demands this value: it cannot be emptied.");
    const bool isUnknown = value.relation && !file.text.isEmpty() && m_page.categories.empty();
    return isUnknown ? ImportPlanText::tr("Apple’s categories are not read yet.") : QString();
}

} // namespace

ImportPlan importPlan(const TextSheet &sheet, const std::vector<StoreLanguage> &languages, const std::vector<QString> &locks,
                      const PageValues &values)
{
    QHash<Locale, size_t> places; // of the languages on the page
    for (size_t place = 0; place < languages.size(); ++place)
        places.insert(languages[place].locale, place);
    ImportPlan plan{.name = sheet.name, .findings = sheet.findings};
    ValuePlanner planner(values, plan);
    for (const FiledValue &file : sheet.values)
        planner.add(file);
    const auto valueCount = qsizetype(plan.texts.size());
    for (const FileText &file : sheet.texts) {
        const StoreText &field = storeTexts()[file.field];
        const auto place = places.constFind(file.locale);
        const bool isKnown = place != places.cend();
        ImportedText text{.locale = file.locale,
                          .field = file.field,
                          .now = isKnown ? languages[*place].text(field) : QString(),
                          .text = fittingText(field.spec, file.text),
                          .place = file.place,
                          .reason = locks[file.field],
                          .isLanguageNew = !isKnown};
        if (fittingText(field.spec, normalText(text.now)) == text.text) {
            plan.same += text.text.isEmpty() ? 0 : 1;
            continue;
        }
        text.isTooLong = isTooLong(field.spec, text.text);
        text.kind = kindOf(text);
        plan.texts.push_back(std::move(text));
    }
    const auto placeOf = [&](const ImportedText &text) { return places.value(text.locale, languages.size()); };
    std::stable_sort(plan.texts.begin() + valueCount, plan.texts.end(), [&](const ImportedText &a, const ImportedText &b) {
        return std::make_tuple(placeOf(a), a.locale.code(), a.field) < std::make_tuple(placeOf(b), b.locale.code(), b.field);
    });
    return plan;
}

} // namespace slipway
