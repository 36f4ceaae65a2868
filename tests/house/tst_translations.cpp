// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetree.h"

#include "support/testrunner.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
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

    // Marked for one context and looked up in another, a text is never translated.
    void markedTextsAreLookedUpInTheirContext()
    {
        static const QRegularExpression mark(u"QT_TRANSLATE_NOOP\\(\"(\\w+)\""_s);
        for (const QString &path : m_tree.files({u"src"_s, u"ui"_s, u"app"_s})) {
            const QString source = m_tree.read(path);
            for (auto marks = mark.globalMatch(source); marks.hasNext();) {
                const QString context = marks.next().captured(1);
                const bool isLookedUp = context == "catalogue"_L1 // whose tables others read
                    || source.contains(u"translate(\"%1\""_s.arg(context)) || source.contains(u"Q_DECLARE_TR_FUNCTIONS(%1)"_s.arg(context));
                QVERIFY2(isLookedUp, qPrintable(path + u": "_s + context));
            }
        }
    }

private:
    const QString file = u"resources/translations/slipway_en.ts"_s;
    SourceTree m_tree;
};

SLIPWAY_TEST(TstTranslations)
#include "tst_translations.moc"
