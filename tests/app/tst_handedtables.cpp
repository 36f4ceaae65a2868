// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/testrunner.h"
#include "ui/testflight/testerspane.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;

//! A table that the page of testers is given is looked at on the page that imports it.
class TstHandedTables final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<Program>(m_folder->path());
        m_program->openDemo();
        m_program->go({.kind = Place::Kind::Testers, .appId = u"6501000101"_s, .appName = u"Tideline"_s, .path = u"/v1/betaGroups/g-7"_s});
    }
    void cleanup() { m_program.reset(); }

    void aFileThatIsDropped()
    {
        const QString path = m_folder->filePath(u"spring.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("eve@example.org\n") > 0);
        file.close();
        m_program->window().findChild<TestersPane *>()->takeDrop(path);
        expect(u"spring.csv"_s);
    }

    void cellsThatArePasted()
    {
        QGuiApplication::clipboard()->setText(u"Eve\tStone\teve@example.org\n"_s);
        m_program->part<QAction>(u"action.paste"_s).trigger();
        expect(u"Clipboard"_s);
    }

private:
    // The page that imports into that group, with a table called \a name.
    void expect(const QString &name)
    {
        QTRY_COMPARE(m_program->place().kind, Place::Kind::TesterImport);
        QCOMPARE(m_program->place().path, u"/v1/betaGroups/g-7"_s);
        QTRY_COMPARE(m_program->part<QLabel>(u"testerImport.count"_s).text(), name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

SLIPWAY_TEST(TstHandedTables)
#include "tst_handedtables.moc"
