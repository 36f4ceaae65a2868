// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include "support/testrunner.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstSettings final : public QObject
{
    Q_OBJECT

private slots:
    void fileDialogsBeginWhereThereIsAFolder()
    {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", QFile::encodeName(home.path()));
        qunsetenv("XDG_CONFIG_HOME"); // where a desktop may have called the documents something else
        Settings settings(home.filePath(u"settings.ini"_s));
        QCOMPARE(settings.folder(setting::exportFolder), home.path());

        QDir(home.path()).mkpath(u"Documents"_s);
        QCOMPARE(settings.folder(setting::exportFolder), home.filePath(u"Documents"_s));

        QDir(home.path()).mkpath(u"Tideline"_s);
        settings.setValue(setting::exportFolder, home.filePath(u"Tideline"_s));
        QCOMPARE(settings.folder(setting::exportFolder), home.filePath(u"Tideline"_s));
        QCOMPARE(settings.folder(setting::tableFolder), home.filePath(u"Documents"_s));

        QDir(home.path()).rmdir(u"Tideline"_s);
        QCOMPARE(settings.folder(setting::exportFolder), home.filePath(u"Documents"_s));
        qputenv("HOME", before);
    }
};

SLIPWAY_TEST(TstSettings)
#include "tst_settings.moc"
