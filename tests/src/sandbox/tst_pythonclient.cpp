// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/foreignclient.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway::test;

class TstPythonClient : public QObject
{
    Q_OBJECT

private slots:
    void listsAllAppsAndTesters();
};

void TstPythonClient::listsAllAppsAndTesters()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty() || QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        QSKIP("python3 and openssl are needed");
    ForeignClient client;
    QVERIFY2(client.run(python, {client.script(u"client.py"_s)}), client.errors().constData());
    QCOMPARE(client.answer().value("apps"_L1).toInt(), 9);
    QCOMPARE(client.answer().value("testers"_L1).toInt(), 10'000);
}

SLIPWAY_TEST(TstPythonClient)
#include "tst_pythonclient.moc"
