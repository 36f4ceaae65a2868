// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/privatekey.h"

#include "keyfiles.h"
#include "support/testrunner.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <openssl/err.h>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstPrivateKey final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatAppleGives_data()
    {
        const QByteArray pem = test::p8OnCurve("P-256");
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("as it is") << pem;
        QTest::newRow("without the last newline") << pem.trimmed();
        QTest::newRow("with Windows line ends") << QByteArray(pem).replace('\n', "\r\n");
        QTest::newRow("with text before it") << "Bag Attributes\n    friendlyName: key\n" + pem;
    }

    void readsWhatAppleGives()
    {
        QFETCH(const QByteArray, contents);
        const Result<PrivateKey> key = PrivateKey::readP8(write(u"AuthKey_2X9R4HXF34.p8"_s, contents));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().message()));
        QVERIFY(test::verifies(key->publicKeyDer(), "hello", *key->sign("hello")));
    }

    void saysWhatElseAFileIs_data()
    {
        const QByteArray pem = test::p8OnCurve("P-256");
        const QByteArray end = "-----END PRIVATE KEY-----\n";
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << QByteArray() << u"“x.p8” is empty."_s;
        QTest::newRow("blank") << QByteArray(" \n\n") << u"“x.p8” is empty."_s;
        QTest::newRow("too long") << pem + QByteArray(8 * 1024, ' ') << u"“x.p8” is longer than 8 KB, far too long for a key file."_s;
        QTest::newRow("web page") << QByteArray("<!DOCTYPE html><html><title>Sign In</title></html>")
                                  << u"“x.p8” is a web page that was saved under the name of a key."_s;
        QTest::newRow("some text") << QByteArray("dear diary") << u"“x.p8” is not a key file: it has no line “-----BEGIN PRIVATE KEY-----”."_s;
        QTest::newRow("zeros") << QByteArray(300, '\0') << u"“x.p8” is not a key file: it has no line “-----BEGIN PRIVATE KEY-----”."_s;
        QTest::newRow("cut in the middle") << pem.left(pem.size() / 2) << u"“x.p8” is cut short: the end of the key is missing."_s;
        QTest::newRow("cut in the last line") << pem.left(pem.size() - 6) << u"The key in “x.p8” is damaged."_s;
        QTest::newRow("a line missing") << pem.left(30) + pem.mid(95) << u"The key in “x.p8” is damaged."_s;
        QTest::newRow("not base64") << "-----BEGIN PRIVATE KEY-----\n????\n" + end << u"The key in “x.p8” is damaged."_s;
        QTest::newRow("not DER") << "-----BEGIN PRIVATE KEY-----\naGVsbG8=\n" + end << u"The key in “x.p8” is damaged."_s;
        QTest::newRow("halves of two keys") << test::mismatchedP8() << u"The key in “x.p8” is damaged."_s;
        QTest::newRow("encrypted") << test::encryptedP8() << u"The key in “x.p8” is protected by a passphrase. Keys from Apple are not."_s;
        QTest::newRow("public half") << test::publicPem() << u"“x.p8” holds the public half of a key, which cannot sign."_s;
        QTest::newRow("certificate") << test::certificatePem() << u"“x.p8” is a certificate, not a private key."_s;
        QTest::newRow("SEC1") << test::sec1Pem() << u"“x.p8” is a private key in the older SEC1 form (“EC PRIVATE KEY”)."_s;
        QTest::newRow("RSA as PKCS#8") << test::rsaP8() << u"“x.p8” is an RSA key. Keys for App Store Connect are elliptic ones."_s;
        QTest::newRow("RSA in its old form") << test::rsaPem() << u"“x.p8” is an RSA key. Keys for App Store Connect are elliptic ones."_s;
        QTest::newRow("Ed25519") << test::ed25519P8() << u"“x.p8” is a key of another kind than App Store Connect uses."_s;
        QTest::newRow("P-384") << test::p8OnCurve("P-384") << u"The key in “x.p8” is on another curve than P-256, which App Store Connect uses."_s;
        QTest::newRow("secp256k1") << test::p8OnCurve("secp256k1")
                                   << u"The key in “x.p8” is on another curve than P-256, which App Store Connect uses."_s;
        QTest::newRow("certificate request") << QByteArray("-----BEGIN CERTIFICATE REQUEST-----\naGVsbG8=\n-----END CERTIFICATE REQUEST-----\n")
                                             << u"“x.p8” holds something else than a private key."_s;
    }

    void saysWhatElseAFileIs()
    {
        QFETCH(const QByteArray, contents);
        QFETCH(const QString, message);
        const Result<PrivateKey> key = PrivateKey::readP8(write(u"x.p8"_s, contents));
        QVERIFY(!key);
        QCOMPARE(key.error().message(), message);
        QCOMPARE(key.error().kind(), Error::Kind::Invalid);
        QVERIFY(!key.error().remedy().isEmpty());
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void refusesWhatIsNoFile()
    {
        const Result<PrivateKey> missing = PrivateKey::readP8(m_dir.filePath(u"missing.p8"_s));
        QCOMPARE(missing.error().message(), u"There is no file “missing.p8”."_s);

        const Result<PrivateKey> folder = PrivateKey::readP8(m_dir.path());
        QVERIFY(folder.error().message().endsWith(u"is not a file."_s));

        // Opening it would wait for somebody to write.
        const QString fifo = m_dir.filePath(u"fifo.p8"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QCOMPARE(PrivateKey::readP8(fifo).error().message(), u"“fifo.p8” is not a file."_s);
    }

    void derKeepsTheKey()
    {
        const PrivateKey key = test::newKey();
        const Result<PrivateKey> copy = PrivateKey::fromDer(key.toDer());
        QVERIFY(copy);
        QCOMPARE(copy->publicKeyDer(), key.publicKeyDer());
        QVERIFY(test::verifies(key.publicKeyDer(), "hello", *copy->sign("hello")));
    }

    void aSpoiltVaultEntryIsAnError()
    {
        SecretBytes der = test::newKey().toDer();
        der.truncate(der.size() - 1);
        QCOMPARE(PrivateKey::fromDer(der).error().kind(), Error::Kind::Keychain);
        QCOMPARE(PrivateKey::fromDer(SecretBytes()).error().kind(), Error::Kind::Keychain);
    }

    void everySignatureVerifiesAndIsPadded()
    {
        const PrivateKey key = test::newKey();
        const QByteArray publicKey = key.publicKeyDer();
        int shortR = 0;
        int shortS = 0;
        // One signature in 256 has an r, and one an s, that starts with a zero: both come by.
        for (int i = 0; i < 10000; ++i) {
            const QByteArray message = QByteArray::number(i);
            const Result<QByteArray> signature = key.sign(message);
            QVERIFY(signature);
            QCOMPARE(signature->size(), 64);
            QVERIFY2(test::verifies(publicKey, message, *signature), signature->toHex().constData());
            shortR += signature->at(0) == 0 ? 1 : 0;
            shortS += signature->at(32) == 0 ? 1 : 0;
        }
        QVERIFY(shortR > 0);
        QVERIFY(shortS > 0);
    }

private:
    QString write(const QString &name, const QByteArray &contents) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
            qFatal("cannot write a key file");
        return file.fileName();
    }

    QTemporaryDir m_dir;
};

SLIPWAY_TEST(TstPrivateKey)
#include "tst_privatekey.moc"
