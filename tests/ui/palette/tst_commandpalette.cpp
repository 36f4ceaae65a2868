// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "support/testrunner.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const QDateTime commandPaletteNow(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

PaletteEntry action(const QString &title)
{
    return {.id = "action."_L1 + title, .title = title, .target = ActionId::Refresh};
}

PaletteEntry app(const QString &name)
{
    return {.id = "app."_L1 + name, .section = PaletteSection::Apps, .title = name, .target = Place{.kind = Place::Kind::AppOverview, .appId = name}};
}

const std::vector<PaletteEntry> actions{action(u"Show Relay"_s), action(u"Show Reload"_s), action(u"Show Refresh"_s)};

// The same, and then the apps, one of which fits better than everything that was there.
std::vector<PaletteEntry> withApps()
{
    std::vector<PaletteEntry> entries = actions;
    entries.insert(entries.begin(), app(u"Re"_s));
    entries.push_back(app(u"Relay Notes"_s));
    return entries;
}

//! The palette over an empty window, with "re" typed in it.
struct CommandPaletteStage
{
    CommandPaletteStage()
    {
        window.resize(800, 600);
        window.show();
        palette.open(actions, {}, commandPaletteNow);
        QTest::keyClicks(&field, u"re"_s);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&field, key, modifiers); }
    QString selected() const { return list.currentIndex().data().toString(); }

    QWidget window;
    CommandPalette palette{{}, &window};
    QLineEdit &field = *palette.findChild<QLineEdit *>(u"palette.field"_s);
    QListView &list = *palette.findChild<QListView *>(u"palette.list"_s);
};

} // namespace

class TstCommandPalette final : public QObject
{
    Q_OBJECT

private slots:
    void whatSomebodyWentToStaysSelectedWhenTheAppsArrive()
    {
        CommandPaletteStage stage;
        stage.press(Qt::Key_Down);
        const QString wanted = stage.selected();
        QVERIFY(stage.list.currentIndex().row() > 0);
        stage.palette.setEntries(withApps(), {}, commandPaletteNow);
        QCOMPARE(stage.selected(), wanted);
        QSignalSpy chosen(&stage.palette, &CommandPalette::chosen);
        stage.press(Qt::Key_Return);
        QCOMPARE(chosen.constFirst().constFirst().value<PaletteEntry>().title, wanted);
    }

    void theBestIsSelectedWhileNobodyWentAnywhere()
    {
        CommandPaletteStage stage;
        stage.palette.setEntries(withApps(), {}, commandPaletteNow);
        QCOMPARE(stage.selected(), u"Re"_s);
    }

    void typingSelectsTheBestAgain()
    {
        CommandPaletteStage stage;
        stage.press(Qt::Key_Down);
        QTest::keyClicks(&stage.field, u"l"_s);
        stage.palette.setEntries(withApps(), {}, commandPaletteNow);
        QCOMPARE(stage.list.currentIndex().row(), 0);
    }

    void anEntryThatIsGoneGivesWayToTheBest()
    {
        CommandPaletteStage stage;
        stage.press(Qt::Key_Down);
        const QString gone = stage.selected();
        std::vector<PaletteEntry> rest = actions;
        std::erase_if(rest, [&gone](const PaletteEntry &entry) { return entry.title == gone; });
        stage.palette.setEntries(rest, {}, commandPaletteNow);
        QCOMPARE(stage.list.currentIndex().row(), 0);
    }

    void openingForgetsWhereSomebodyWent()
    {
        CommandPaletteStage stage;
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Escape);
        stage.palette.open(actions, {}, commandPaletteNow);
        QTest::keyClicks(&stage.field, u">"_s);
        QCOMPARE(stage.list.currentIndex().row(), 0);
    }

    void homeAndEndWithAModifierAreTheFields_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("from");
        QTest::newRow("Home") << Qt::Key_Home << 2;
        QTest::newRow("End") << Qt::Key_End << 0;
    }
    void homeAndEndWithAModifierAreTheFields()
    {
        QFETCH(Qt::Key, key);
        QFETCH(int, from);
        CommandPaletteStage stage;
        stage.press(Qt::Key_Down);
        stage.field.setCursorPosition(from);
        stage.press(key, Qt::ShiftModifier);
        QCOMPARE(stage.field.selectedText(), u"re"_s);
        QCOMPARE(stage.list.currentIndex().row(), 1);
        stage.press(key, Qt::KeypadModifier); // without NumLock
        QVERIFY(stage.list.currentIndex().row() != 1);
    }
};

SLIPWAY_TEST(TstCommandPalette)
#include "tst_commandpalette.moc"
