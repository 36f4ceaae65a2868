// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/discardquestion.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

DiscardQuestion::DiscardQuestion(int changes, QWidget *parent) : QMessageBox(parent)
{
    setObjectName(u"discard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Discard Changes"));
    setTextFormat(Qt::PlainText);
    setText(tr("Discard %Ln change(s)?", nullptr, changes));
    setInformativeText(tr("The texts become again what they are at Apple. Undo brings the changes back as long as Slipway runs."));
    QPushButton *discard = addButton(tr("Discard %Ln Change(s)", nullptr, changes), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discard.confirm"_s);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(u"discard.cancel"_s);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(discard, &QPushButton::clicked, this, &DiscardQuestion::confirmed);
}

} // namespace slipway
