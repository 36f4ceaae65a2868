// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/matrixtools.h"

#include "models/literaltext.h"
#include "ui/texts/proposaldialog.h"
#include "ui/texts/replacebar.h"

using namespace Qt::StringLiterals;

namespace slipway {

MatrixTools::MatrixTools(QWidget &view, TextEdits &edits, const MatrixPage &page) : m_view(view), m_edits(edits), m_page(page) {}

void MatrixTools::paste(const std::vector<NewText> &texts, int outside)
{
    const std::vector<TextProposal> proposals = m_edits.proposed(texts);
    if (proposals.empty()) {
        emit done({});
        return;
    }
    const ProposalDialog::Words words{.name = u"paste"_s,
                                      .title = tr("Paste Texts"),
                                      .sentence =
                                          outside == 0 ? QString() : tr("%Ln more text(s) were copied than fit into the table.", nullptr, outside),
                                      .verb = [](int count) { return tr("Paste %Ln Text(s)", nullptr, count); }};
    auto *dialog = new ProposalDialog(words, ProposalDialog::Ticks::All, &m_view);
    dialog->setProposals(proposals);
    connect(dialog, &ProposalDialog::confirmed, this,
            [this](const std::vector<NewText> &chosen) { emit done(m_edits.put(TextEdits::Way::Paste, chosen)); });
    dialog->open();
}

void MatrixTools::copyToSelected(const TextCell &source)
{
    std::vector<NewText> texts;
    for (const MatrixRow &row : m_page.rows)
        texts.push_back({{row.language.locale, source.text}, m_page.text(source)});
    const ProposalDialog::Words words{.name = u"copyTo"_s,
                                      .title = tr("Copy to Selected Languages"),
                                      //: %1 is a text of a language: "German Keywords"
                                      .sentence = tr("Which languages are to have the text of %1?").arg(MatrixPage::nameOf(source)),
                                      .verb = [](int count) { return tr("Copy to %Ln Language(s)", nullptr, count); }};
    auto *dialog = new ProposalDialog(words, ProposalDialog::Ticks::None, &m_view);
    dialog->setProposals(m_edits.proposed(texts), tr("All languages have this text."));
    connect(dialog, &ProposalDialog::confirmed, this,
            [this](const std::vector<NewText> &chosen) { emit done(m_edits.put(TextEdits::Way::Copy, chosen)); });
    dialog->open();
}

void MatrixTools::findAndReplace()
{
    const ProposalDialog::Words words{
        .name = u"replace"_s, .title = tr("Find and Replace"), .verb = [](int count) { return tr("Replace in %Ln Text(s)", nullptr, count); }};
    auto *dialog = new ProposalDialog(words, ProposalDialog::Ticks::All, &m_view);
    auto *bar = new ReplaceBar(words.name, m_page.texts(), dialog);
    const auto show = [this, dialog, bar] {
        const QString find = bar->search().find;
        dialog->setProposals(replacements(*bar),
                             find.isEmpty() ? tr("What is found in the texts of all languages stands here.")
                                            : tr("Nothing would change: no text has ‘%1’.").arg(isolated(find)));
    };
    dialog->setHead(bar);
    show();
    connect(bar, &ReplaceBar::changed, dialog, show);
    connect(dialog, &ProposalDialog::confirmed, this,
            [this](const std::vector<NewText> &chosen) { emit done(m_edits.put(TextEdits::Way::Replace, chosen)); });
    dialog->open();
}

std::vector<TextProposal> MatrixTools::replacements(const ReplaceBar &bar) const
{
    const TextSearch search = bar.search();
    const QString replacement = bar.replacement();
    std::vector<NewText> texts;
    for (const MatrixRow &row : m_page.rows) {
        for (const StoreText &field : m_page.texts()) {
            const QString text = row.language.text(field);
            if (bar.includes(field) && !search.hits(text).empty())
                texts.push_back({{row.language.locale, &field}, search.replaced(text, replacement)});
        }
    }
    return m_edits.proposed(texts);
}

} // namespace slipway
