// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/foreignclient.h"

#include "support/testrunner.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace slipway::test;

class TstNodeClient : public QObject
{
    Q_OBJECT

private slots:
    void listsAllAppsAndTesters();
};

void TstNodeClient::listsAllAppsAndTesters()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    if (node.isEmpty() || npm.isEmpty())
        QSKIP("node and npm are needed");
    ForeignClient client;
    QProcess install;
    install.setWorkingDirectory(client.folder());
    install.start(npm, {u"install"_s, u"--no-audit"_s, u"--no-fund"_s, u"--ignore-scripts"_s, u"node-app-store-connect-api@5.0.6"_s});
    if (!install.waitForFinished(120'000) || install.exitCode() != 0)
        QSKIP("npm cannot install node-app-store-connect-api here: no network?");
    // Beside its node_modules, where node looks for them.
    const QString script = client.folder() + u"/client.mjs"_s;
    QVERIFY(QFile::copy(client.script(u"client.mjs"_s), script));
    QVERIFY2(client.run(node, {script}), client.errors().constData());
    QCOMPARE(client.answer().value("apps"_L1).toInt(), 9);
    QCOMPARE(client.answer().value("testers"_L1).toInt(), 10'000);
    QVERIFY(client.answer().value("versions"_L1).toInt() > 9);
}

SLIPWAY_TEST(TstNodeClient)
#include "tst_nodeclient.moc"
