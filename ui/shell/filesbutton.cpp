// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filesbutton.h"

#include "ui/shell/actionspec.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/openmenu.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FilesButtonText
{
    Q_DECLARE_TR_FUNCTIONS(FilesButton)
};

} // namespace

void showActionsMenu(QWidget &button, const std::vector<PageAction> &offered)
{
    auto *menu = new QMenu(&button);
    menu->setObjectName(button.objectName() + u"Menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionSpec &spec : actionTable()) {
        const auto action = std::find_if(offered.cbegin(), offered.cend(), [&spec](const PageAction &one) { return one.id == spec.id; });
        if (action == offered.cend())
            continue;
        QAction *item = menu->addAction(spec.text, &button, action->run);
        item->setEnabled(action->disabledReason.isEmpty());
        item->setStatusTip(action->disabledReason);
    }
    openMenuOf(button, *menu);
}

QWidget *makeFilesButton(QWidget &page, QWidget *parent, const std::function<std::vector<PageAction>()> &offered)
{
    auto *button = new IconButton("transfer"_L1, FilesButtonText::tr("Import and Export"), parent);
    button->setObjectName(page.objectName() + u".files"_s);
    QObject::connect(button, &QAbstractButton::clicked, button, [button, offered] { showActionsMenu(*button, offered()); });
    return button;
}

} // namespace slipway
