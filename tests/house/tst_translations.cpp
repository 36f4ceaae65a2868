// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetree.h"

#include "support/testrunner.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway::test;

class TstTranslations final : public QObject
{
    Q_OBJECT

private slots:
    // Without them people read "3 row(s)", or nothing but "%n".
    void everyPluralHasItsEnglish()
    {
        const QByteArray ours = m_tree.read(file).toUtf8();
        QVERIFY2(!ours.contains("type=\"unfinished\""), "a plural is not filled in");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"slipway_en.ts"_s);
        QVERIFY(QFile::copy(m_tree.absolute(file), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(m_tree.absolute(QString()));
        lupdate.start(QStringLiteral(LUPDATE),
                      u"src ui app -pluralonly -no-obsolete -locations none -I . -I src -ts"_s.split(u' ') + QStringList(copy));
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        QFile updated(copy);
        QVERIFY(updated.open(QIODevice::ReadOnly));
        QVERIFY2(updated.readAll() == ours, "the texts have changed: cmake --build build/release -t slipway_lupdate, then fill in what is new");
    }

private:
    const QString file = u"resources/translations/slipway_en.ts"_s;
    SourceTree m_tree;
};

SLIPWAY_TEST(TstTranslations)
#include "tst_translations.moc"
