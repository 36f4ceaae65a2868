// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filedrops.h"

#include "support/testrunner.h"
#include "ui/shell/panehost.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

//! Takes CSV files.
class TablesPane final : public Pane
{
public:
    QString title() const override { return u"Tables"_s; }
    DropWords dropWords(const QString &path) const override
    {
        if (!path.endsWith(".csv"_L1))
            return {};
        return {.prompt = isLocked ? QString() : u"Drop to read this"_s, .refusal = isLocked ? u"This page is locked."_s : QString()};
    }
    void takeDrop(const QString &path) override { taken.append(path); }

    QStringList taken;
    bool isLocked = false;
};

struct DropStage
{
    QWidget window;
    PaneHost panes{[](const Place &) { return std::make_unique<TablesPane>(); }, &window};
    FileDrops drops{&window, &panes, panes};

    // Whether a drop of paths is taken.
    bool drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter({}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QDragMoveEvent move({}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &move);
        if (!move.isAccepted())
            return false;
        QDropEvent drop({}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &drop);
        return drop.isAccepted() && drop.dropAction() == Qt::CopyAction;
    }
};

} // namespace

class TstFileDrops final : public QObject
{
    Q_OBJECT

private slots:
    void thePageThatIsShownTakesWhatItHasAUseFor()
    {
        DropStage stage;
        QSignalSpy keys(&stage.drops, &FileDrops::keyFileDropped);
        QSignalSpy refusals(&stage.drops, &FileDrops::refused);
        QVERIFY(!stage.drop({u"/tmp/texts.csv"_s})); // no page yet
        QCOMPARE(refusals.count(), 1);
        auto *pane = static_cast<TablesPane *>(stage.panes.show({.kind = Place::Kind::Apps}));
        QVERIFY(stage.drop({u"/tmp/texts.csv"_s}));
        QCOMPARE(pane->taken, QStringList{u"/tmp/texts.csv"_s});
        QVERIFY(!stage.drop({u"/tmp/holiday.png"_s}));
        QVERIFY(!stage.drop({u"/tmp/a.csv"_s, u"/tmp/b.csv"_s}));
        QCOMPARE(refusals.count(), 3);
        QVERIFY(stage.drop({u"/tmp/AuthKey_2X9R4HXF34.p8"_s}));
        QCOMPARE(keys.count(), 1);
        QCOMPARE(pane->taken.size(), 1);
    }

    void aPageThatIsLockedSaysItsOwnReason()
    {
        DropStage stage;
        QSignalSpy refusals(&stage.drops, &FileDrops::refused);
        auto *pane = static_cast<TablesPane *>(stage.panes.show({.kind = Place::Kind::Apps}));
        pane->isLocked = true;
        QVERIFY(!stage.drop({u"/tmp/texts.csv"_s}));
        QCOMPARE(refusals.constLast().constFirst().toString(), u"This page is locked."_s);
        QVERIFY(!stage.drop({u"/tmp/holiday.png"_s}));
        QVERIFY(refusals.constLast().constFirst().toString() != u"This page is locked."_s);
        QVERIFY(pane->taken.isEmpty());
    }
};

SLIPWAY_TEST(TstFileDrops)
#include "tst_filedrops.moc"
