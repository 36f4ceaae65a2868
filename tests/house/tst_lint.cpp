// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetree.h"

#include "support/testrunner.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace slipway::test;

namespace {

//! A pattern that may not occur in code, why, and a snippet of each kind that proves that the pattern finds what it is meant to find.
struct Rule
{
    const char *sentence = "";
    QString pattern = {}; //!< over code without comments; literals are empty
    QString bad = {};
    QString good = {};
    QStringList folders = {u"src"_s, u"ui"_s, u"app"_s};
    QStringList except = {}; //!< beginnings of paths where it may occur after all
};

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> list{
        {.sentence = "only the transport talks to QNetworkAccessManager",
         .pattern = u"\\bQNetworkAccessManager\\b"_s,
         .bad = u"#include <QNetworkAccessManager>"_s,
         .good = u"// QNetworkAccessManager re-sends"_s,
         .except = {u"src/client/transport"_s}},
        {.sentence = "nobody looks away from a TLS error",
         .pattern = u"\\b(ignoreSslErrors|VerifyNone|QueryPeer)\\b"_s,
         .bad = u"reply->ignoreSslErrors();"_s,
         .good = u"reply->abort();"_s},
        {.sentence = "only one file knows QtKeychain",
         .pattern = u"\\bqt\\d?keychain/|\\bQKeychain\\b"_s,
         .bad = u"#include <qt6keychain/keychain.h>"_s,
         .good = u"#include \"auth/qtkeychainbackend.h\""_s,
         .except = {u"src/auth/qtkeychainbackend.cpp"_s}},
        {.sentence = "only one file knows Hunspell, which need not be there",
         .pattern = u"\\bhunspell\\.hxx\\b|\\bHunspell\\b"_s,
         .bad = u"#include <hunspell.hxx>"_s,
         .good = u"#include \"services/spelling/dictionary.h\""_s,
         .except = {u"src/services/spelling/hunspelldictionary.cpp"_s}},
        {.sentence = "no plain-text file stands in for a keychain",
         .pattern = u"\\bsetInsecureFallback\\s*\\(\\s*(?!false)"_s,
         .bad = u"job->setInsecureFallback(true);"_s,
         .good = u"job->setInsecureFallback(false);"_s},
        {.sentence = "no program is started",
         .pattern = u"\\bQProcess\\b|\\b(std::system|popen|execlp?|execvp?)\\s*\\(|(?<!::)\\bsystem\\s*\\("_s,
         .bad = u"QProcess::startDetached(path);"_s,
         .good = u"QRandomGenerator::system()"_s},
        {.sentence = "SQL is bound and never put together from values",
         .pattern = u"\\b(prepare|exec)\\s*\\([^;]*(\\.arg\\(|[+%])"_s,
         .bad = u"query.prepare(u\"DELETE FROM pages WHERE id = \"_s + id);"_s,
         .good = u"query.prepare(u\"DELETE FROM pages WHERE id = ?\"_s);"_s},
        {.sentence = "dialogs and menus are opened, not executed",
         .pattern = u"(\\.|->)exec\\s*\\(|\\bQ(Message|Input)(Box|Dialog)::(question|warning|information|critical|about|get\\w+)\\b"
                    "|\\bQ(File|Color|Font)Dialog::get\\w+"_s,
         .bad = u"dialog.exec();"_s,
         .good = u"dialog.open();"_s,
         .folders = {u"src"_s, u"ui"_s},
         .except = {u"src/store/"_s, u"src/reports/"_s, u"ui/widgets/groupdrag."_s}}, // QSqlQuery::exec; QDrag has nothing else
        {.sentence = "no event loop runs inside another",
         .pattern = u"\\bQEventLoop\\b|\\bprocessEvents\\b|\\bQCoro::waitFor\\b"_s,
         .bad = u"QEventLoop loop;"_s,
         .good = u"co_await task;"_s,
         .except = {u"src/services/session.cpp"_s}}, // its destructor lets cancelled tasks hear of it
        {.sentence = "what a future brings comes through whenDone(): then() asserts once its context is gone (Qt 6.4)",
         .pattern = u"(\\.|->)then\\s*\\("_s,
         .bad = u"reading.then(this, [this](const Result<KeyFile> &file) { take(file); });"_s,
         .good = u"whenDone(reading, this, [this](const Result<KeyFile> &file) { take(file); });"_s},
        {.sentence = "nothing sleeps",
         .pattern = u"\\bQThread::(m|u)?sleep\\b|\\bsleep_(for|until)\\b|\\bqSleep\\b|\\bqWait\\b|\\busleep\\s*\\("_s,
         .bad = u"QThread::msleep(10);"_s,
         .good = u"QTRY_COMPARE(spy.size(), 1);"_s,
         .folders = {u"src"_s, u"ui"_s, u"app"_s, u"tests"_s}},
        {.sentence = "growing lists do not go through QSortFilterProxyModel",
         .pattern = u"\\bQSortFilterProxyModel\\b"_s,
         .bad = u"QSortFilterProxyModel proxy;"_s,
         .good = u"FilteredModel model;"_s,
         .except = {u"ui/apps/appsfilter"_s, u"ui/activity/requestsfilter"_s,
                    u"ui/version/languagefilter"_s}}, // dozens of apps; 2,000 requests at most; Apple's 50 languages
        {.sentence = "no header measures its sections whenever rows change",
         .pattern = u"\\bResizeToContents\\b|\\bresizeRowsToContents\\b"_s,
         .bad = u"header->setSectionResizeMode(QHeaderView::ResizeToContents);"_s,
         .good = u"header->setSectionResizeMode(QHeaderView::Interactive);"_s},
        {.sentence = "text is never rendered as HTML",
         .pattern = u"\\b(RichText|AutoText|MarkdownText|setHtml|insertHtml|setMarkdown|QTextBrowser)\\b"_s,
         .bad = u"label->setTextFormat(Qt::RichText);"_s,
         .good = u"label->setTextFormat(Qt::PlainText);"_s},
        {.sentence = "labels show plain text by type",
         .pattern = u"\\bQLabel\\b(?!>)"_s,
         .bad = u"auto *label = new QLabel(app.name, this);"_s,
         .good = u"auto *label = new PlainLabel(app.name, this);"_s,
         .folders = {u"ui"_s, u"app"_s},
         .except = {u"ui/widgets/plainlabel."_s}},
        {.sentence = "tooltips are sentences of ours or go through plainToolTip",
         .pattern = u"\\b(setToolTip|setWhatsThis|QToolTip::showText)\\s*\\((?![^;]*\\b(plainToolTip|tr|QString)\\()"_s,
         .bad = u"label->setToolTip(app.name);"_s,
         .good = u"label->setToolTip(plainToolTip(app.name));"_s,
         .folders = {u"ui"_s, u"app"_s}},
        {.sentence = "connections have a context",
         .pattern = u"\\bconnect\\s*\\(\\s*[^,;{}]+,\\s*&[\\w:]+\\s*,\\s*\\["_s,
         .bad = u"connect(button, &QPushButton::clicked, [this] { save(); });"_s,
         .good = u"connect(button, &QPushButton::clicked, this, [this] { save(); });"_s},
        {.sentence = "connections are checked by the compiler",
         .pattern = u"\\b(SIGNAL|SLOT)\\s*\\(|\\bsender\\s*\\(\\s*\\)"_s,
         .bad = u"connect(a, SIGNAL(changed()), b, this);"_s,
         .good = u"connect(a, &A::changed, b, &B::update);"_s,
         .except = {u"ui/theme/systemappearance"_s}}, // QDBusConnection::connect knows signals by name alone
        {.sentence = "logging has a category",
         .pattern = u"\\bq(Debug|Info|Warning|Critical)\\s*\\("_s,
         .bad = u"qWarning() << error;"_s,
         .good = u"qCWarning(lcNetwork) << error;"_s},
        {.sentence = "attribute names are written in the catalogue alone",
         .pattern = u"\\b(attribute|relation)\\s*\\(\\s*u?\""_s,
         .bad = u"resource.attribute(u\"bundleId\"_s)"_s,
         .good = u"app[App::bundleId]"_s,
         .folders = {u"src/services"_s, u"src/models"_s, u"ui"_s, u"app"_s}},
        {.sentence = "nobody is silenced",
         .pattern = u"\\bQ_UNUSED\\b|catch\\s*\\(\\s*\\.\\.\\.\\s*\\)\\s*\\{\\s*\\}"_s,
         .bad = u"try { f(); } catch (...) {}"_s,
         .good = u"[[maybe_unused]] const bool ok = f();"_s},
    };
    return list;
}

Findings ruleFindings(const Rule &rule, const QString &text)
{
    const QRegularExpression pattern(rule.pattern);
    const QString code = blanked(text, Blank::CommentsAndLiterals);
    Findings findings;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(code))
        findings.push_back({lineAt(code, match.capturedStart()), QString::fromLatin1(rule.sentence) + u": " + match.captured().simplified()});
    return findings;
}

} // namespace

//! Rules that a pattern can hold: each is proved on a snippet and then held against the sources.
class TstLint final : public QObject
{
    Q_OBJECT

private slots:
    void patternFindsWhatItForbids_data() { everyRule(); }
    void patternFindsWhatItForbids()
    {
        QFETCH(int, rule);
        const Rule &subject = rules().at(size_t(rule));
        QVERIFY2(QRegularExpression(subject.pattern).isValid(), qPrintable(subject.pattern));
        QCOMPARE(ruleFindings(subject, u"\n"_s + subject.bad).size(), size_t(1));
        QCOMPARE(ruleFindings(subject, u"\n"_s + subject.bad).front().line, 2);
        QCOMPARE(ruleFindings(subject, subject.good).size(), size_t(0));
        QCOMPARE(ruleFindings(subject, u"/* "_s + subject.bad + u" */"_s).size(), size_t(0));
    }

    void sourcesKeepTheRule_data() { everyRule(); }
    void sourcesKeepTheRule()
    {
        QFETCH(int, rule);
        const Rule &subject = rules().at(size_t(rule));
        QStringList findings;
        for (const QString &path : m_tree.files(subject.folders)) {
            if (std::any_of(subject.except.cbegin(), subject.except.cend(), [&path](const QString &begin) { return path.startsWith(begin); }))
                continue;
            const QString text = report(path, ruleFindings(subject, m_tree.read(path)));
            if (!text.isEmpty())
                findings.append(text);
        }
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
    }

    void filesSayTheirLicence()
    {
        const QStringList files = m_tree.files({u"src"_s, u"ui"_s, u"app"_s, u"tests"_s});
        QVERIFY(files.size() > 40);
        for (const QString &path : files) {
            const QString text = m_tree.read(path);
            QVERIFY2(text.startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1), qPrintable(path));
            QVERIFY2(!path.endsWith(".h"_L1) || text.contains("\n#pragma once\n"_L1), qPrintable(path));
        }
    }

    void nothingIsLeftForLater()
    {
        // Put together, so that this line is not one.
        const QRegularExpression mark(u"\\b(TO"_s + u"DO|FIX"_s + u"ME|XX"_s + u"X|HA"_s + u"CK)\\b"_s);
        QVERIFY(mark.match(u"// TO"_s + u"DO later"_s).hasMatch());
        for (const QString &path : m_tree.files({u"src"_s, u"ui"_s, u"app"_s, u"tests"_s}))
            QVERIFY2(!mark.match(m_tree.read(path)).hasMatch(), qPrintable(path));
    }

    void blankingKeepsLinesAndColumns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("line comment") << u"a; // b\nc"_s << u"a;     \nc"_s;
        QTest::newRow("block comment") << u"a /* b\nc */ d"_s << u"a     \n     d"_s;
        QTest::newRow("string") << u"f(\"a // b\");"_s << u"f(\"      \");"_s;
        QTest::newRow("escaped quote") << u"f(\"a\\\"b\", c)"_s << u"f(\"    \", c)"_s;
        QTest::newRow("character") << u"f(u'\"', '\\'')"_s << u"f(u' ', '  ')"_s;
        QTest::newRow("digit separator") << u"1'000'000 // a"_s << u"1'000'000     "_s;
        QTest::newRow("raw string") << u"f(R\"x(a \" )\" b)x\", c)"_s << u"f(R\"            \", c)"_s;
        QTest::newRow("comment that never ends") << u"a /* b"_s << u"a     "_s;
    }
    void blankingKeepsLinesAndColumns()
    {
        QFETCH(QString, text);
        QTEST(blanked(text, Blank::CommentsAndLiterals), "expected");
    }

private:
    static void everyRule()
    {
        QTest::addColumn<int>("rule");
        for (size_t i = 0; i < rules().size(); ++i)
            QTest::newRow(rules().at(i).sentence) << int(i);
    }

    const SourceTree m_tree;
};

SLIPWAY_TEST(TstLint)
#include "tst_lint.moc"
