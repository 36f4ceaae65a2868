// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of Slipway's start: what Qt itself takes for a window with a table, of the size of ours.
#include "app/quitafterpaint.h"

#include <QApplication>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardItemModel model(0, 3);
    QMainWindow window;
    auto *table = new QTableView(&window);
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1280, 800);
    window.show();
    new slipway::QuitAfterPaint(window);
    return QApplication::exec();
}
