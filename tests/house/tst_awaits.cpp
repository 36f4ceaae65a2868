// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/awaits.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway::test;

//! Rules 1, 2 and 4 of style.md 6, whose breach g++ 12 compiles into a crash, and what QCoro 0.8 moves out of.
class TstAwaits final : public QObject
{
    Q_OBJECT

private slots:
    void scannerJudgesACoroutine_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("finding");
        const auto good = [](const char *name, const QString &code) { QTest::newRow(name) << code << QString(); };
        const auto bad = [](const char *name, const QString &code, const QString &finding) { QTest::newRow(name) << code << finding; };
        const QString bracket = u"in a condition"_s;
        const QString place = u"neither alone nor"_s;

        good("alone", u"{ co_await f(x); }"_s);
        good("into a new variable", u"{ const Result<QList<int>> rows = co_await f(x); }"_s);
        good("into auto", u"{ auto rows = co_await f(x); }"_s);
        good("into a qualified type", u"{ slipway::Result<void> done = co_await f(x); }"_s);
        good("into a variable", u"{ rows = co_await f(x); }"_s);
        good("into a member", u"{ m_state.rows = co_await f(x); }"_s);
        good("into an element", u"{ rows[i + 1] = co_await f(x); }"_s);
        good("returned", u"{ co_return co_await f(x); }"_s);
        good("as what an if governs", u"{ if (done(x)) co_return co_await f(x); }"_s);
        good("as what an else governs", u"{ if (a) { b(); } else co_await f(x); }"_s);
        good("under a case", u"{ switch (k) { case Kind::List: co_await f(x); break; default: co_await g(); } }"_s);
        good("in a loop over pages", u"for (;;) {\n    Result<Page> page = co_await pager.next();\n    if (!page)\n        break;\n}"_s);
        good("a method of what a method returned", u"{ co_await qCoro(reply).waitForFinished(timeout); }"_s);
        good("a template", u"{ auto r = co_await runOn<Result<int>>(place); }"_s);
        good("with a temporary of a class", u"{ co_await f(QString(), ListOptions().limit(200)); }"_s);
        good("with a lambda that captures nothing", u"{ co_await f([](int n) { return n + 1; }); }"_s);
        good("over several lines", u"{\n    const Result<Document> d =\n        co_await client.send(\n            request);\n}"_s);
        good("inside a lambda that captures nothing", u"auto f = [](int n) -> Task<void> { co_await g(n); };"_s);
        good("in a comment", u"// if (co_await f()) {}"_s);
        good("in a string", u"auto s = \"if (co_await f()) {}\";"_s);

        bad("in an if", u"{ if (co_await f(x)) g(); }"_s, bracket);
        bad("in a while", u"{ while (co_await f(x)) {} }"_s, bracket);
        bad("in a switch", u"{ switch (co_await f(x)) {} }"_s, bracket);
        bad("in a for", u"{ for (int i = 0; co_await f(i); ++i) {} }"_s, bracket);
        bad("in a range-for", u"{ for (int i : co_await f(x)) {} }"_s, bracket);
        bad("as an argument", u"{ g(1, co_await f(x)); }"_s, bracket);
        bad("in a macro's argument", u"{ QVERIFY(co_await f(x)); }"_s, bracket);
        bad("in a macro", u"#define AWAIT(x) \\\n    co_await x"_s, u"in a macro"_s);
        bad("in parentheses", u"{ const int n = (co_await f(x)).size(); }"_s, bracket);
        bad("in an index", u"{ rows[co_await f(x)] = 1; }"_s, bracket);
        bad("in a brace initialiser", u"{ Page page{co_await f(x)}; }"_s, u"brace initialiser"_s);
        bad("in a list", u"{ Page page = {co_await f(x), 1}; }"_s, u"brace initialiser"_s);
        bad("as a left operand", u"{ const bool ok = co_await f(x) && g(); }"_s, u"operand"_s);
        bad("as a right operand", u"{ const bool ok = g() || co_await f(x); }"_s, place);
        bad("as a choice", u"{ const int n = co_await f(x) ? 1 : 2; }"_s, u"operand"_s);
        bad("behind a question mark", u"{ const int n = ok ? co_await f(x) : 2; }"_s, place);
        bad("dereferenced", u"{ const int n = *co_await f(x); }"_s, place);
        bad("added to a variable", u"{ n += co_await f(x); }"_s, place);
        bad("into a structured binding", u"{ auto [a, b] = co_await f(x); }"_s, place);
        bad("with a list as argument", u"{ co_await f({1, 2}); }"_s, u"{...} list"_s);
        bad("with an aggregate as argument", u"{ co_await f(Options{.limit = 200}); }"_s, u"{...} list"_s);
        bad("with a capturing lambda", u"{ co_await f([this] { g(); }); }"_s, u"captures"_s);
        bad("with a lambda that captures by default", u"{ co_await f(1, [=](int n) { g(n); }); }"_s, u"captures"_s);

        const QString member = u"moves out of a member"_s;
        good("a copy of a member returned", u"{ co_return Result<Token>(m_token); }"_s);
        good("what a member answers returned", u"{ co_return m_rows.size(); }"_s);
        good("what is made of a member returned", u"{ co_return m_count + 1; }"_s);
        good("a local that points to something returned", u"{ co_return *problem; }"_s);
        bad("a member returned", u"{ co_return m_x; }"_s, member);
        bad("a member of this returned", u"{ co_return this->m_x; }"_s, member);
        bad("what a member points to returned", u"{ co_return *m_x; }"_s, member);
        bad("what a member of this points to returned", u"{ if (a) co_return *this->m_x; }"_s, member);
        bad("a member in parentheses returned", u"{ co_return (*m_x); }"_s, member);
        bad("a part of a member returned", u"{ co_return m_reply->body; }"_s, member);
        bad("an element of a member returned", u"{ co_return m_rows[i + 1]; }"_s, member);

        good("parameters by value", u"Task<Result<App>> load(Id<App> id, const int limit);"_s);
        good("a pointer to a collaborator", u"Task<void> run(Clock *clock);"_s);
        good("a Task as a parameter", u"void detach(Task<void> task, const char *where);"_s);
        good("a function that hands on", u"void start(const QString &name); Task<void> run(QString name);"_s);
        bad("a parameter by const reference", u"Task<void> load(const QString &name);"_s, u"by reference"_s);
        bad("a parameter by reference", u"QCoro::Task<int> load(QString &name);"_s, u"by reference"_s);
        bad("a qualified definition", u"Task<Result<QList<int>>> Apps::load(const QString &name) {}"_s, u"by reference"_s);
        bad("a callable", u"std::function<Task<void>(const QString &)> f;"_s, u"by reference"_s);
        bad("a view", u"Task<void> load(QStringView name);"_s, u"view"_s);
        bad("a span", u"Task<void> load(std::span<const int> ids);"_s, u"view"_s);
        bad("a lambda with a reference", u"auto f = [](const QString &name) -> Task<void> {};"_s, u"by reference"_s);
        bad("a lambda that captures this", u"auto f = [this](int n) mutable -> Task<void> {};"_s, u"lambda that is a coroutine"_s);
    }
    void scannerJudgesACoroutine()
    {
        QFETCH(QString, code);
        QFETCH(QString, finding);
        const Findings found = awaitFindings(code);
        QVERIFY2(found.size() == size_t(finding.isEmpty() ? 0 : 1), qPrintable(report(u"found"_s, found)));
        if (!finding.isEmpty())
            QVERIFY2(found.front().what.contains(finding), qPrintable(found.front().what));
    }

    void findingsNameTheLine()
    {
        const Findings found = awaitFindings(u"{\n    /* two\n    lines */\n    if (co_await f())\n        g();\n}\n"_s);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().line, 4);
        QVERIFY(report(u"src/a.cpp"_s, found).startsWith("src/a.cpp:4: "_L1));
    }

    void sourcesAwaitSafely()
    {
        const QStringList files = m_tree.files({u"src"_s, u"ui"_s, u"app"_s});
        QVERIFY(files.size() > 20);
        QStringList findings;
        for (const QString &path : files) {
            const QString text = report(path, awaitFindings(m_tree.read(path)));
            if (!text.isEmpty())
                findings.append(text);
        }
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
    }

private:
    const SourceTree m_tree;
};

SLIPWAY_TEST(TstAwaits)
#include "tst_awaits.moc"
