// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/betabuilds.h"
#include "catalogue/builds.h"
#include "core/draft.h"
#include "services/builddetail.h"
#include "services/feed.h"
#include "services/testers.h"

#include <optional>

namespace slipway {

//! A build as TestFlight sees it: of an app, of a group, or one that can be given to a group.
struct TestBuildRow
{
    QString id = {};
    QString number = {}; //!< Apple calls it "version": CFBundleVersion
    QString versionString = {}; //!< of the pre-release version it belongs to
    EnumValue<Platform> platform = {};
    EnumValue<BuildProcessingState> processing = {};
    bool expired = false;
    QDateTime uploadedDate = {};
    QDateTime expirationDate = {};
    QString minOsVersion = {};
    EnumValue<InternalBetaState> internalState = {};
    EnumValue<ExternalBetaState> externalState = {};
    std::vector<TesterGroup> groups = {}; //!< that have it, at most 50
    std::optional<bool> usesNonExemptEncryption = {}; //!< nothing: the question is open; its answer is final (api/05 4)
    bool hasSymbols = false; //!< Apple offers its dSYM
    bool notifiesByItself = false; //!< testers get a mail as soon as it is approved

    //! It is processed and can still be installed.
    bool isLiving() const { return processing.known == BuildProcessingState::Valid && !expired; }
    //! Nobody can test it before somebody answers what encryption it has.
    bool wantsEncryptionAnswer() const { return isLiving() && !usesNonExemptEncryption; }
    //! "2.4.0 (812)".
    QString name() const;
    //! Whose texts What to Test of it is.
    TextPart textPart() const { return TextPart::ofBuild(id, name()); }
    //! Beta App Review has it, or is about to.
    bool isAtReview() const;

    static TestBuildRow from(const Resource &resource, const Document &document);
    friend bool operator==(const TestBuildRow &, const TestBuildRow &) = default;
};

//! Asks for the builds whose \a relation is \a id, newest first, with what TestBuildRow shows of them.
Request testBuildsRequest(QLatin1String relation, const QString &id);

//! \brief What can be read about builds in TestFlight.
class BuildsService final
{
public:
    explicit BuildsService(SessionContext &context) : m_context(context) {}

    //! All builds of the app \a appId, expired ones and those that are still processed among them, newest first.
    std::unique_ptr<Feed<TestBuildRow>> list(const QString &appId);
    //! What there is to know of the build \a buildId beside that.
    std::unique_ptr<Feed<BuildDetail>> detail(const QString &buildId);
    //! What testers did with it, in one row; in none where Apple counts nothing.
    std::unique_ptr<Feed<BetaBuildUsage>> usage(const QString &buildId);
    //! How large the bundle \a bundleId is, by kinds of devices.
    std::unique_ptr<Feed<BundleSizeRow>> sizes(const QString &bundleId);

private:
    SessionContext &m_context;
};

} // namespace slipway
