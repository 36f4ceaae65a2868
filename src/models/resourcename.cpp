// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/resourcename.h"

#include "models/literaltext.h"
#include "models/resourcefield.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

QString readableName(const QString &name)
{
    QString label;
    for (const QChar letter : literal(name)) {
        if (letter.isUpper() && !label.isEmpty())
            label += u' ';
        label += label.isEmpty() ? letter.toUpper() : letter.toLower();
    }
    return label;
}

QString typeLabel(const QString &type)
{
    const TypeSpec *known = catalogue::type(type);
    return known ? QCoreApplication::translate("catalogue", known->label) : readableName(type);
}

QString typePluralLabel(const QString &type)
{
    const TypeSpec *known = catalogue::type(type);
    return known ? QCoreApplication::translate("catalogue", known->pluralLabel) : readableName(type);
}

QString attributeLabel(const AttributeSpec &spec)
{
    return QCoreApplication::translate("catalogue", spec.label);
}

QString relationLabel(const RelationSpec &spec)
{
    return QCoreApplication::translate("catalogue", spec.label);
}

QString resourceTitle(const Resource &resource)
{
    if (const TypeSpec *known = catalogue::type(resource.type())) {
        for (const QLatin1String name : known->titleAttributes) {
            const QString text = wireText(resource.attribute(name));
            if (!text.isEmpty())
                return fieldOf(*known->attribute(QString(name))).display(text);
        }
    }
    //: type and id of a resource that has no name
    return QCoreApplication::translate("models", "%1 %2").arg(typeLabel(resource.type()), resource.id().id);
}

QString pathLabel(const QString &path)
{
    const QString decoded = QUrl(path).path();
    const auto known = catalogue::match(decoded);
    if (!known)
        return readableName(decoded.section(u'/', -1));
    const EndpointShape shape = known->endpoint->shape;
    const bool isOne = shape == EndpointShape::Instance || shape == EndpointShape::RelatedOne || shape == EndpointShape::LinkageOne;
    const QString type = known->endpoint->type;
    return isOne ? typeLabel(type) : typePluralLabel(type);
}

QString resourcePath(const Resource &resource)
{
    const QString known = catalogue::instancePath(resource.type(), resource.id().id);
    return known.isEmpty() ? resource.selfPath() : known;
}

} // namespace slipway
