// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/reviewedtext.h"

#include <QMessageBox>

namespace slipway {

//! What is about to be sent.
struct ApplyScope
{
    QString appName = {};
    int changes = 0;
    int requests = 0;
    QStringList publicLanguages = {}; //!< whose texts everybody can read at once
    QStringList removedLanguages = {};

    //! Whether people are to be asked whatever the account's safe mode says.
    bool isGrave() const { return !publicLanguages.isEmpty() || !removedLanguages.isEmpty(); }
};

//! The scope of applying what is chosen of \a texts.
ApplyScope scopeOf(const QString &appName, const std::vector<ReviewedText> &texts, int requests);

//! \brief Asks before changes go to Apple, and says whom they concern (ux.md 3.6, L2). Deletes itself.
class ApplyQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    ApplyQuestion(const ApplyScope &scope, QWidget *parent);

signals:
    //! Somebody pressed the button that says so.
    void confirmed();
};

} // namespace slipway
