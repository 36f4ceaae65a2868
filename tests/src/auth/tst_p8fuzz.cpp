// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/privatekey.h"

#include "keyfiles.h"
#include "support/testrunner.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace slipway;

//! Key files that were tampered with at random: each is refused in words or is a key that works (rule S43).
class TstP8Fuzz final : public QObject
{
    Q_OBJECT

private slots:
    void anyFileIsAKeyOrAnError_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 rows = qEnvironmentVariableIsSet("SLIPWAY_SOAK") ? 100 : 1;
        for (quint32 seed = 0; seed < rows; ++seed)
            QTest::addRow("10,000 files of seed %u", seed) << seed;
    }

    void anyFileIsAKeyOrAnError()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const QByteArray pem = test::p8OnCurve("P-256");
        const SecretBytes derBytes = test::newKey().toDer();
        const QByteArray der(derBytes.data(), derBytes.size());
        constexpr int runs = 10000;
        int refused = 0;
        for (int i = 0; i < runs; ++i) {
            // Below the armour, since random changes to base64 seldom get as far as the parsers of DER.
            const QByteArray file = i % 2 ? mutated(pem, random) : armoured(mutated(der, random));
            const Result<PrivateKey> key = PrivateKey::fromP8(u"x.p8"_s, test::secret(file));
            if (key) {
                QVERIFY2(test::verifies(key->publicKeyDer(), "m", *key->sign("m")), file.toHex().constData());
            } else {
                ++refused;
                QVERIFY(!key.error().message().isEmpty());
                QVERIFY(key.error().kind() == Error::Kind::Invalid);
            }
        }
        QVERIFY(refused > runs / 2); // else the mutations do nothing
    }

private:
    static QByteArray armoured(const QByteArray &der) { return "-----BEGIN PRIVATE KEY-----\n" + der.toBase64() + "\n-----END PRIVATE KEY-----\n"; }

    static QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
    {
        const int changes = 1 + random.bounded(4);
        for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
            const int at = random.bounded(int(bytes.size()));
            switch (random.bounded(5)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
                break;
            case 2:
                bytes.remove(at, 1 + random.bounded(8));
                break;
            case 3:
                bytes.insert(at, QByteArray(1 + random.bounded(8), char(random.bounded(256))));
                break;
            default:
                bytes.truncate(at);
            }
        }
        return bytes;
    }
};

SLIPWAY_TEST(TstP8Fuzz)
#include "tst_p8fuzz.moc"
