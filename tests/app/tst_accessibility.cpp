// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "models/itemroles.h"
#include "services/drafts.h"
#include "services/session.h"
#include "support/testrunner.h"
#include "ui/widgets/cardrow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;

namespace {

constexpr int rowsToRead = 12; // of each list: all come from the same code

QString said(const QObject *widget, QAccessible::Text what)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QObject *>(widget));
    return accessible ? accessible->text(what) : QString();
}

bool isControl(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) || qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QComboBox *>(&widget);
}

QString described(const QWidget &widget)
{
    return u"%1 %2 in %3"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), widget.parentWidget()->objectName());
}

// What a screen reader says of the rows of \a view: the first cell of each.
QStringList sentences(const QAbstractItemView &view)
{
    QStringList list;
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QAbstractItemView *>(&view));
    QAccessibleTableInterface *table = accessible ? accessible->tableInterface() : nullptr;
    for (int row = 0; table && row < qMin(rowsToRead, table->rowCount()); ++row)
        list.append(table->cellAt(row, 0)->text(QAccessible::Name));
    return list;
}

// Whatever people who hear the window instead of seeing it would stumble over.
QStringList faults(QWidget &window)
{
    QStringList list;
    if (window.focusWidget() && said(window.focusWidget(), QAccessible::Name).isEmpty())
        list.append(u"the keyboard is somewhere without a name: "_s + described(*window.focusWidget()));
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !isControl(*widget))
            continue;
        if (said(widget, QAccessible::Name).isEmpty())
            list.append(u"no name: "_s + described(*widget));
        if (said(widget, QAccessible::Description).contains(u'<'))
            list.append(u"tags are read out: "_s + described(*widget));
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view && !qobject_cast<const QHeaderView *>(widget) && sentences(*view).contains(QString()))
            list.append(u"a row says nothing: "_s + described(*widget));
    }
    return list;
}

} // namespace

//! What people hear who do not see the window (ux.md 3.9): every control has a name, every row is a sentence.
class TstAccessibility final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theStartPage()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
    }

    void everyPage()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
        program.part<QAbstractButton>(u"apps.as.list"_s).click();
        program.grid()->selectAll();
        QCOMPARE(faults(program.window()).join(u'\n'), QString());

        const QString name = u"Tideline"_s;
        const QString id = program.app(name).data(IdRole).toString();
        program.grid()->setCurrentIndex(program.app(name)); // the inspector has something to say
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
        const std::vector<Place> places{
            {.kind = Place::Kind::AppOverview, .appId = id, .appName = name},
            {.kind = Place::Kind::AppInformation, .appId = id, .appName = name},
            {.kind = Place::Kind::Resource, .appId = id, .appName = name, .path = u"/v1/apps/"_s + id, .title = name},
            {.kind = Place::Kind::ResourceList, .path = u"/v1/builds"_s, .title = u"Builds"_s},
            {.kind = Place::Kind::ResourceList, .path = u"/v1/nothing"_s, .title = u"Nothing"_s}, // the banner
            {.kind = Place::Kind::Testers, .appId = id, .appName = name},
            {.kind = Place::Kind::GroupBuilds, .appId = id, .appName = name, .path = u"/v1/betaGroups/none"_s},
            {.kind = Place::Kind::GroupSettings, .appId = id, .appName = name, .path = u"/v1/betaGroups/none"_s},
            {.kind = Place::Kind::TesterImport, .appId = id, .appName = name},
            {.kind = Place::Kind::TesterPurge, .appId = id, .appName = name},
            {.kind = Place::Kind::Feedback, .appId = id, .appName = name},
            {.kind = Place::Kind::TestInformation, .appId = id, .appName = name},
            {.kind = Place::Kind::WhatToTest, .appId = id, .appName = name, .path = u"/v1/builds/none"_s},
            {.kind = Place::Kind::TeamTesters},
            {.kind = Place::Kind::Review, .appId = id, .appName = name}, // with nothing to review
            {.kind = Place::Kind::Changes},
            {.kind = Place::Kind::Requests},
            {.kind = Place::Kind::Settings},
        };
        for (const Place &place : places) {
            program.go(place);
            QCOMPARE(faults(program.window()).join(u'\n'), QString());
        }
    }

    void thePagesOfAGroup()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.go({.kind = Place::Kind::Testers, .appId = program.app(u"Tideline"_s).data(IdRole).toString(), .appName = u"Tideline"_s});
        auto &places = program.part<QAbstractItemView>(u"shell.places"_s);
        const auto group = [&places] {
            const QAbstractItemModel &model = *places.model();
            return model.match(model.index(0, 0), Qt::DisplayRole, u"Public Beta"_s, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
        };
        QTRY_VERIFY(group().isValid());
        emit places.activated(group());
        for (const QString &page : {u"group.settings"_s, u"group.builds"_s}) {
            QTRY_VERIFY(program.window().findChild<QWidget *>(page));
            program.part<QAbstractButton>(page).click();
            QTRY_COMPARE(program.text((page == u"group.builds"_s ? u"groupBuilds"_s : u"groupSettings"_s) + u".title"_s), u"Public Beta"_s);
            program.waitForPane();
            QCOMPARE(faults(program.window()).join(u'\n'), QString());
        }
        for (const QString &action : {u"action.newGroup"_s, u"action.renameGroup"_s, u"action.addBuilds"_s}) {
            program.part<QAction>(action).trigger();
            QTRY_VERIFY(QApplication::activeModalWidget());
            QCOMPARE(faults(*QApplication::activeModalWidget()).join(u'\n'), QString());
            QApplication::activeModalWidget()->close();
        }
    }

    void thePageOfAVersion()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(u"Tideline"_s);
        QTRY_VERIFY(program.part<QWidget>(u"overview.versions"_s).findChild<CardRow *>());
        program.part<QWidget>(u"overview.versions"_s).findChild<CardRow *>()->click();
        QTRY_VERIFY(program.window().findChild<QTableView *>(u"version.view"_s));
        auto &table = program.part<QTableView>(u"version.view"_s);
        // Which language is the primary one comes from another list, and puts it first. Qt tells its interfaces of the move only when somebody
        // listens, so they are asked after that.
        const auto first = [&table] { return table.model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
        QTRY_VERIFY2(first().startsWith(u"English (U.S.) · en-US ◆ primary"_s), qPrintable(first()));
        program.waitForPane();
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
        QCOMPARE(sentences(table).constFirst(), first());
        QTRY_VERIFY(!table.model()->index(2, 1).data().toString().isEmpty()); // and another one has the names

        table.setCurrentIndex(table.model()->index(2, 1)); // a name
        table.setFocus();
        program.press(Qt::Key_Delete);
        QTRY_VERIFY(program.part<QWidget>(u"pending"_s).isVisible());
        QVERIFY(table.currentIndex().data(Qt::AccessibleTextRole).toString().contains(u", changed, missing, 0 of 30 characters"_s));
        table.setCurrentIndex(table.model()->index(2, 4)); // a description
        program.press(Qt::CTRL | Qt::Key_Down);
        QVERIFY(program.part<QWidget>(u"version.editor"_s).isVisible());
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
    }

    void testersThatAreSelected()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.go({.kind = Place::Kind::Testers, .appId = program.app(u"Tideline"_s).data(IdRole).toString(), .appName = u"Tideline"_s});
        auto &table = program.part<QTableView>(u"testers.view"_s);
        table.selectRow(0);
        QCOMPARE(faults(program.window()).join(u'\n'), QString()); // the bar
        const QString sentence = sentences(table).constFirst();
        QVERIFY2(sentence.contains(u'@') && sentence.contains(u", in "_s), qPrintable(sentence));
        program.part<QAction>(u"action.removeFromApp"_s).trigger();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(faults(*QApplication::activeModalWidget()).join(u'\n'), QString());
    }

    void changesToReview()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const QString id = program.app(u"Tideline"_s).data(IdRole).toString();
        Drafts &drafts = (*program).session()->drafts();
        QTRY_VERIFY(drafts.isReady());
        const auto keywords = [&id](const QString &locale) {
            return DraftKey{.appId = id, .part = TextPart::ofVersion(u"IOS"_s), .locale = Locale(locale), .field = u"keywords"_s};
        };
        drafts.write(u"Typing"_s,
                     {{.key = keywords(u"de-DE"_s), .base = u"somebody changed this since"_s, .text = u"ebbe"_s},
                      {.key = keywords(u"fr-FR"_s), .text = QString(120, u'x')}});
        program.go({.kind = Place::Kind::Review, .appId = id, .appName = u"Tideline"_s});
        const auto &list = program.part<QAbstractItemView>(u"review.list"_s);
        QTRY_COMPARE(list.model()->rowCount(), 2);
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
        QVERIFY2(sentences(list).constFirst().contains(u"Keywords"_s), qPrintable(sentences(list).join(u'\n')));
        program.part<QAbstractButton>(u"review.discard"_s).click();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QCOMPARE(faults(*QApplication::activeModalWidget()).join(u'\n'), QString());
    }

    void thePalette_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << QString();
        QTest::newRow("actions") << u">"_s;
        QTest::newRow("an app") << u"tide"_s;
        QTest::newRow("no match") << u"zebra"_s;
    }
    void thePalette()
    {
        QFETCH(QString, typed);
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.part<QAction>(u"action.commandPalette"_s).trigger();
        program.part<QLineEdit>(u"palette.field"_s).setText(typed);
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
    }

    void theShortcuts()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.part<QAction>(u"action.shortcuts"_s).trigger();
        QVERIFY(program.part<QWidget>(u"shortcuts"_s).isVisible());
        QCOMPARE(faults(program.window()).join(u'\n'), QString());
        QVERIFY(sentences(program.part<QAbstractItemView>(u"shortcuts.list"_s)).contains(u"Settings: Ctrl+,"_s));
    }

    void aCardIsASentenceWithTheStateInWords_data()
    {
        QTest::addColumn<QString>("app");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("rejected") << u"Quarry"_s << u"Quarry, macOS, Rejected 3.0"_s;
        QTest::newRow("live") << u"Orchard"_s << u"Orchard, iOS, On the App Store 5.1.2"_s;
        QTest::newRow("on two platforms") << u"Tideline"_s << u"Tideline, iOS and macOS, Prepare for Submission 2.4.0"_s;
    }
    void aCardIsASentenceWithTheStateInWords()
    {
        QFETCH(QString, app);
        QFETCH(QString, sentence);
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QVERIFY(sentences(*program.grid()).contains(sentence));
        program.part<QAbstractButton>(u"apps.as.list"_s).click();
        QVERIFY(sentences(program.part<QAbstractItemView>(u"apps.list"_s)).contains(sentence));
    }

    void aRowOfAnyListIsASentenceWithTheStateInWords()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.go({.kind = Place::Kind::ResourceList, .path = u"/v1/builds"_s, .title = u"Builds"_s});
        const QStringList list = sentences(program.part<QAbstractItemView>(u"resources.view"_s));
        QCOMPARE(list.size(), rowsToRead);
        for (const QString &sentence : list)
            QVERIFY2(sentence.contains(u", Processing State: "_s) && !sentence.contains(u"VALID"_s), qPrintable(sentence));
    }
};

SLIPWAY_TEST(TstAccessibility)
#include "tst_accessibility.moc"
