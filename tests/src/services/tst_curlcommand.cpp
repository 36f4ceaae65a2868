// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/curlcommand.h"

#include "support/testrunner.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

RequestSummary readOf(const QString &target)
{
    return {.method = "GET", .origin = u"https://api.appstoreconnect.apple.com"_s, .target = target, .hasBearer = true};
}

// What curl would get as its arguments, one a line: a real shell reads the command, with a function in curl's place.
QStringList argumentsInShell(const QString &command)
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, QString(u"ASC_TOKEN=token-of-the-shell\ncurl() { printf '%s\\n' \"$@\"; }\n"_s + command)});
    if (!shell.waitForFinished())
        return {u"the shell does not answer"_s};
    const QByteArray complaints = shell.readAllStandardError();
    if (!complaints.isEmpty())
        return {QString::fromUtf8(complaints)};
    return QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TstCurlCommand final : public QObject
{
    Q_OBJECT

private slots:
    void aReadNamesTheToken()
    {
        QCOMPARE(curlCommand(readOf(u"/v1/apps?limit=5"_s)),
                 u"curl --globoff --header \"Authorization: Bearer $ASC_TOKEN\" --url 'https://api.appstoreconnect.apple.com/v1/apps?limit=5'"_s);
    }

    void aPictureNeedsNone()
    {
        RequestSummary picture = readOf(u"/icon.png"_s);
        picture.hasBearer = false;
        QVERIFY(!curlCommand(picture).contains("ASC_TOKEN"_L1));
    }

    void aChangeSaysWhereItsBodyIs()
    {
        RequestSummary change = readOf(u"/v1/apps/1"_s);
        change.method = "PATCH";
        change.bytesSent = 20;
        const QStringList arguments = argumentsInShell(curlCommand(change));
        QVERIFY(arguments.contains(u"PATCH"_s));
        QVERIFY(arguments.contains(u"@body.json"_s));
        QVERIFY(arguments.contains(u"Content-Type: application/json"_s));
    }

    void aChangeThatIsNotSentYetHasItsBodyWithIt()
    {
        RequestSummary change = readOf(u"/v1/apps/1"_s);
        change.method = "PATCH";
        const QString body = u"{\"a\": \"It's $HOME `x`\"}"_s;
        const QStringList arguments = argumentsInShell(curlCommand(change, body));
        QCOMPARE(arguments.value(arguments.indexOf(u"--data-binary"_s) + 1), body);
        QVERIFY(arguments.contains(u"Content-Type: application/json"_s));
    }

    void aDeletionHasNoBody()
    {
        RequestSummary deletion = readOf(u"/v1/betaTesters/1"_s);
        deletion.method = "DELETE";
        QVERIFY(!curlCommand(deletion).contains("body.json"_L1));
    }

    void aShellReadsItAsItWasMeant_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("a filter") << u"/v1/builds?filter[app]=1&sort=-version"_s;
        QTest::newRow("a single quote") << u"/v1/apps?filter[name]=Bob's"_s;
        QTest::newRow("quotes that end the word") << u"/v1/apps/';echo pwned;'"_s;
        QTest::newRow("a variable") << u"/v1/apps/$HOME/${PATH}"_s;
        QTest::newRow("a command") << u"/v1/apps/$(echo pwned)`echo pwned`"_s;
        QTest::newRow("a backslash and a double quote") << u"/v1/apps/\\\"x"_s;
        QTest::newRow("an exclamation mark and a star") << u"/v1/apps/!*?~#&|<>"_s;
    }
    void aShellReadsItAsItWasMeant()
    {
        QFETCH(QString, target);
        const RequestSummary request = readOf(target);
        const QStringList expected{u"--globoff"_s, u"--header"_s, u"Authorization: Bearer token-of-the-shell"_s, u"--url"_s,
                                   QString(request.origin + target)};
        QCOMPARE(argumentsInShell(curlCommand(request)), expected);
    }
};

SLIPWAY_TEST(TstCurlCommand)
#include "tst_curlcommand.moc"
