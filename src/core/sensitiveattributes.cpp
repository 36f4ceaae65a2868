// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitiveattributes.h"

#include <algorithm>

namespace slipway {

namespace {

qsizetype afterSpace(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r'))
        ++at;
    return at;
}

// Behind the text whose opening quote is at `at`; a document that was cut ends with it.
qsizetype afterText(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        at += json[at] == '\\' ? 1 : 0;
    return std::min(at + 1, json.size());
}

QByteArray withoutTextsOf(QByteArrayView name, const QByteArray &json, QByteArrayView substitute)
{
    const QByteArray key = '"' + name.toByteArray() + '"';
    QByteArray hidden;
    qsizetype copied = 0;
    for (qsizetype found = json.indexOf(key); found >= 0; found = json.indexOf(key, copied)) {
        const qsizetype colon = afterSpace(json, found + key.size());
        const qsizetype value = colon < json.size() && json[colon] == ':' ? afterSpace(json, colon + 1) : json.size();
        const bool isText = value < json.size() && json[value] == '"';
        const qsizetype kept = isText ? value : found + key.size();
        hidden += QByteArrayView(json).sliced(copied, kept - copied);
        copied = kept;
        if (isText) {
            hidden += substitute;
            copied = afterText(json, kept);
        }
    }
    return copied == 0 ? json : hidden + json.mid(copied);
}

} // namespace

bool SensitiveAttributes::contains(QStringView name) const
{
    return std::any_of(m_names.cbegin(), m_names.cend(), [name](QLatin1String one) { return name == one; });
}

QByteArray SensitiveAttributes::replace(QByteArray json, QByteArrayView substitute) const
{
    for (const QLatin1String name : m_names)
        json = withoutTextsOf({name.data(), name.size()}, json, substitute);
    return json;
}

} // namespace slipway
