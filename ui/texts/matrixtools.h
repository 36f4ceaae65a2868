// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/textedits.h"

#include <QObject>

namespace slipway {

class ReplaceBar;

//! \brief The tools of the matrix that concern many texts at once. Each shows what it would do, and does it when people say so: one step back.
class MatrixTools final : public QObject
{
    Q_OBJECT

public:
    //! All outlive this; the dialogs lie over \a view.
    MatrixTools(QWidget &view, TextEdits &edits, const MatrixPage &page);

    //! Asks before it pastes \a texts; \a outside more were copied than there are cells.
    void paste(const std::vector<NewText> &texts, int outside = 0);
    //! Offers to put the text of \a source into other languages, to choose from.
    void copyToSelected(const TextCell &source);
    //! Asks what is to be found in the texts of all languages and what is to stand there instead.
    void findAndReplace();

signals:
    void done(const slipway::TextEdits::Outcome &outcome);

private:
    std::vector<TextProposal> replacements(const ReplaceBar &bar) const;

    QWidget &m_view;
    TextEdits &m_edits;
    const MatrixPage &m_page;
};

} // namespace slipway
