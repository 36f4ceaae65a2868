// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linktable.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

const TypeLinks &LinkTable::of(const QString &type)
{
    const auto known = m_types.constFind(type);
    if (known != m_types.cend())
        return *known;
    TypeLinks links;
    const QString instance = catalogue::instancePath(type, u"{id}"_s);
    if (!instance.isEmpty())
        links.instanceRoot = instance.chopped(4).toLatin1();
    if (const TypeSpec *spec = catalogue::type(type)) {
        for (const RelationSpec &relation : spec->relations) {
            const QString name = relation.name;
            links.relations.push_back({&relation, catalogue::endpoint(QString(instance + u"/relationships/"_s + name)) != nullptr,
                                       catalogue::endpoint(QString(instance + u'/' + name)) != nullptr});
        }
    }
    return *m_types.insert(type, links);
}

} // namespace slipway::sandbox
