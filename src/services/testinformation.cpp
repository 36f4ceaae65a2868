// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testinformation.h"

#include "catalogue/betaapps.h"
#include "catalogue/typed.h"
#include "services/readback.h"
#include "services/sessioncontext.h"
#include "services/storetexts.h"
#include "services/storevalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

TestTexts TestTexts::from(const Resource &resource, const Document &)
{
    const Typed<BetaAppLocalization> localization(resource);
    TestTexts row{.id = localization.id().value(), .locale = localization[BetaAppLocalization::locale]};
    for (const StoreText &field : textsOn(TextPart::Of::Testing))
        row.texts.insert(field.spec.name, textIn(resource, field.spec.name));
    return row;
}

TestValues TestValues::from(const Resource &resource, const Document &)
{
    return {.id = resource.id().id, .values = valuesIn(resource)};
}

TestInformationGaps gapsIn(const std::vector<TestTexts> &texts, const TestValues *detail)
{
    const auto lacksText = [](const TestTexts &language) {
        const std::span<const StoreText> all = textsOn(TextPart::Of::Testing);
        return std::any_of(all.begin(), all.end(),
                           [&language](const StoreText &text) { return text.isDemanded && language.texts.value(text.spec.name).isEmpty(); });
    };
    const auto isMissing = [detail](const StoreValue &value) {
        const bool isOfReview = value.type == BetaAppReviewDetail::type && value.isDemanded;
        return isOfReview && detail->values.contains(value.name()) && detail->values.value(value.name()).isEmpty();
    };
    TestInformationGaps gaps{.languages = int(std::count_if(texts.cbegin(), texts.cend(), lacksText))};
    if (detail)
        gaps.values = int(std::count_if(storeValues().begin(), storeValues().end(), isMissing));
    return gaps;
}

Request testInformationRequest(QLatin1String type, const QString &appId)
{
    Request request = Request::get(u"/v1/"_s + type);
    return request.filter(BetaAppLocalization::app.spec.name, {appId}).limit(largestPage); // the relation has this name in all three
}

std::unique_ptr<Feed<TestTexts>> TestInformationService::texts(const QString &appId)
{
    Request request = testInformationRequest(BetaAppLocalization::type, appId);
    return std::make_unique<Feed<TestTexts>>(m_context, request.feature(u"testTexts.list"_s), &TestTexts::from);
}

std::unique_ptr<Feed<TestValues>> TestInformationService::reviewDetail(const QString &appId)
{
    Request request = testInformationRequest(BetaAppReviewDetail::type, appId);
    return std::make_unique<Feed<TestValues>>(m_context, request.feature(u"betaReviewDetails.one"_s), &TestValues::from);
}

std::unique_ptr<Feed<TestValues>> TestInformationService::license(const QString &appId)
{
    Request request = testInformationRequest(BetaLicenseAgreement::type, appId);
    return std::make_unique<Feed<TestValues>>(m_context, request.feature(u"betaLicenses.one"_s), &TestValues::from);
}

} // namespace slipway
