// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include "support/testrunner.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/shell/actions.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstShortcuts final : public QObject
{
    Q_OBJECT

private slots:
    void everyShortcutOfTheRegistryIsListedByItsMenu()
    {
        const Actions actions(nullptr);
        const std::vector<Shortcut> shortcuts = shortcutsOf(actions);
        size_t number = 0;
        for (const Action *action : actions.all()) {
            if (action->shortcuts().isEmpty())
                continue;
            const Shortcut &shortcut = shortcuts.at(number++);
            QCOMPARE(shortcut.title, action->spec().text);
            for (const QKeySequence &keys : action->shortcuts())
                QVERIFY(shortcut.keys.contains(keys.toString(QKeySequence::NativeText)));
        }
        QCOMPARE(number, shortcuts.size());
        QVERIFY(std::any_of(shortcuts.cbegin(), shortcuts.cend(),
                            [](const Shortcut &each) { return each.group == u"View"_s && each.keys == u"Ctrl+R or F5"_s; }));
    }

    void theListIsOpenOnceAndFilters()
    {
        const Actions actions(nullptr);
        QWidget window;
        window.show();
        showShortcuts(actions, &window);
        showShortcuts(actions, &window);
        QCOMPARE(window.findChildren<ShortcutSheet *>().size(), 1);
        auto *sheet = window.findChild<ShortcutSheet *>();
        QVERIFY(QTest::qWaitForWindowActive(sheet));
        QVERIFY(!sheet->isModal());
        auto *filter = sheet->findChild<QLineEdit *>(u"shortcuts.filter"_s);
        auto *list = sheet->findChild<QListView *>(u"shortcuts.list"_s);
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"refresh"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClicks(filter, u"zebra"_s);
        QVERIFY(sheet->findChild<QWidget *>(u"shortcuts.noMatch"_s)->isVisible());
        QTest::keyClick(filter, Qt::Key_Escape); // clears
        QVERIFY(list->isVisible());
        QTest::keyClick(filter, Qt::Key_Down);
        QVERIFY(list->hasFocus());
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Escape); // closes
        QVERIFY(!sheet->isVisible());
    }

    void theContextMenuOpensWhereTheKeyboardIs()
    {
        QWidget window;
        auto *list = new QListView(&window);
        list->setContextMenuPolicy(Qt::CustomContextMenu);
        list->setFocus();
        QSignalSpy requested(list, &QWidget::customContextMenuRequested);
        QVERIFY(requested.isValid());
        window.show();
        openContextMenu(window);
        QCOMPARE(requested.count(), 1);
        list->clearFocus();
        openContextMenu(window);
        QCOMPARE(requested.count(), 1);
    }
};

SLIPWAY_TEST(TstShortcuts)
#include "tst_shortcuts.moc"
