// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace slipway {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AboutBox", text);
}

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Slipway"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Slipway %1").arg(QLatin1String(SLIPWAY_VERSION)));
    box->setInformativeText(tr("A desktop client for App Store Connect. Free software under the GNU General Public License, version 3 or later. "
                               "Not made by Apple, and not endorsed by it."));
    QPushButton *close = box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->setEscapeButton(close);
    box->open();
}

} // namespace slipway
