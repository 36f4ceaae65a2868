// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/matrixstage.h"

#include "models/itemroles.h"
#include "services/storetexts.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

QString pathOf(const QString &versionString)
{
    DemoSession demo;
    const auto versions = demo.session().apps().versions(tideline);
    QString id;
    QObject::connect(versions.get(), &FeedBase::rowsArrived, versions.get(), [&] {
        for (const VersionSummary &version : versions->arrived()) {
            if (version.versionString == versionString && version.platform == Platform::Ios)
                id = version.id;
        }
    });
    versions->open();
    if (!QTest::qWaitFor([&] { return versions->state() == FeedBase::State::Complete; }))
        qFatal("the demo has no versions");
    return u"/v1/appStoreVersions/"_s + id;
}

} // namespace

Place versionPlace(const QString &versionString)
{
    static QHash<QString, QString> paths;
    if (!paths.contains(versionString))
        paths.insert(versionString, pathOf(versionString));
    return {.kind = Place::Kind::Version, .appId = tideline, .appName = u"Tideline"_s, .path = paths.value(versionString)};
}

MatrixStage::MatrixStage(const QString &versionString) : PaneStage(versionPlace(versionString))
{
    waitUntilRead();
}

void MatrixStage::restart()
{
    remake();
    waitUntilRead();
}

void MatrixStage::waitUntilRead()
{
    const auto isRead = [this] {
        return drafts().isReady() && view().model()->rowCount() > 3 && cell(u"en-US"_s, u"name"_s).row() == 0
            && !text(u"en-US"_s, u"name"_s).isEmpty() && !text(u"en-US"_s, u"keywords"_s).isEmpty() && pane().title().startsWith("iOS "_L1);
    };
    if (!QTest::qWaitFor(isRead, 20000))
        qFatal("the page was not read");
}

const Draft *MatrixStage::draft(const QString &locale, const QString &field)
{
    const std::vector<Draft> all = drafts().of(tideline);
    for (const Draft &one : all) {
        if (one.key.locale.code() == locale && one.key.field == field)
            return drafts().find(one.key);
    }
    return nullptr;
}

QModelIndex MatrixStage::cell(const QString &locale, const QString &field)
{
    const QAbstractItemModel &model = *view().model();
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString() != field)
            continue;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, column).data(IdRole).toString() == locale)
                return model.index(row, column);
        }
    }
    return {};
}

void MatrixStage::goTo(const QString &locale, const QString &field)
{
    view().setCurrentIndex(cell(locale, field));
    view().setFocus();
}

void MatrixStage::select(const QModelIndex &from, const QModelIndex &to)
{
    view().setCurrentIndex(from);
    view().setFocus();
    view().selectionModel()->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect);
}

void MatrixStage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void MatrixStage::typeHere(const QString &letters)
{
    for (const QChar letter : letters)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

QAction *MatrixStage::menuItem(const QString &text)
{
    emit view().customContextMenuRequested(view().visualRect(view().currentIndex()).center());
    QAction *found = nullptr;
    QMenu *menu = nullptr;
    for (QMenu *each : pane().findChildren<QMenu *>(u"version.menu"_s)) {
        if (each->isVisible()) // others are closed, and about to go
            menu = each;
    }
    if (!menu)
        qFatal("there is no menu");
    for (QAction *action : menu->actions()) {
        if (action->text() == text)
            found = action;
    }
    if (!found)
        qFatal("the menu has no such item");
    menu->hide();
    return found;
}

} // namespace slipway::test
