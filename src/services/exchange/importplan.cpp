// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/importplan.h"

#include "catalogue/textlength.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace slipway {

namespace {

ImportedText::Kind kindOf(const ImportedText &text)
{
    if (!text.reason.isEmpty())
        return ImportedText::Kind::Locked;
    if (text.text.isEmpty())
        return ImportedText::Kind::Emptied;
    return text.now.isEmpty() ? ImportedText::Kind::New : ImportedText::Kind::Other;
}

} // namespace

ImportPlan importPlan(const TextSheet &sheet, const std::vector<StoreLanguage> &languages, const std::vector<QString> &locks)
{
    QHash<Locale, size_t> places; // of the languages on the page
    for (size_t place = 0; place < languages.size(); ++place)
        places.insert(languages[place].locale, place);
    ImportPlan plan{.name = sheet.name, .findings = sheet.findings};
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
    std::stable_sort(plan.texts.begin(), plan.texts.end(), [&](const ImportedText &a, const ImportedText &b) {
        return std::make_tuple(placeOf(a), a.locale.code(), a.field) < std::make_tuple(placeOf(b), b.locale.code(), b.field);
    });
    return plan;
}

} // namespace slipway
