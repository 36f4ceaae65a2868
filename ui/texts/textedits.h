// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"
#include "ui/texts/textproposal.h"

#include <QCoreApplication>

namespace slipway {

//! What \a texts would do on \a page, as the fields take them, without those that would change nothing.
std::vector<TextProposal> proposed(const MatrixPage &page, const std::vector<NewText> &texts);

//! What Drafts::write() takes to put \a wanted into its cell of \a page.
Drafts::Edit draftEdit(const MatrixPage &page, const NewText &wanted);

//! \brief What people do to the texts of a page, as drafts. Each is one step back and forth, with a name; what is locked is left out.
class TextEdits final
{
    Q_DECLARE_TR_FUNCTIONS(TextEdits)

public:
    //! What puts a text into a cell; the step is named by it.
    enum class Way { Clear, FillDown, Paste, Copy, Replace, Import, Begin, Take };
    //! How many texts became others, and how many are locked.
    struct Outcome
    {
        int changed = 0;
        int locked = 0;
    };

    //! Both outlive this; \a page is what people see, and follows the drafts.
    TextEdits(Drafts &drafts, const MatrixPage &page) : m_drafts(drafts), m_page(page) {}

    //! Somebody types \a text into \a cell: letter by letter is one step, until endTyping().
    void type(const TextCell &cell, const QString &text);
    void endTyping() { m_drafts.endStep(); }

    //! What put() would do with \a texts, see slipway::proposed().
    std::vector<TextProposal> proposed(const std::vector<NewText> &texts) const { return slipway::proposed(m_page, texts); }
    //! With \a others, which are about values that are the same in all languages, in one step.
    Outcome put(Way way, const std::vector<NewText> &texts, const std::vector<Drafts::Edit> &others = {});
    //! \a text into all languages, or into those that have none there.
    Outcome copyToAll(const TextCell &source);
    Outcome copyToEmpty(const TextCell &source);
    Outcome copyFromPrimary(const std::vector<TextCell> &cells);
    //! Puts the texts of \a source into \a language, which the page has and which has none.
    Outcome beginLanguage(const Locale &language, const Locale &source);
    //! Makes \a edits, on pages of other apps.
    void copyToApps(const std::vector<Drafts::Edit> &edits);
    //! Back to what Apple has. How many were changed.
    int revert(const std::vector<TextCell> &cells);

private:
    QString stepName(Way way, int count) const;

    Drafts &m_drafts;
    const MatrixPage &m_page;
};

} // namespace slipway
