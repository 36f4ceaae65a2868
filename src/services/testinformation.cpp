// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testinformation.h"

#include "catalogue/betaapps.h"
#include "catalogue/typed.h"
#include "services/readback.h"
#include "services/sessioncontext.h"
#include "services/storetexts.h"
#include "services/storevalues.h"

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
