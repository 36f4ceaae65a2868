// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/buildactions.h"
#include "services/distribution/buildtexts.h"

#include <functional>
#include <map>
#include <optional>

namespace slipway {

//! All that is wanted of one build at once.
struct Distribution
{
    QString appId = {}; //!< which its texts may have been drafted for
    BuildRef build = {};
    std::vector<TesterGroup> internalGroups = {}; //!< that are to get it
    std::vector<TesterGroup> externalGroups = {};
    std::map<QString, QString> texts = {}; //!< What to Test, by the code of its language
    std::optional<bool> usesNonExemptEncryption = {}; //!< the answer, where the question is open; final
    std::optional<bool> notifies = {}; //!< whether testers get a mail as soon as it is approved; nothing: as it is
    bool goesToReview = false;

    int groupCount() const { return int(internalGroups.size() + externalGroups.size()); }
};

//! Where a build stands at Apple, as far as a distribution changes it.
struct DistributionFacts
{
    TestBuildRow build = {};
    QString detailId = {}; //!< of its BuildBetaDetail
    BuildTexts texts = {};

    //! Beta App Review has it, or has approved it.
    bool isReviewed() const;
    //! Apple has not yet seen the answer about encryption, or processes the build once more since.
    bool isSettling() const;

    static DistributionFacts from(const Resource &resource, const Document &document);
    friend bool operator==(const DistributionFacts &, const DistributionFacts &) = default;
};

Request distributionFactsRequest(const QString &buildId);

//! One request of a distribution, before the groups get the build.
struct DistributionStep
{
    enum class Kind { Encryption, Text, Notice, Review };

    Kind kind = Kind::Text;
    QString locale = {}; //!< of a text: the code of its language
    QString name = {}; //!< what people call it: "What to Test · German"
    std::function<bool(const DistributionFacts &)> isDone = {}; //!< Apple shows what is wanted
    std::function<Request(const DistributionFacts &)> request = {}; //!< that it is done with, while it is not
};

//! In Apple's order: encryption, texts, notice, review (api/05 4). Those that are done already among them.
std::vector<DistributionStep> stepsOf(const Distribution &distribution);

} // namespace slipway
