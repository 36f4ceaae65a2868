// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace slipway {

class Drafts;

//! \brief Asks once whether the changes of an app that were not sent are to be dropped, and drops them, as a step that can be undone (ux.md 3.6).
//! Deletes itself.
class DiscardQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    //! \a drafts outlives this.
    DiscardQuestion(Drafts &drafts, const QString &appId, QWidget *parent);

signals:
    //! Somebody pressed the button that says so, and \a count changes are gone.
    void discarded(int count);

private:
    void discard();

    Drafts &m_drafts;
    const QString m_appId;
};

} // namespace slipway
