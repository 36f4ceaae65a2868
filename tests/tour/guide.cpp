// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide.h"

#include "models/itemroles.h"
#include "support/fakekeychain.h"
#include "services/accounts.h"
#include "services/session.h"
#include "support/sandboxdirector.h"
#include "ui/testflight/builddrag.h"
#include "ui/testflight/buildtable.h"
#include "ui/testflight/testertable.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/cardrow.h"
#include "ui/widgets/testerdrag.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>
#include <QtTest/QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int patience = 30000; // milliseconds

std::unique_ptr<Application> makeApplication(const DataDir &dir, const QByteArray &time, test::FakeKeychain &keychain)
{
    qputenv("SLIPWAY_CLOCK", time);
    return std::make_unique<Application>(Options{.animations = false}, dir, keychain.backend());
}

// The text of a field, a label or a button.
QString textOf(const QWidget &widget)
{
    return widget.property("text").toString();
}

} // namespace

Guide::Guide(const DataDir &dir, const QByteArray &time, const Camera &camera)
    : m_camera(camera)
    , m_application(makeApplication(dir, time, m_keychain))
{
    m_application->start();
}

void Guide::openDemo()
{
    m_application->openDemo();
    waitForPart(u"apps.grid"_s);
    waitForEnd(u"apps"_s);
}

Place Guide::firstApp(Place::Kind kind)
{
    auto *grid = window().findChild<QAbstractItemView *>(u"apps.grid"_s);
    const QModelIndex first = grid ? grid->model()->index(0, 0) : QModelIndex();
    if (!first.isValid())
        complain(u"there is no app"_s);
    return {.kind = kind, .appId = first.data(IdRole).toString(), .appName = first.data().toString()};
}

void Guide::hover(const QString &name)
{
    const QList<QWidget *> parts = window().findChildren<QWidget *>(name);
    for (QWidget *part : parts) {
        QEnterEvent enter(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1));
        if (part->isVisible())
            QCoreApplication::sendEvent(part, &enter);
    }
}

void Guide::refresh()
{
    trigger(u"refresh"_s);
}

void Guide::switchTo(const QString &name)
{
    for (const AccountSummary &account : m_application->workspace().accounts().all()) {
        if (account.name == name)
            emit window().accountRequested(account.id);
    }
    waitFor(name, [&] { return m_application->session() && m_application->session()->account().name == name; });
}

void Guide::press(const QString &button)
{
    if (auto *found = find<QAbstractButton>(button))
        found->click();
    else
        complain(button);
}

void Guide::follow(const QString &card, int number)
{
    const auto rows = [&] {
        auto *found = find<QWidget>(card);
        return found ? found->findChildren<CardRow *>() : QList<CardRow *>();
    };
    waitFor(card, [&] { return rows().size() > number; });
    if (CardRow *row = rows().value(number))
        row->click();
}

void Guide::follow(const QString &view, const QString &text)
{
    waitFor(text, [&] { return entryOf(view, text).isValid(); });
    if (auto *found = find<QAbstractItemView>(view))
        emit found->activated(entryOf(view, text));
}

void Guide::type(const QString &field, const QString &text)
{
    if (auto *found = find<QLineEdit>(field))
        found->setText(text);
    else
        complain(field);
}

void Guide::typeAskedNumber(const QString &field)
{
    static const QRegularExpression number(u"\\d+"_s);
    if (auto *found = find<QLineEdit>(field))
        found->setText(number.match(found->accessibleName()).captured());
    else
        complain(field);
}

void Guide::selectFirst(const QString &view)
{
    select(view, [](int) { return 0; });
}

void Guide::selectLast(const QString &view)
{
    select(view, [](int rows) { return rows - 1; });
}

void Guide::select(const QString &view, const std::function<int(int rows)> &row)
{
    waitFor(view, [&] {
        auto *found = find<QAbstractItemView>(view);
        return found && found->model()->rowCount() > 0;
    });
    if (auto *found = find<QAbstractItemView>(view))
        found->setCurrentIndex(found->model()->index(row(found->model()->rowCount()), 0));
}

void Guide::selectRows(const QString &view, int count)
{
    selectFirst(view);
    auto *found = find<QAbstractItemView>(view);
    if (!found)
        return;
    const QItemSelection rows(found->model()->index(0, 0), found->model()->index(qMin(count, found->model()->rowCount()) - 1, 0));
    found->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void Guide::reveal(const QString &name)
{
    pump(300); // what arrived takes its place
    auto *part = find<QWidget>(name);
    QWidget *around = part;
    while (around && !qobject_cast<QScrollArea *>(around))
        around = around->parentWidget();
    if (around)
        static_cast<QScrollArea *>(around)->ensureWidgetVisible(part);
    else
        complain(name);
}

void Guide::dragSelected(const QString &group)
{
    const auto *testers = find<TesterTable>(QString());
    const auto *builds = find<BuildTable>(QString());
    auto *places = find<QAbstractItemView>(u"shell.places"_s);
    std::unique_ptr<GroupDrag> drag;
    if (testers)
        drag = testers->dragged();
    else if (builds)
        drag = builds->dragged();
    const QModelIndex entry = entryOf(u"shell.places"_s, group);
    if (!drag || !places || (!group.isEmpty() && !entry.isValid())) {
        complain(group);
    } else if (group.isEmpty()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(places->viewport(), &leave);
    } else {
        m_drag = std::move(drag); // it lives until it leaves
        const QPoint position = places->visualRect(entry).center();
        QDragEnterEvent enter(position, Qt::CopyAction | Qt::MoveAction, m_drag.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(places->viewport(), &enter);
        QDragMoveEvent move(position, Qt::CopyAction | Qt::MoveAction, m_drag.get(), Qt::LeftButton, {});
        QCoreApplication::sendEvent(places->viewport(), &move);
    }
}

void Guide::tick(const QString &view, int row)
{
    select(view, [row](int) { return row; });
    if (auto *found = find<QAbstractItemView>(view))
        QTest::keyClick(found, Qt::Key_Space);
}

void Guide::unfold(const QString &view, int row)
{
    select(view, [row](int) { return row; });
    if (auto *found = find<QAbstractItemView>(view))
        QTest::keyClick(found, Qt::Key_Return);
}

void Guide::draft(const std::vector<Drafts::Edit> &edits)
{
    Drafts &drafts = m_application->session()->drafts();
    waitFor(u"the drafts"_s, [&drafts] { return drafts.isReady(); });
    drafts.write(u"Typing"_s, edits);
}

QModelIndex Guide::entryOf(const QString &view, const QString &text)
{
    const auto *found = find<QAbstractItemView>(view);
    return found ? found->model()->match(found->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0)
                 : QModelIndex();
}

QModelIndex Guide::cellOf(const QString &view, const QString &id, const QString &key)
{
    auto *found = find<QAbstractItemView>(view);
    for (int column = 0; found && column < found->model()->columnCount(); ++column) {
        if (found->model()->headerData(column, Qt::Horizontal, ColumnKeyRole).toString() == key)
            return found->model()->match(found->model()->index(0, column), IdRole, id, 1, Qt::MatchExactly).value(0);
    }
    return {};
}

void Guide::waitForCell(const QString &view, const QString &id, const QString &key)
{
    waitFor(id + u' ' + key, [&] { return !cellOf(view, id, key).data().toString().isEmpty(); });
}

void Guide::goToCell(const QString &view, const QString &id, const QString &key)
{
    waitFor(id + u' ' + key, [&] { return cellOf(view, id, key).isValid(); });
    if (auto *found = find<QAbstractItemView>(view)) {
        found->setCurrentIndex(cellOf(view, id, key));
        found->setFocus();
    }
}

void Guide::pictureDrag(const QString &name, const QString &view, const QString &id, const QString &key)
{
    auto *found = find<QAbstractItemView>(view);
    const QModelIndex target = cellOf(view, id, key);
    if (!found || !target.isValid()) {
        complain(name);
        return;
    }
    const auto mouse = [found](QEvent::Type type, const QPoint &place) {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons down = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, place, found->viewport()->mapToGlobal(place), button, down, Qt::NoModifier);
        QCoreApplication::sendEvent(found->viewport(), &event);
    };
    const QPoint from = found->visualRect(found->currentIndex()).center();
    mouse(QEvent::MouseButtonPress, from);
    mouse(QEvent::MouseMove, {80, found->visualRect(target).center().y()}); // which is in sight in a narrow window too
    picture(name);
    mouse(QEvent::MouseMove, from);
    mouse(QEvent::MouseButtonRelease, from);
}

void Guide::pressKey(QKeyCombination keys)
{
    QWidget *focus = window().focusWidget();
    QKeyEvent press(QEvent::KeyPress, keys.key(), keys.keyboardModifiers());
    QCoreApplication::sendEvent(focus, &press);
    QKeyEvent release(QEvent::KeyRelease, keys.key(), Qt::NoModifier); // Qt keeps in mind what is held
    QCoreApplication::sendEvent(focus, &release);
}

void Guide::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void Guide::trigger(const QString &name)
{
    window().findChild<QAction *>(u"action."_s + name)->trigger();
}

void Guide::waitForBanner(bool shown)
{
    waitFor(shown ? u"a banner"_s : u"no banner"_s, [&] { return (find<Banner>(QString()) != nullptr) == shown; });
}

void Guide::waitForEnd(const QString &page)
{
    waitFor(page, [&] {
        auto *refresh = find<QAbstractButton>(page + u".refresh"_s);
        return refresh && refresh->isEnabled();
    });
}

void Guide::waitForPart(const QString &name)
{
    waitFor(name, [&] { return find<QWidget>(name) != nullptr; });
}

void Guide::waitForText(const QString &name, const QString &text)
{
    waitFor(u"“%1” in %2"_s.arg(text, name), [&] {
        const auto *found = find<QWidget>(name);
        return found && textOf(*found).contains(text);
    });
}

void Guide::direct(const QString &setting, const QByteArray &json)
{
    const QString mistake = test::directSandbox(demo().info(), setting, QJsonDocument::fromJson(json));
    if (!mistake.isEmpty())
        complain(mistake);
}

void Guide::picture(const QString &name)
{
    for (const QString &file : m_camera.take(name, window(), m_application->theme()))
        complain(file);
}

void Guide::openShortcuts()
{
    trigger(u"shortcuts"_s);
    waitForPart(u"shortcuts"_s);
    if (auto *sheet = find<QWidget>(u"shortcuts"_s))
        sheet->move(window().mapToGlobal(QPoint(40, 40)));
}

void Guide::closeShortcuts()
{
    if (auto *sheet = find<QWidget>(u"shortcuts"_s))
        sheet->close();
}

void Guide::picturePalette(const QString &name, const QString &text)
{
    picturePopup(name, [&] {
        trigger(u"commandPalette"_s);
        type(u"palette.field"_s, text);
    });
}

void Guide::pictureOpened(const QString &name, const QString &button)
{
    picturePopup(name, [&] {
        auto *tool = find<QToolButton>(button);
        if (tool && tool->menu())
            tool->menu()->popup(tool->mapToGlobal(tool->rect().bottomLeft())); // a press comes back only when the menu is closed
        else
            press(button);
    });
}

void Guide::pictureDialog(const QString &name, const QString &action)
{
    picturePopup(name, [&] { trigger(action); });
}

void Guide::pictureImport(const QString &name, const QString &page, const QString &path)
{
    picturePopup(name, [&] {
        trigger(u"importFolder"_s);
        if (auto *dialog = find<QFileDialog>(page + u".importFolder"_s)) {
            emit dialog->fileSelected(path);
            dialog->close();
            waitFor(path, [] { return QApplication::activeModalWidget(); });
        } else {
            complain(path);
        }
    });
}

void Guide::exportUntilAsked(const QString &button, const QString &dialog)
{
    press(button);
    if (auto *asking = find<QFileDialog>(dialog)) {
        emit asking->fileSelected(m_exports.filePath(u"backup.csv"_s));
        asking->close();
        waitFor(dialog, [] { return QApplication::activeModalWidget(); });
    } else {
        complain(dialog);
    }
}

void Guide::pictureExport(const QString &name, const QString &button, const QString &dialog)
{
    picturePopup(name, [&] { exportUntilAsked(button, dialog); });
}

void Guide::pictureContextMenu(const QString &name)
{
    picturePopup(name, [&] { trigger(u"contextMenu"_s); });
}

void Guide::chooseFromMenu(const QString &text)
{
    trigger(u"contextMenu"_s);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const QList<QAction *> items = menu ? menu->actions() : QList<QAction *>();
    const auto found = std::find_if(items.cbegin(), items.cend(), [&text](const QAction *item) { return item->text() == text; });
    if (menu)
        menu->hide();
    if (found == items.cend())
        complain(text);
    else
        (*found)->trigger();
}

void Guide::pictureMenu(const QString &name, const QString &menu)
{
    picturePopup(name, [&] {
        if (auto *found = window().findChild<QMenu *>(menu))
            found->popup(window().mapToGlobal(QPoint(160, 24)));
        else
            complain(menu);
    });
}

void Guide::picturePopup(const QString &name, const std::function<void()> &open)
{
    const auto close = [] {
        for (QWidget *over : {QApplication::activePopupWidget(), QApplication::activeModalWidget()}) {
            if (over)
                over->close();
        }
    };
    const auto prepare = [&] {
        close();
        open();
    };
    for (const QString &file : m_camera.take(name, window(), m_application->theme(), prepare))
        complain(file);
    close();
}

template <typename Part>
Part *Guide::find(const QString &name)
{
    const QList<Part *> parts = window().findChildren<Part *>(name);
    const auto seen = std::find_if(parts.cbegin(), parts.cend(), [](const Part *part) { return part->isVisible(); });
    return seen == parts.cend() ? nullptr : *seen;
}

void Guide::waitFor(const QString &what, const std::function<bool()> &condition)
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (!condition() && elapsed.elapsed() < patience)
        pump(20);
    if (!condition())
        complain(u"waited in vain for "_s + what);
}

void Guide::complain(const QString &what)
{
    std::fprintf(stderr, "tour: %s\n", qPrintable(what));
    m_isGood = false;
}

} // namespace slipway
