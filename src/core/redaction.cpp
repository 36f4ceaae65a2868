// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> list{
        {QRegularExpression(u"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|\\z)"_s,
                            QRegularExpression::DotMatchesEverythingOption),
         u"<private key>"_s},
        // A JWT wherever it stands: three base64url parts, the first of which is a JSON object.
        {QRegularExpression(u"\\beyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*"_s), u"<token>"_s},
        {QRegularExpression(u"(?i)\\bBearer\\s+[^\\s\"',;<]+"_s), u"Bearer <token>"_s},
        {QRegularExpression(u"([?&](?:X-Amz-[A-Za-z-]+|Signature|Policy|Key-Pair-Id|sig|token|secret)=)[^&\\s\"']+"_s), u"\\1redacted"_s},
        // Looking behind keeps a long run of such characters from being tried anew at each of them (PCRE without JIT took minutes).
        {QRegularExpression(u"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+(?:@|%40)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"_s), u"redacted@example.invalid"_s},
    };
    return list;
}

QByteArray redactedBody(const QByteArray &body)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(body);
    if (decode.hasError())
        return QByteArray("<" + QByteArray::number(body.size()) + " bytes>");
    return redactText(text).toUtf8();
}

} // namespace

QString redactText(QString text)
{
    for (const Rule &rule : rules())
        text.replace(rule.pattern, rule.replacement);
    return text;
}

Exchange redacted(Exchange exchange)
{
    exchange.url = QUrl(redactText(QString::fromLatin1(exchange.url.toEncoded())));
    for (HttpHeaders *headers : {&exchange.requestHeaders, &exchange.responseHeaders}) {
        for (auto &header : *headers) {
            const bool secret = header.first.compare("authorization", Qt::CaseInsensitive) == 0
                || header.first.compare("cookie", Qt::CaseInsensitive) == 0 || header.first.compare("set-cookie", Qt::CaseInsensitive) == 0
                || header.first.compare("proxy-authorization", Qt::CaseInsensitive) == 0;
            header.second = secret ? QByteArray("<redacted>") : redactText(QString::fromUtf8(header.second)).toUtf8();
        }
    }
    exchange.requestBody = redactedBody(exchange.requestBody);
    exchange.responseBody = redactedBody(exchange.responseBody);
    exchange.failure = redactText(exchange.failure);
    return exchange;
}

} // namespace slipway
