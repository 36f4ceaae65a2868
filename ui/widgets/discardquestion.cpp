// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/discardquestion.h"

#include "services/drafts.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

DiscardQuestion::DiscardQuestion(Drafts &drafts, const QString &appId, QWidget *parent) : QMessageBox(parent), m_drafts(drafts), m_appId(appId)
{
    const int changes = drafts.count(appId);
    setObjectName(u"discard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Discard Changes"));
    setTextFormat(Qt::PlainText);
    setText(tr("Discard %Ln change(s)?", nullptr, changes));
    setInformativeText(tr("What was changed becomes again what it is at Apple. Undo brings the changes back as long as Slipway runs."));
    QPushButton *confirm = addButton(tr("Discard %Ln Change(s)", nullptr, changes), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"discard.confirm"_s);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(u"discard.cancel"_s);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(confirm, &QPushButton::clicked, this, &DiscardQuestion::discard);
}

void DiscardQuestion::discard()
{
    std::vector<DraftKey> keys;
    for (const Draft &draft : m_drafts.of(m_appId))
        keys.push_back(draft.key);
    const int count = int(keys.size());
    m_drafts.revert(tr("Discarding %Ln Change(s)", nullptr, count), keys);
    emit discarded(count);
}

} // namespace slipway
