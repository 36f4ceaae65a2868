// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/forgetquestion.h"

#include "models/literaltext.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

ForgetQuestion::ForgetQuestion(const AccountSummary &account, const QString &keychainName, QWidget *parent) : QMessageBox(parent)
{
    const QString name = isolated(account.name);
    setObjectName(u"forget"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Forget Account"));
    setTextFormat(Qt::PlainText);
    setText(tr("Forget %1?").arg(name));
    const QString removed = account.isSessionOnly ? tr("Its key %1 is removed from memory.").arg(account.keyId)
                                                  : tr("Its key %1 is removed from the %2.").arg(account.keyId, keychainName);
    setInformativeText(
        tr("%1 This cannot be undone: to use the key again you need its .p8 file, which Slipway does not touch. At Apple the key stays valid.")
            .arg(removed));
    auto *cachedData = new QCheckBox(tr("Also remove what Slipway has saved of this account on this computer"));
    cachedData->setObjectName(u"forget.cachedData"_s);
    setCheckBox(cachedData);
    QPushButton *forget = addButton(plainActionText(tr("Forget %1").arg(name)), QMessageBox::DestructiveRole);
    forget->setObjectName(u"forget.confirm"_s);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(u"forget.cancel"_s);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(forget, &QPushButton::clicked, this,
            [this, cachedData] { emit confirmed(cachedData->isChecked() ? Accounts::CachedData::Remove : Accounts::CachedData::Keep); });
}

} // namespace slipway
