// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keydroparea.h"

#include "services/keyfile.h"
#include "support/markedkey.h"
#include "support/testrunner.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>

#include <functional>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QString said(const KeyDropArea &area, const QString &part)
{
    return area.findChild<QLabel *>(u"keyDrop."_s + part)->text();
}

} // namespace

class TstKeyDropArea final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNoKeyLeavesTheOneBefore()
    {
        const QTemporaryDir folder;
        const QString good = test::MarkedKey::create(folder.path()).path();
        const QString bad = folder.filePath(u"work.p8"_s);
        QVERIFY(QFile(bad).open(QIODevice::WriteOnly));
        KeyDropArea area;
        QSignalSpy given(&area, &KeyDropArea::keyGiven);
        area.read(good);
        QTRY_COMPARE(given.size(), 1);
        area.read(bad);
        QTRY_VERIFY2(said(area, u"note"_s).contains(u"work.p8"_s), qPrintable(said(area, u"note"_s)));
        QVERIFY(said(area, u"note"_s).endsWith(u"The key that you gave before stays."_s));
        QCOMPARE(said(area, u"sentence"_s), u"AuthKey_2X9R4HXF34.p8"_s);
        area.read(good);
        QTRY_COMPARE(said(area, u"note"_s), u"This is a key that can sign."_s);
    }

    void whatIsReadTooLateIsDropped_data()
    {
        QTest::addColumn<std::function<void(KeyDropArea &)>>("meanwhile");
        QTest::newRow("somebody starts over") << std::function<void(KeyDropArea &)>([](KeyDropArea &area) { area.setFile({}); });
        QTest::newRow("the page is locked") << std::function<void(KeyDropArea &)>([](KeyDropArea &area) { area.setEnabled(false); });
    }
    void whatIsReadTooLateIsDropped()
    {
        QFETCH(const std::function<void(KeyDropArea &)>, meanwhile);
        const QTemporaryDir folder;
        const QString path = test::MarkedKey::create(folder.path()).path();
        KeyDropArea area;
        QSignalSpy given(&area, &KeyDropArea::keyGiven);
        area.read(path);
        meanwhile(area);
        // What is asked of the same threads later comes later.
        KeyDropArea other;
        QSignalSpy later(&other, &KeyDropArea::keyGiven);
        QThreadPool::globalInstance()->waitForDone();
        other.read(path);
        QTRY_COMPARE(later.size(), 1);
        QCOMPARE(given.size(), 0);
        QVERIFY(said(area, u"sentence"_s).contains(u"Drop AuthKey"_s));
    }
};

SLIPWAY_TEST(TstKeyDropArea)
#include "tst_keydroparea.moc"
