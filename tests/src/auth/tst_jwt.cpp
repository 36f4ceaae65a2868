// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/jwt.h"

#include "keyfiles.h"
#include "support/testrunner.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstJwt final : public QObject
{
    Q_OBJECT

private slots:
    void aTeamKeyNamesItsIssuer()
    {
        const QByteArrayList parts = partsOf(m_teamKey);
        QCOMPARE(json(parts.at(0)), QJsonObject({{u"alg"_s, u"ES256"_s}, {u"kid"_s, u"2X9R4HXF34"_s}, {u"typ"_s, u"JWT"_s}}));
        QCOMPARE(json(parts.at(1)),
                 QJsonObject({{u"iss"_s, u"57246542-96fe-1a63-e053-0824d011072a"_s},
                              {u"iat"_s, 1790000000},
                              {u"exp"_s, 1790000900},
                              {u"aud"_s, u"appstoreconnect-v1"_s}}));
    }

    void anIndividualKeyIsAUserWithoutIssuer()
    {
        const ApiKey key{.kind = ApiKey::Kind::Individual, .keyId = u"2X9R4HXF34"_s};
        QCOMPARE(json(partsOf(key).at(1)),
                 QJsonObject({{u"sub"_s, u"user"_s}, {u"iat"_s, 1790000000}, {u"exp"_s, 1790000900}, {u"aud"_s, u"appstoreconnect-v1"_s}}));
    }

    void aScopeListsRequests()
    {
        const QStringList scope{u"GET /v1/apps?filter[name]=\"Tide\\line\""_s, u"GET /v1/builds"_s};
        const QByteArray jwt = *makeJwt(m_teamKey, test::newKey(), m_issued, m_expires, scope);
        QCOMPARE(json(jwt.split('.').at(1)).value("scope"_L1).toArray(), QJsonArray::fromStringList(scope));
    }

    void theSignatureCoversHeaderAndClaims()
    {
        const PrivateKey privateKey = test::newKey();
        const QByteArray jwt = *makeJwt(m_teamKey, privateKey, m_issued, m_expires);
        const qsizetype lastDot = jwt.lastIndexOf('.');
        const QByteArray signature = decoded(jwt.mid(lastDot + 1));
        QVERIFY(test::verifies(privateKey.publicKeyDer(), jwt.left(lastDot), signature));
        QVERIFY(!test::verifies(privateKey.publicKeyDer(), jwt.left(lastDot - 1), signature));
        QVERIFY(!test::verifies(test::newKey().publicKeyDer(), jwt.left(lastDot), signature));
    }

    void itIsBase64UrlWithoutPadding()
    {
        const QByteArrayList parts = partsOf(m_teamKey);
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts.at(2).size(), 86);
        for (const QByteArray &part : parts) {
            for (const char c : part)
                QVERIFY2(QByteArrayView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_").contains(c), part.constData());
        }
    }

    void aKeyThatIsNotCompleteSignsNothing()
    {
        const Result<QByteArray> refused = makeJwt({.keyId = u"2X9R\"4HXF3"_s}, test::newKey(), m_issued, m_expires);
        QCOMPARE(refused.error().kind(), Error::Kind::Invalid);
        QCOMPARE(refused.error().fields().keys(), QStringList({u"issuerId"_s, u"keyId"_s}));
    }

private:
    QByteArrayList partsOf(const ApiKey &key) const { return makeJwt(key, test::newKey(), m_issued, m_expires)->split('.'); }

    static QByteArray decoded(const QByteArray &part) { return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding); }

    static QJsonObject json(const QByteArray &part) { return QJsonDocument::fromJson(decoded(part)).object(); }

    const ApiKey m_teamKey{.keyId = u"2X9R4HXF34"_s, .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s};
    const QDateTime m_issued = QDateTime::fromSecsSinceEpoch(1790000000, Qt::UTC);
    const QDateTime m_expires = m_issued.addSecs(900);
};

SLIPWAY_TEST(TstJwt)
#include "tst_jwt.moc"
