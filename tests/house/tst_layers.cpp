// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/layers.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway::test;

//! Who may include whom (architecture.md 1): the table, the scanner that holds the sources against it, and the sources.
class TstLayers final : public QObject
{
    Q_OBJECT

private slots:
    void arrowsOfTheTable_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const QString &room, const QString &other, bool allowed) {
            QTest::newRow(name) << room << other << allowed;
        };
        row("everybody uses core", u"sandbox"_s, u"core"_s, true);
        row("core uses nobody", u"core"_s, u"jsonapi"_s, false);
        row("ui reads resources through the services", u"ui"_s, u"jsonapi"_s, true);
        row("ui never touches the client", u"ui"_s, u"client"_s, false);
        row("ui never touches the store", u"ui"_s, u"store"_s, false);
        row("ui never touches auth", u"ui"_s, u"auth"_s, false);
        row("ui does not know the sandbox", u"ui"_s, u"sandbox"_s, false);
        row("models never touch the store", u"models"_s, u"store"_s, false);
        row("models know no services", u"models"_s, u"services"_s, false);
        row("the sandbox shares no code with the client", u"sandbox"_s, u"client"_s, false);
        row("the sandbox shares no code with auth", u"sandbox"_s, u"auth"_s, false);
        row("the client does not know the sandbox", u"client"_s, u"sandbox"_s, false);
        row("services do not know the sandbox", u"services"_s, u"sandbox"_s, false);
        row("app sees the sandbox", u"app"_s, u"sandbox"_s, true);
        row("app sees the client to wire it", u"app"_s, u"client"_s, true);
    }
    void arrowsOfTheTable()
    {
        QFETCH(QString, room);
        QFETCH(QString, other);
        QTEST(visibleFrom(room).contains(other), "allowed");
    }

    void everyNameInTheTableIsARoom()
    {
        QStringList names;
        for (const Room &room : rooms()) {
            for (const QString &used : room.uses)
                QVERIFY2(names.contains(used), qPrintable(u"%1 uses %2, which stands above it or nowhere"_s.arg(room.name, used)));
            names.append(room.name);
        }
    }

    void scannerJudgesAnInclude_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("include");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *name, const QString &file, const QString &include, const QString &finding = QString()) {
            QTest::newRow(name) << file << include << finding;
        };
        row("own room", u"src/client/apiclient.cpp"_s, u"#include \"client/transport.h\""_s);
        row("downwards", u"src/client/apiclient.cpp"_s, u"#include \"core/error.h\""_s);
        row("upwards", u"src/core/error.cpp"_s, u"#include \"client/transport.h\""_s, u"core may not include client"_s);
        row("with blanks around the hash", u"src/core/error.cpp"_s, u"  #  include  \"client/transport.h\""_s, u"core may not include client"_s);
        row("in a comment", u"src/core/error.cpp"_s, u"// #include \"client/transport.h\""_s);
        row("in a block comment", u"src/core/error.cpp"_s, u"/*\n#include \"client/transport.h\"\n*/"_s);
        row("in angle brackets", u"src/client/apiclient.cpp"_s, u"#include <core/error.h>"_s, u"stands in quotes"_s);
        row("a header of Qt", u"src/core/error.cpp"_s, u"#include <QString>"_s);
        row("relative to the file", u"src/core/error.cpp"_s, u"#include \"error.h\""_s, u"not written from src/"_s);
        row("relative with dots", u"src/core/error.cpp"_s, u"#include \"../client/transport.h\""_s, u"not written from src/"_s);
        row("a moc file", u"src/core/error.cpp"_s, u"#include \"error.moc\""_s);
        row("ui through the services to the client", u"ui/shell/mainwindow.cpp"_s, u"#include \"client/transport.h\""_s,
            u"ui may not include client"_s);
        row("a pane of another domain", u"ui/apps/appspane.cpp"_s, u"#include \"ui/testers/testerspane.h\""_s, u"may not include the pane"_s);
        row("own pane", u"ui/apps/appspane.cpp"_s, u"#include \"ui/apps/appspane.h\""_s);
        row("shared widgets from a pane", u"ui/apps/appspane.cpp"_s, u"#include \"ui/widgets/gauge.h\""_s);
        row("a pane from the shared widgets", u"ui/widgets/gauge.cpp"_s, u"#include \"ui/apps/appspane.h\""_s, u"knows nobody"_s);
        row("the frame from the shared widgets", u"ui/widgets/gauge.cpp"_s, u"#include \"ui/shell/pane.h\""_s, u"knows nobody"_s);
        row("a pane from the frame", u"ui/shell/mainwindow.cpp"_s, u"#include \"ui/apps/appspane.h\""_s);
        row("the frame from a pane", u"ui/apps/appspane.cpp"_s, u"#include \"ui/shell/pane.h\""_s);
    }
    void scannerJudgesAnInclude()
    {
        QFETCH(QString, file);
        QFETCH(QString, include);
        QFETCH(QString, finding);
        const QStringList house{u"src/core/error.h"_s,   u"src/client/transport.h"_s,   u"ui/shell/pane.h"_s,
                                u"ui/apps/appspane.h"_s, u"ui/testers/testerspane.h"_s, u"ui/widgets/gauge.h"_s};
        const Findings found = layerFindings(file, include, [&house](const QString &path) { return house.contains(path); });
        QCOMPARE(found.size(), size_t(finding.isEmpty() ? 0 : 1));
        if (!finding.isEmpty())
            QVERIFY2(found.front().what.contains(finding), qPrintable(found.front().what));
    }

    void sourcesKeepTheArrows_data()
    {
        QTest::addColumn<QString>("folder");
        for (const Room &room : rooms()) {
            const QString folder = room.name == "ui"_L1 || room.name == "app"_L1 ? room.name : u"src/"_s + room.name;
            if (m_tree.exists(folder))
                QTest::newRow(qPrintable(room.name)) << folder;
        }
    }
    void sourcesKeepTheArrows()
    {
        QFETCH(QString, folder);
        QStringList findings;
        for (const QString &path : m_tree.files({folder})) {
            const QString text = report(path, layerFindings(path, m_tree.read(path), [this](const QString &file) { return m_tree.exists(file); }));
            if (!text.isEmpty())
                findings.append(text);
        }
        QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
    }

    void everySourceStandsInARoom()
    {
        QStringList names;
        for (const Room &room : rooms())
            names.append(room.name);
        const QStringList files = m_tree.files({u"src"_s});
        QVERIFY(files.size() > 20);
        for (const QString &path : files)
            QVERIFY2(names.contains(path.section(u'/', 1, 1)), qPrintable(path));
    }

private:
    const SourceTree m_tree;
};

SLIPWAY_TEST(TstLayers)
#include "tst_layers.moc"
