// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keydraft.h"

#include "auth/apikey.h"
#include "client/origin.h"
#include "services/accountparts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct KeyDraftText
{
    Q_DECLARE_TR_FUNCTIONS(KeyDraft)
};

} // namespace

QUrl appleOrigin()
{
    return QUrl(u"https://api.appstoreconnect.apple.com"_s);
}

QUrl serverAt(const QString &address)
{
    const QUrl url(address.contains("://"_L1) ? address : QString(u"https://"_s + address), QUrl::StrictMode);
    const Origin origin(url);
    if (!origin.isValid())
        return url;
    QUrl server = origin.url();
    if (server.port() == (server.scheme() == "https"_L1 ? 443 : 80))
        server.setPort(-1);
    return server;
}

ApiKey keyOf(const KeyDraft &draft)
{
    if (draft.kind == AccountSummary::Kind::Individual)
        return {.kind = ApiKey::Kind::Individual, .keyId = draft.keyId};
    return {.kind = ApiKey::Kind::Team, .keyId = draft.keyId, .issuerId = draft.issuerId};
}

QMap<QString, QString> flawsOf(const KeyDraft &draft)
{
    QMap<QString, QString> flaws;
    if (const Result<void> key = validate(keyOf(draft)); !key)
        flaws = key.error().fields();
    if (draft.name.trimmed().isEmpty())
        flaws.insert(u"name"_s, KeyDraftText::tr("Give the account a name; nobody but you sees it."));
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::all_of(draft.vendorNumber.cbegin(), draft.vendorNumber.cend(), isDigit))
        flaws.insert(u"vendorNumber"_s, KeyDraftText::tr("A vendor number has digits only, like 85012345."));
    if (!Origin(draft.origin).isValid())
        flaws.insert(u"origin"_s, KeyDraftText::tr("The address must begin with https://; http:// is for this computer alone."));
    if (!draft.file)
        flaws.insert(u"file"_s, KeyDraftText::tr("Choose the key file that Apple let you download."));
    return flaws;
}

QString cleanId(const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar c) {
        return c.isSpace() || u"\"'“”‘’«»`"_s.contains(c) || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
    return clean;
}

} // namespace slipway
