// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/builddetail.h"

#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

BundleRow bundleOf(const Typed<BuildBundle> &bundle)
{
    return {.id = bundle.id().value(),
            .type = bundle[BuildBundle::bundleType],
            .fileName = bundle[BuildBundle::fileName],
            .bundleId = bundle[BuildBundle::bundleId],
            .sdk = bundle[BuildBundle::sdkBuild],
            .symbols = bundle[BuildBundle::dSYMUrl]};
}

std::optional<qint64> bytesOf(const Typed<BuildBundleFileSize> &size, const Attribute<BuildBundleFileSize, qint64, Access::ReadOnly> &key)
{
    return size.resource().attribute(key.spec.name).isDouble() ? std::optional(size[key]) : std::nullopt;
}

} // namespace

bool BundleSizeRow::isUniversal() const
{
    return deviceModel.compare("Universal"_L1, Qt::CaseInsensitive) == 0;
}

BundleSizeRow BundleSizeRow::from(const Resource &resource, const Document &)
{
    const Typed<BuildBundleFileSize> size(resource);
    return {.deviceModel = size[BuildBundleFileSize::deviceModel],
            .download = bytesOf(size, BuildBundleFileSize::downloadBytes),
            .install = bytesOf(size, BuildBundleFileSize::installBytes)};
}

BuildDetail BuildDetail::from(const Resource &resource, const Document &document)
{
    const Typed<Build> build(resource);
    BuildDetail detail{
        .id = build.id().value(),
        .audience = build[Build::buildAudienceType],
        .macOsVersion = build[Build::computedMinMacOsVersion],
        .visionOsVersion = build[Build::computedMinVisionOsVersion],
        .individualTesters = build.relation(Build::individualTesters).count(),
        .texts = BuildTexts::from(resource, document).texts,
        .json = QJsonDocument(resource.json()).toJson(QJsonDocument::Indented),
    };
    for (const auto &submission : related(document, build, Build::betaAppReviewSubmission)) {
        detail.review = submission[BetaAppReviewSubmission::betaReviewState];
        detail.submittedDate = submission[BetaAppReviewSubmission::submittedDate];
    }
    for (const auto &bundle : related(document, build, Build::buildBundles))
        detail.bundles.push_back(bundleOf(bundle));
    return detail;
}

Request buildDetailRequest(const QString &buildId)
{
    Request request = Request::get(catalogue::instancePath(Build::type, buildId));
    request.include({Build::betaAppReviewSubmission.spec.name, Build::betaBuildLocalizations.spec.name, Build::buildBundles.spec.name,
                     Build::individualTesters.spec.name});
    for (const QLatin1String relation : {Build::betaBuildLocalizations.spec.name, Build::buildBundles.spec.name})
        request.query(u"limit[%1]"_s.arg(relation), {u"50"_s});
    request.query(u"limit[%1]"_s.arg(Build::individualTesters.spec.name), {u"1"_s}); // how many they are comes along
    request.fields(BetaTester::type, {BetaTester::state.spec.name});
    return request.feature(u"builds.detail"_s);
}

} // namespace slipway
