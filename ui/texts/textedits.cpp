// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/textedits.h"

#include "catalogue/textlength.h"

namespace slipway {

Drafts::Edit draftEdit(const MatrixPage &page, const NewText &wanted)
{
    const MatrixRow *row = page.find(wanted.cell.locale);
    const QString base = row ? row->language.textAtApple(*wanted.cell.text) : QString();
    return {.key = page.keyOf(wanted.cell), .base = base, .text = wanted.text};
}

std::vector<TextProposal> proposed(const MatrixPage &page, const std::vector<NewText> &texts)
{
    std::vector<TextProposal> proposals;
    for (const NewText &wanted : texts) {
        TextProposal proposal{.cell = wanted.cell,
                              .before = page.text(wanted.cell),
                              .after = fittingText(wanted.cell.spec(), wanted.text),
                              .lock = page.lock(wanted.cell),
                              .refusal = page.refusal(wanted.cell)};
        if (proposal.before != proposal.after)
            proposals.push_back(std::move(proposal));
    }
    return proposals;
}

void TextEdits::type(const TextCell &cell, const QString &text)
{
    if (!m_page.lock(cell).isEmpty())
        return;
    m_drafts.write(tr("Typing in %1").arg(MatrixPage::nameOf(cell)), {draftEdit(m_page, {cell, text})});
}

TextEdits::Outcome TextEdits::put(Way way, const std::vector<NewText> &texts, const std::vector<Drafts::Edit> &others)
{
    Outcome outcome;
    std::vector<Drafts::Edit> edits = others;
    for (const TextProposal &proposal : proposed(texts)) {
        if (proposal.isPossible())
            edits.push_back(draftEdit(m_page, {proposal.cell, proposal.after}));
        else
            ++outcome.locked;
    }
    outcome.changed = int(edits.size());
    endTyping();
    m_drafts.write(stepName(way, outcome.changed), edits);
    endTyping();
    return outcome;
}

TextEdits::Outcome TextEdits::copyToAll(const TextCell &source)
{
    std::vector<NewText> texts;
    for (const MatrixRow &row : m_page.rows)
        texts.push_back({{row.language.locale, source.text}, m_page.text(source)});
    return put(Way::Copy, texts);
}

TextEdits::Outcome TextEdits::copyToEmpty(const TextCell &source)
{
    std::vector<NewText> texts;
    for (const MatrixRow &row : m_page.rows) {
        const TextCell cell{row.language.locale, source.text};
        if (m_page.text(cell).isEmpty())
            texts.push_back({cell, m_page.text(source)});
    }
    return put(Way::Copy, texts);
}

TextEdits::Outcome TextEdits::copyFromPrimary(const std::vector<TextCell> &cells)
{
    const MatrixRow *primary = m_page.primary();
    if (!primary)
        return {};
    std::vector<NewText> texts;
    for (const TextCell &cell : cells)
        texts.push_back({cell, m_page.text({primary->language.locale, cell.text})});
    return put(Way::Copy, texts);
}

TextEdits::Outcome TextEdits::beginLanguage(const Locale &language, const Locale &source)
{
    std::vector<NewText> texts;
    for (const StoreText &text : m_page.texts())
        texts.push_back({{language, &text}, m_page.text({source, &text})});
    return put(Way::Begin, texts);
}

void TextEdits::copyToApps(const std::vector<Drafts::Edit> &edits)
{
    endTyping();
    m_drafts.write(tr("Copying %Ln Text(s) to Other Apps", nullptr, int(edits.size())), edits);
    endTyping();
}

int TextEdits::revert(const std::vector<TextCell> &cells)
{
    std::vector<DraftKey> keys;
    for (const TextCell &cell : cells) {
        if (m_page.isDrafted(cell))
            keys.push_back(m_page.keyOf(cell));
    }
    if (!keys.empty())
        m_drafts.revert(tr("Reverting %Ln Text(s)", nullptr, int(keys.size())), keys);
    return int(keys.size());
}

QString TextEdits::stepName(Way way, int count) const
{
    switch (way) {
    case Way::Clear:
        return tr("Clearing %Ln Text(s)", nullptr, count);
    case Way::FillDown:
        return tr("Filling Down %Ln Text(s)", nullptr, count);
    case Way::Paste:
        return tr("Pasting %Ln Text(s)", nullptr, count);
    case Way::Copy:
        return tr("Copying to %Ln Text(s)", nullptr, count);
    case Way::Import:
        return tr("Importing %Ln Text(s)", nullptr, count);
    case Way::Replace:
        return tr("Replacing in %Ln Text(s)", nullptr, count);
    case Way::Begin:
        return tr("Adding a Language with %Ln Text(s)", nullptr, count);
    case Way::Take:
        return tr("Taking %Ln Text(s) from Another Build", nullptr, count);
    }
    Q_UNREACHABLE();
}

} // namespace slipway
