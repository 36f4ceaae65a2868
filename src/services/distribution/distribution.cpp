// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/distribution/distribution.h"

#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "jsonapi/linkage.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const QString distributionFeature = u"builds.distribute"_s;

struct DistributionText
{
    Q_DECLARE_TR_FUNCTIONS(DistributionText)
};

Request encryptionAnswer(const QString &buildId, bool usesNonExemptEncryption)
{
    Patch<Build> patch{Id<Build>(buildId)};
    patch.set(Build::usesNonExemptEncryption, usesNonExemptEncryption);
    return patch.request(catalogue::instancePath(Build::type, buildId)).feature(distributionFeature);
}

Request creationOf(QLatin1String type, QLatin1String relation, const QString &buildId, const QJsonObject &attributes)
{
    QJsonObject data{{u"type"_s, QString(type)}, {u"relationships"_s, QJsonObject{{QString(relation), linkageTo({Build::type, buildId})}}}};
    if (!attributes.isEmpty())
        data.insert(u"attributes"_s, attributes);
    return Request::post(u"/v1/"_s + type, {{u"data"_s, data}}).feature(distributionFeature);
}

Request textChange(const DistributionFacts &facts, const QString &locale, const QString &text)
{
    using Texts = BetaBuildLocalization;
    for (const WhatToTest &each : facts.texts.texts) {
        if (each.locale.code() != locale)
            continue;
        Patch<Texts> patch{Id<Texts>(each.id)};
        patch.set(Texts::whatsNew, text);
        return patch.request(catalogue::instancePath(Texts::type, each.id)).feature(distributionFeature);
    }
    return creationOf(Texts::type, Texts::build.spec.name, facts.build.id, {{Texts::locale.spec.name, locale}, {Texts::whatsNew.spec.name, text}});
}

DistributionStep textStep(const QString &locale, const QString &text)
{
    //: %1 is a language
    return {.kind = DistributionStep::Kind::Text,
            .locale = locale,
            .name = DistributionText::tr("What to Test · %1").arg(Locale(locale).displayName()),
            .isDone = [locale, text](const DistributionFacts &facts) { return facts.texts.in(Locale(locale)) == text; },
            .request = [locale, text](const DistributionFacts &facts) { return textChange(facts, locale, text); }};
}

DistributionStep encryptionStep(bool answer)
{
    return {.kind = DistributionStep::Kind::Encryption,
            .name = DistributionText::tr("Encryption"),
            .isDone = [](const DistributionFacts &facts) { return facts.build.usesNonExemptEncryption.has_value(); },
            .request = [answer](const DistributionFacts &facts) { return encryptionAnswer(facts.build.id, answer); }};
}

DistributionStep noticeStep(bool notifies)
{
    const auto request = [notifies](const DistributionFacts &facts) {
        Patch<BuildBetaDetail> patch{Id<BuildBetaDetail>(facts.detailId)};
        patch.set(BuildBetaDetail::autoNotifyEnabled, notifies);
        return patch.request(catalogue::instancePath(BuildBetaDetail::type, facts.detailId)).feature(distributionFeature);
    };
    return {.kind = DistributionStep::Kind::Notice,
            .name = DistributionText::tr("Notify testers"),
            .isDone = [notifies](const DistributionFacts &facts) { return facts.build.notifiesByItself == notifies; },
            .request = request};
}

DistributionStep reviewStep()
{
    using Submission = BetaAppReviewSubmission;
    return {.kind = DistributionStep::Kind::Review,
            .name = DistributionText::tr("Beta App Review"),
            .isDone = [](const DistributionFacts &facts) { return facts.isReviewed(); },
            .request = [](const DistributionFacts &facts) { return creationOf(Submission::type, Submission::build.spec.name, facts.build.id, {}); }};
}

} // namespace

bool DistributionFacts::isReviewed() const
{
    using State = ExternalBetaState;
    const State state = build.externalState.known;
    return build.isAtReview() || state == State::BetaApproved || state == State::ReadyForBetaTesting || state == State::InBetaTesting;
}

bool DistributionFacts::isSettling() const
{
    using State = InternalBetaState;
    const State state = build.internalState.known;
    return build.processing.known == BuildProcessingState::Processing || state == State::Processing || state == State::MissingExportCompliance;
}

DistributionFacts DistributionFacts::from(const Resource &resource, const Document &document)
{
    DistributionFacts facts{.build = TestBuildRow::from(resource, document), .texts = BuildTexts::from(resource, document)};
    for (const auto &detail : related(document, Typed<Build>(resource), Build::buildBetaDetail))
        facts.detailId = detail.id().value();
    return facts;
}

Request distributionFactsRequest(const QString &buildId)
{
    Request request = Request::get(catalogue::instancePath(Build::type, buildId));
    const QStringList many{Build::betaGroups.spec.name, Build::betaBuildLocalizations.spec.name};
    request.include(QStringList{Build::preReleaseVersion.spec.name, Build::buildBetaDetail.spec.name} + many);
    for (const QString &relation : many)
        request.query(u"limit[%1]"_s.arg(relation), {u"50"_s});
    return request.feature(distributionFeature);
}

std::vector<DistributionStep> stepsOf(const Distribution &distribution)
{
    std::vector<DistributionStep> steps;
    if (distribution.usesNonExemptEncryption)
        steps.push_back(encryptionStep(*distribution.usesNonExemptEncryption));
    for (const auto &[locale, text] : distribution.texts)
        steps.push_back(textStep(locale, text));
    if (distribution.notifies)
        steps.push_back(noticeStep(*distribution.notifies));
    if (distribution.goesToReview)
        steps.push_back(reviewStep());
    return steps;
}

} // namespace slipway
