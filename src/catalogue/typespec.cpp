// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/typespec.h"

#include "catalogue/ageratings.h"
#include "catalogue/apps.h"
#include "catalogue/betaapps.h"
#include "catalogue/betabuilds.h"
#include "catalogue/buildbundles.h"
#include "catalogue/builds.h"
#include "catalogue/feedback.h"
#include "catalogue/reviewdetails.h"
#include "catalogue/territories.h"
#include "catalogue/testflight.h"
#include "catalogue/users.h"
#include "catalogue/versions.h"

#include <algorithm>

namespace slipway {

namespace {

template <typename T>
constexpr TypeSpec specOf()
{
    return {T::type, T::label, T::pluralLabel, T::specs, T::relations, T::titleAttributes};
}

constexpr std::array allTypes{
    specOf<App>(), specOf<AppInfo>(), specOf<AppInfoLocalization>(), specOf<AgeRatingDeclaration>(), specOf<AppCategory>(),
    specOf<AppStoreVersion>(), specOf<AppStoreVersionLocalization>(), specOf<AppStoreReviewDetail>(),
    specOf<Build>(), specOf<BuildIcon>(), specOf<BuildBundle>(), specOf<BuildBundleFileSize>(), specOf<PreReleaseVersion>(),
    specOf<BetaTester>(), specOf<BetaGroup>(), specOf<BetaTesterInvitation>(),
    specOf<BetaAppLocalization>(), specOf<BetaAppReviewDetail>(), specOf<BetaLicenseAgreement>(), specOf<BuildBetaDetail>(),
    specOf<BuildBetaNotification>(), specOf<BetaBuildLocalization>(), specOf<BetaAppReviewSubmission>(),
    specOf<BetaFeedbackScreenshotSubmission>(), specOf<BetaFeedbackCrashSubmission>(), specOf<BetaCrashLog>(),
    specOf<User>(), specOf<Territory>(),
};

constexpr QLatin1String idPlaceholder{"{id}"};

// Where {id} stands in a template there may be any id; ids hold no slash on the wire.
bool matches(QLatin1String pathTemplate, QStringView path, QString *id)
{
    const qsizetype at = pathTemplate.indexOf(idPlaceholder);
    if (at < 0)
        return path == pathTemplate;
    const QLatin1String before = pathTemplate.first(at);
    const QLatin1String after = pathTemplate.sliced(at + idPlaceholder.size());
    if (path.size() <= before.size() + after.size() || !path.startsWith(before) || !path.endsWith(after))
        return false;
    const QStringView found = path.sliced(before.size(), path.size() - before.size() - after.size());
    if (found.contains(u'/'))
        return false;
    *id = found.toString();
    return true;
}

} // namespace

const AttributeSpec *TypeSpec::attribute(QAnyStringView name) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [name](const AttributeSpec &spec) { return name == spec.name; });
    return found == attributes.end() ? nullptr : &*found;
}

const RelationSpec *TypeSpec::relation(QAnyStringView name) const
{
    const auto found = std::find_if(relations.begin(), relations.end(), [name](const RelationSpec &spec) { return name == spec.name; });
    return found == relations.end() ? nullptr : &*found;
}

namespace catalogue {

std::span<const TypeSpec> types()
{
    return allTypes;
}

SensitiveAttributes sensitiveAttributes()
{
    std::vector<QLatin1String> names;
    for (const TypeSpec &type : allTypes) {
        for (const AttributeSpec &spec : type.attributes) {
            if (spec.sensitive)
                names.push_back(spec.name);
        }
    }
    return SensitiveAttributes(std::move(names));
}

const TypeSpec *type(QAnyStringView name)
{
    const auto found = std::find_if(allTypes.begin(), allTypes.end(), [name](const TypeSpec &spec) { return name == spec.type; });
    return found == allTypes.end() ? nullptr : &*found;
}

std::span<const EndpointSpec> endpoints()
{
    static const std::vector<EndpointSpec> all = [] {
        std::vector<EndpointSpec> list;
        for (const auto table : {appEndpoints(), versionEndpoints(), reviewDetailEndpoints(), buildEndpoints(), testFlightEndpoints(), betaAppEndpoints(),
                                 betaBuildEndpoints(), buildBundleEndpoints(), feedbackEndpoints(), userEndpoints(),
                                 territoryEndpoints()})
            list.insert(list.end(), table.begin(), table.end());
        return list;
    }();
    return all;
}

std::optional<PathMatch> match(const QString &path)
{
    PathMatch found;
    for (const EndpointSpec &candidate : endpoints()) {
        if (matches(candidate.path, path, &found.id)) {
            found.endpoint = &candidate;
            return found;
        }
    }
    return {};
}

const EndpointSpec *endpoint(QAnyStringView pathTemplate)
{
    const auto all = endpoints();
    const auto found = std::find_if(all.begin(), all.end(), [pathTemplate](const EndpointSpec &spec) { return pathTemplate == spec.path; });
    return found == all.end() ? nullptr : &*found;
}

const EndpointSpec *instanceEndpoint(QAnyStringView type)
{
    const auto all = endpoints();
    const auto found = std::find_if(all.begin(), all.end(), [type](const EndpointSpec &spec) {
        return spec.shape == EndpointShape::Instance && type == spec.type;
    });
    return found == all.end() ? nullptr : &*found;
}

QString instancePath(QAnyStringView type, const QString &id)
{
    const EndpointSpec *endpoint = instanceEndpoint(type);
    return endpoint ? QString(endpoint->path).replace(idPlaceholder, id) : QString();
}

} // namespace catalogue

} // namespace slipway
