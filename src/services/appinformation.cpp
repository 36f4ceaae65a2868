// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/appinformation.h"

#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "services/sessioncontext.h"
#include "services/storevalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

AppInfoTexts textsOf(const Typed<AppInfoLocalization> &localization)
{
    return {
        .id = localization.id().value(),
        .locale = localization[AppInfoLocalization::locale],
        .name = localization[AppInfoLocalization::name],
        .subtitle = localization[AppInfoLocalization::subtitle],
        .privacyPolicyUrl = localization[AppInfoLocalization::privacyPolicyUrl],
        .privacyChoicesUrl = localization[AppInfoLocalization::privacyChoicesUrl],
        .privacyPolicyText = localization[AppInfoLocalization::privacyPolicyText],
    };
}

} // namespace

bool AppInfoRow::isLive() const
{
    return state == AppInfoState::ReadyForDistribution || state == AppInfoState::ReplacedWithNewInfo;
}

AppInfoRow AppInfoRow::from(const Resource &resource, const Document &document)
{
    const Typed<AppInfo> info(resource);
    AppInfoRow row{
        .id = info.id().value(),
        .state = info[AppInfo::state],
        .values = valuesIn(resource),
    };
    for (const auto &rating : related(document, info, AppInfo::ageRatingDeclaration))
        row.values.insert(valuesIn(rating.resource()));
    for (const auto &localization : related(document, info, AppInfo::appInfoLocalizations))
        row.texts.push_back(textsOf(localization));
    std::sort(row.texts.begin(), row.texts.end(), [](const AppInfoTexts &a, const AppInfoTexts &b) { return a.locale.code() < b.locale.code(); });
    return row;
}

CategoryRow CategoryRow::from(const Resource &resource, const Document &)
{
    const Typed<AppCategory> category(resource);
    CategoryRow row{.id = category.id().value()};
    for (const ResourceId &id : category.relation(AppCategory::subcategories).ids)
        row.subcategories.append(id.id);
    return row;
}

QString categoryLabel(const QString &id)
{
    // A subcategory's id repeats its parent's; people have read that one already.
    QString text = id;
    for (const auto parent : {"GAMES_"_L1, "STICKERS_"_L1}) {
        if (text.startsWith(parent))
            text.remove(0, parent.size());
    }
    QStringList words = text.toLower().split(u'_', Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (word == "and"_L1)
            word = u"&"_s;
        else
            word[0] = word.at(0).toUpper();
    }
    return words.join(u' ');
}

Request appInfosRequest(const QString &appId)
{
    Request request = Request::get(catalogue::instancePath(QString(App::type), appId) + u"/appInfos"_s);
    request.include(valueRelations(AppInfo::type) << AppInfo::appInfoLocalizations.spec.name << AppInfo::ageRatingDeclaration.spec.name);
    // 50 is the most that Apple includes, and Apple has 50 languages.
    return request.query(u"limit[%1]"_s.arg(AppInfo::appInfoLocalizations.spec.name), {u"50"_s});
}

std::unique_ptr<Feed<AppInfoRow>> AppInformationService::infos(const QString &appId)
{
    return std::make_unique<Feed<AppInfoRow>>(m_context, appInfosRequest(appId).feature(u"appInfos.list"_s), &AppInfoRow::from);
}

std::unique_ptr<Feed<CategoryRow>> AppInformationService::categories()
{
    Request request = Request::get(u"/v1/appCategories"_s);
    const QString subcategories = AppCategory::subcategories.spec.name;
    request.query(u"exists[%1]"_s.arg(AppCategory::parent.spec.name), {u"false"_s}).include({subcategories}).limit(largestPage);
    request.query(u"limit[%1]"_s.arg(subcategories), {u"50"_s}).feature(u"appCategories.list"_s); // Apple includes no more
    return std::make_unique<Feed<CategoryRow>>(m_context, request, &CategoryRow::from);
}

} // namespace slipway
