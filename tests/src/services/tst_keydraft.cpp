// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keydraft.h"

#include "src/auth/keyfiles.h"
#include "support/testrunner.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstKeyDraft final : public QObject
{
    Q_OBJECT

private slots:
    void aPastedIdLosesWhatNobodyMeant_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::newRow("as it is") << u"2X9R4HXF34"_s;
        QTest::newRow("spaces and a line end") << u"  2X9R4HXF34 \r\n"_s;
        QTest::newRow("quotes") << u"\"2X9R4HXF34\""_s;
        QTest::newRow("curly quotes") << u"“2X9R4HXF34”"_s;
        QTest::newRow("a byte order mark") << u"\uFEFF2X9R4HXF34"_s;
        QTest::newRow("zero width space inside") << u"2X9R4\u200BHXF34"_s;
        QTest::newRow("no-break space") << u"\u00A02X9R4HXF34"_s;
    }

    void aPastedIdLosesWhatNobodyMeant()
    {
        QFETCH(QString, pasted);
        QCOMPARE(cleanId(pasted), u"2X9R4HXF34"_s);
    }

    void flawsAreSaidByField_data()
    {
        QTest::addColumn<KeyDraft>("draft");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, const std::function<void(KeyDraft &)> &change, const QStringList &fields) {
            KeyDraft draft = complete();
            change(draft);
            QTest::newRow(name) << draft << fields;
        };
        row("nothing", [](KeyDraft &) {}, {});
        row("no name", [](KeyDraft &draft) { draft.name = u"  "_s; }, {u"name"_s});
        row("key id too short", [](KeyDraft &draft) { draft.keyId = u"2X9R4HXF3"_s; }, {u"keyId"_s});
        row("key id in small letters", [](KeyDraft &draft) { draft.keyId = u"2x9r4hxf34"_s; }, {u"keyId"_s});
        row("no issuer of a Team key", [](KeyDraft &draft) { draft.issuerId.clear(); }, {u"issuerId"_s});
        row("an Individual key needs no issuer",
            [](KeyDraft &draft) {
                draft.kind = AccountSummary::Kind::Individual;
                draft.issuerId = u"what was typed before"_s;
            },
            {});
        row("vendor number with letters", [](KeyDraft &draft) { draft.vendorNumber = u"8501A345"_s; }, {u"vendorNumber"_s});
        row("http to another computer", [](KeyDraft &draft) { draft.origin = QUrl(u"http://10.0.0.1"_s); }, {u"origin"_s});
        row("http to this computer", [](KeyDraft &draft) { draft.origin = QUrl(u"http://127.0.0.1:8080"_s); }, {});
        row("another https host", [](KeyDraft &draft) { draft.origin = QUrl(u"https://asc.example.com"_s); }, {});
        row("a user in the address", [](KeyDraft &draft) { draft.origin = QUrl(u"https://me@example.com"_s); }, {u"origin"_s});
        row("no file", [](KeyDraft &draft) { draft.file.reset(); }, {u"file"_s});
        row("nothing filled in", [](KeyDraft &draft) { draft = {}; }, {u"file"_s, u"issuerId"_s, u"keyId"_s, u"name"_s});
    }

    void flawsAreSaidByField()
    {
        QFETCH(KeyDraft, draft);
        QFETCH(QStringList, fields);
        const QMap<QString, QString> flaws = flawsOf(draft);
        QCOMPARE(flaws.keys(), fields);
        for (const QString &sentence : flaws)
            QVERIFY(sentence.endsWith(u'.'));
    }

    void aFileTellsKeyIdAndKindByItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("keyId");
        QTest::addColumn<QString>("kind");
        QTest::newRow("of a Team key") << u"AuthKey_2X9R4HXF34.p8"_s << u"2X9R4HXF34"_s << u"Team"_s;
        QTest::newRow("of an Individual key") << u"ApiKey_2X9R4HXF34.p8"_s << u"2X9R4HXF34"_s << u"Individual"_s;
        QTest::newRow("downloaded twice") << u"AuthKey_2X9R4HXF34 (1).p8"_s << u"2X9R4HXF34"_s << u"Team"_s;
        QTest::newRow("renamed") << u"acme.p8"_s << QString() << QString();
        QTest::newRow("too long an id") << u"AuthKey_2X9R4HXF345.p8"_s << QString() << QString();
    }

    void aFileTellsKeyIdAndKindByItsName()
    {
        QFETCH(QString, name);
        QFETCH(QString, keyId);
        QFETCH(QString, kind);
        const QTemporaryDir dir;
        const QString path = dir.filePath(name);
        QVERIFY(QFile::copy(keyPath(), path));
        const Result<KeyFile> file = KeyFile::read(path).result();
        QVERIFY(file);
        QCOMPARE(file->fileName(), name);
        QCOMPARE(file->keyId(), keyId);
        QCOMPARE(file->kind().has_value(), !kind.isEmpty());
        if (file->kind())
            QCOMPARE(*file->kind(), kind == "Team"_L1 ? AccountSummary::Kind::Team : AccountSummary::Kind::Individual);
    }

    void aPastedKeyIsReadAndWiped()
    {
        QFile file(keyPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pem = file.readAll();
        const QByteArray another = pem;
        const Result<KeyFile> key = KeyFile::parse(pem);
        QVERIFY(key);
        QVERIFY(key->fileName().isEmpty());
        QVERIFY(key->kind() == std::nullopt);
        QCOMPARE(another, QByteArray(another.size(), '\0'));
    }

    void aServerIsKnownByItsOrigin_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QUrl>("server");
        QTest::newRow("Apple's") << u"https://api.appstoreconnect.apple.com"_s << appleOrigin();
        QTest::newRow("Apple's with a slash") << u"https://api.appstoreconnect.apple.com/"_s << appleOrigin();
        QTest::newRow("Apple's with a path") << u"https://api.appstoreconnect.apple.com/v1/apps?limit=2"_s << appleOrigin();
        QTest::newRow("Apple's with its port") << u"https://API.appstoreconnect.apple.com:443"_s << appleOrigin();
        QTest::newRow("a host alone") << u"asc.example.com"_s << QUrl(u"https://asc.example.com"_s);
        QTest::newRow("another port") << u"https://asc.example.com:8443/"_s << QUrl(u"https://asc.example.com:8443"_s);
        QTest::newRow("this computer") << u"http://127.0.0.1:8080/"_s << QUrl(u"http://127.0.0.1:8080"_s);
        QTest::newRow("none that may be asked") << u"http://asc.example.com/"_s << QUrl(u"http://asc.example.com/"_s);
    }
    void aServerIsKnownByItsOrigin()
    {
        QFETCH(QString, address);
        QTEST(serverAt(address), "server");
    }

    void whatIsNoKeyIsSaidInWords()
    {
        const Result<KeyFile> pasted = KeyFile::parse(QByteArray("hello"));
        QCOMPARE(pasted.error().kind(), Error::Kind::Invalid);
        QVERIFY(pasted.error().message().contains(u"clipboard"_s));
        const Result<KeyFile> missing = KeyFile::read(u"/nowhere/AuthKey_2X9R4HXF34.p8"_s).result();
        QVERIFY(missing.error().message().contains(u"AuthKey_2X9R4HXF34.p8"_s));
    }

private:
    // Made once: a key that opens nothing.
    static QString keyPath()
    {
        static const QTemporaryDir dir;
        const QString path = dir.filePath(u"key.p8"_s);
        if (!QFile::exists(path)) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(test::p8OnCurve("P-256")) < 0)
                qFatal("no key file");
        }
        return path;
    }

    static KeyDraft complete()
    {
        return {
            .name = u"Acme GmbH"_s,
            .keyId = u"2X9R4HXF34"_s,
            .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s,
            .file = *KeyFile::read(keyPath()).result(),
        };
    }
};

SLIPWAY_TEST(TstKeyDraft)
#include "tst_keydraft.moc"
