// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachedpage.h"

#include "jsonapi/document.h"

namespace slipway {

std::vector<ResourceId> resourcesOf(const Document &document)
{
    std::vector<ResourceId> ids;
    ids.reserve(document.data().size() + document.included().size());
    for (const Resource &resource : document.data())
        ids.push_back(resource.id());
    for (const Resource &resource : document.included())
        ids.push_back(resource.id());
    return ids;
}

} // namespace slipway
