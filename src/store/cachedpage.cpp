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

Resource resourceAt(const Document &document, int ordinal)
{
    if (ordinal < 0)
        return {};
    const size_t position = size_t(ordinal);
    const size_t primary = document.data().size();
    if (position < primary)
        return document.data()[position];
    if (position - primary < document.included().size())
        return document.included()[position - primary];
    return {};
}

} // namespace slipway
