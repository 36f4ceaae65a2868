// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemroles.h"
#include "services/jobs.h"
#include "support/testrunner.h"
#include "ui/panestage.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace slipway::test {

//! The builds of Tideline, once they are read.
class BuildsStage final
{
public:
    static QString tideline() { return QStringLiteral("6501000101"); }

    explicit BuildsStage(const QString &appId = tideline()) : m_page({.kind = Place::Kind::Builds, .appId = appId})
    {
        [this] { QTRY_VERIFY(view().model()->rowCount() > 3); }();
        [this] { QTRY_VERIFY(!m_page.says(QStringLiteral("Loading"))); }();
    }

    PaneStage &page() { return m_page; }
    QAbstractItemView &view() { return m_page.part<QAbstractItemView>(QStringLiteral("builds.view")); }
    QPushButton &button(const QString &name) { return m_page.part<QPushButton>(QStringLiteral("builds.") + name); }
    Jobs &jobs() { return m_page.demo().session().jobs(); }
    QStringList sent() { return m_page.demo().sent(); }

    void filter(const QString &text) { m_page.part<QLineEdit>(QStringLiteral("builds.filter")).setText(text); }
    QStringList column(const QString &key)
    {
        QStringList texts;
        const QAbstractItemModel &rows = *view().model();
        for (int i = 0; i < rows.columnCount(); ++i) {
            if (rows.headerData(i, Qt::Horizontal, ColumnKeyRole).toString() != key)
                continue;
            for (int row = 0; row < rows.rowCount(); ++row)
                texts.append(rows.index(row, i).data().toString());
        }
        return texts;
    }
    void selectFirst(const QString &text)
    {
        filter(text);
        QVERIFY2(view().model()->rowCount() > 0, qPrintable(text));
        view().setCurrentIndex(view().model()->index(0, 0));
    }
    QMenu &menuOf(const QString &name)
    {
        auto &menu = m_page.part<QMenu>(QStringLiteral("builds.") + name + QStringLiteral(".menu"));
        menu.close(); // so that it is filled again
        button(name).click();
        return menu;
    }
    void finishJobs()
    {
        jobs().startAll();
        QTRY_VERIFY(!jobs().hasUnfinished());
    }

private:
    PaneStage m_page;
};

} // namespace slipway::test
