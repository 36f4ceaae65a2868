// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/jsonshape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

//! Place in the document -> kinds of value seen there.
using Shape = QMap<QString, QSet<QString>>;

QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

void collect(Shape &shape, const QString &place, const QJsonValue &value)
{
    shape[place] << kindOf(value);
    if (value.isArray()) {
        const QJsonArray members = value.toArray();
        for (const QJsonValue &member : members) {
            const QString type = member.toObject().value("type"_L1).toString();
            collect(shape, place + u'[' + type + u']', member);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(shape, place + u'.' + (it.key().startsWith(u'/') ? u"<path>"_s : it.key()), it.value());
    }
}

Shape shapeOf(const QByteArray &json)
{
    Shape shape;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isNull())
        collect(shape, QString(), document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    return shape;
}

QString listed(const QSet<QString> &kinds)
{
    QStringList list(kinds.cbegin(), kinds.cend());
    list.sort();
    return list.join(" or "_L1);
}

bool agree(QSet<QString> a, QSet<QString> b)
{
    a.remove(u"null"_s);
    b.remove(u"null"_s);
    return a.isEmpty() || b.isEmpty() || a == b;
}

//! True when what holds \a place has no members at all in \a shape: then the absence of this one says nothing.
bool isOpen(const Shape &shape, const QString &place)
{
    const QString holder = place.left(qMax(place.lastIndexOf(u'['), place.lastIndexOf(u'.')));
    return std::none_of(shape.keyBegin(), shape.keyEnd(), [&holder](const QString &key) {
        return key.size() > holder.size() && key.startsWith(holder) && (key.at(holder.size()) == u'.' || key.at(holder.size()) == u'[');
    });
}

} // namespace

QString shapeDifferences(const QByteArray &wanted, const QByteArray &actual)
{
    const Shape expected = shapeOf(wanted);
    const Shape found = shapeOf(actual);
    if (found.isEmpty())
        return u"the actual answer is no JSON"_s;
    QStringList lines;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (!found.contains(it.key())) {
            if (!isOpen(found, it.key()))
                lines << u"missing %1: %2"_s.arg(it.key(), listed(it.value()));
        } else if (!agree(it.value(), found.value(it.key()))) {
            lines << u"%1 is %2 instead of %3"_s.arg(it.key(), listed(found.value(it.key())), listed(it.value()));
        }
    }
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (!expected.contains(it.key()) && !isOpen(expected, it.key()))
            lines << u"not wanted %1: %2"_s.arg(it.key(), listed(it.value()));
    }
    return lines.join(u'\n');
}

} // namespace slipway::test
