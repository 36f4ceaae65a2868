// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reviewdetails.h"

#include "catalogue/reviewdetails.h"
#include "catalogue/typespec.h"
#include "catalogue/versions.h"
#include "jsonapi/resource.h"
#include "services/storevalues.h"

namespace slipway {

ReviewDetailRow ReviewDetailRow::from(const Resource &resource, const Document &)
{
    return {.id = resource.id().id, .values = valuesIn(resource)};
}

Request reviewDetailRequest(const QString &versionId)
{
    return Request::get(catalogue::instancePath(AppStoreVersion::type, versionId) + u'/' + AppStoreVersion::appStoreReviewDetail.spec.name);
}

} // namespace slipway
