// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace slipway {

namespace {

struct AboutBoxText
{
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(AboutBoxText::tr("About Slipway"));
    box->setTextFormat(Qt::PlainText);
    box->setText(AboutBoxText::tr("Slipway %1").arg(QLatin1String(SLIPWAY_VERSION)));
    box->setInformativeText(
        AboutBoxText::tr("A desktop client for App Store Connect. Free software under the GNU General Public License, version 3 or later. "
                         "Not made by Apple, and not endorsed by it."));
    QPushButton *close = box->addButton(AboutBoxText::tr("Close"), QMessageBox::RejectRole);
    box->setEscapeButton(close);
    box->open();
}

} // namespace slipway
