// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jsontext.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace slipway::sandbox {

namespace {

void appendNumber(QByteArray &out, const QJsonValue &value)
{
    const double number = value.toDouble();
    const qint64 whole = value.toInteger();
    if (double(whole) == number)
        out += QByteArray::number(whole);
    else
        out += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void appendArray(QByteArray &out, const QJsonArray &array)
{
    out += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            out += ',';
        appendJson(out, array.at(i));
    }
    out += ']';
}

} // namespace

void appendJson(QByteArray &out, QByteArrayView utf8)
{
    const auto isPlain = [](char c) { return c != '"' && c != '\\' && (c < 0 || c >= ' '); };
    out += '"';
    for (auto next = utf8.begin(); next != utf8.end();) {
        const auto special = std::find_if_not(next, utf8.end(), isPlain);
        out.append(QByteArrayView(next, special));
        next = special;
        if (next != utf8.end())
            out += "\\u00" + QByteArray(1, *next++).toHex();
    }
    out += '"';
}

void appendJson(QByteArray &out, const QJsonObject &object)
{
    char separator = '{';
    for (auto each = object.begin(); each != object.end(); ++each) {
        out += separator;
        separator = ',';
        appendJson(out, each.key().toUtf8());
        out += ':';
        appendJson(out, each.value());
    }
    out += object.isEmpty() ? "{}" : "}";
}

void appendJson(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        return;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Double:
        appendNumber(out, value);
        return;
    case QJsonValue::String:
        appendJson(out, value.toString().toUtf8());
        return;
    case QJsonValue::Array:
        appendArray(out, value.toArray());
        return;
    case QJsonValue::Object:
        appendJson(out, value.toObject());
        return;
    }
}

} // namespace slipway::sandbox
