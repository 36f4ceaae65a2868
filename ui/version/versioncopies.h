// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/textedits.h"

#include <QObject>

namespace slipway {

class AppChooser;
class TextMatrix;
class VersionChooser;

//! \brief Copies between the matrix of a version and other versions, of this app or of others. Each shows what it would do, and does it when people
//! say so: one step back.
class VersionCopies final : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a matrix; the dialogs lie over it.
    explicit VersionCopies(TextMatrix &matrix);

    //! Offers to put the texts of the version that is chosen in \a chooser into the texts number \a field; takes the chooser over.
    void copyFromVersion(VersionChooser *chooser, size_t field);
    //! Offers to put the texts number \a field into the versions of other apps that are ticked in \a chooser; takes the chooser over.
    void copyToApps(AppChooser *chooser, size_t field);

signals:
    //! Something for the status line: what was done elsewhere.
    void noticed(const QString &text);

private:
    void draftInApps(const std::vector<Drafts::Edit> &edits);
    std::vector<TextProposal> copies(const std::vector<VersionTexts> &texts, size_t field) const;

    TextMatrix &m_matrix;
};

} // namespace slipway
