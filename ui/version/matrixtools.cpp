// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/matrixtools.h"

#include "models/literaltext.h"
#include "models/resourcename.h"
#include "ui/version/appchooser.h"
#include "ui/version/proposaldialog.h"
#include "ui/version/replacebar.h"
#include "ui/version/versionchooser.h"

#include <QSet>

#include <algorithm>

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
        texts.push_back({{row.language.locale, source.field}, m_page.text(source)});
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
    auto *bar = new ReplaceBar(words.name, dialog);
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
        for (size_t field = 0; field < storeTexts().size(); ++field) {
            const QString text = row.language.text(storeTexts()[field]);
            if (bar.includes(field) && !search.hits(text).empty())
                texts.push_back({{row.language.locale, field}, search.replaced(text, replacement)});
        }
    }
    return m_edits.proposed(texts);
}

void MatrixTools::copyFromVersion(VersionChooser *chooser, size_t field)
{
    const QString label = attributeLabel(storeTexts()[field].spec);
    const ProposalDialog::Words words{.name = u"copyFrom"_s,
                                      //: %1 is a text: "Keywords"
                                      .title = tr("Copy %1 from Another Version").arg(label),
                                      .verb = [](int count) { return tr("Copy %Ln Text(s)", nullptr, count); }};
    auto *dialog = new ProposalDialog(words, ProposalDialog::Ticks::All, &m_view);
    const auto show = [this, dialog, chooser, field] {
        const QString hindrance = chooser->hindrance();
        dialog->setProposals(copies(chooser->texts(), field),
                             hindrance.isEmpty() ? tr("Nothing would change: that version has no other text in a language of this one.") : hindrance);
    };
    dialog->setHead(chooser);
    show();
    connect(chooser, &VersionChooser::changed, dialog, show);
    connect(dialog, &ProposalDialog::confirmed, this,
            [this](const std::vector<NewText> &chosen) { emit done(m_edits.put(TextEdits::Way::Copy, chosen)); });
    dialog->open();
}

// Of the languages that both have. A text that is not there is none to copy.
std::vector<TextProposal> MatrixTools::copies(const std::vector<VersionTexts> &texts, size_t field) const
{
    std::vector<NewText> copies;
    for (const MatrixRow &row : m_page.rows) {
        const auto found = std::find_if(texts.cbegin(), texts.cend(), [&row](const VersionTexts &one) { return one.locale == row.language.locale; });
        const QString text = found == texts.cend() ? QString() : *found.*storeTexts()[field].ofVersion;
        if (!text.isEmpty())
            copies.push_back({{row.language.locale, field}, text});
    }
    return m_edits.proposed(copies);
}

void MatrixTools::copyToApps(AppChooser *chooser, size_t field)
{
    const ProposalDialog::Words words{.name = u"copyToApps"_s,
                                      //: %1 is a text: "Keywords"
                                      .title = tr("Copy %1 to Other Apps").arg(attributeLabel(storeTexts()[field].spec)),
                                      .verb = [](int count) { return tr("Copy %Ln Text(s)", nullptr, count); }};
    auto *dialog = new ProposalDialog(words, ProposalDialog::Ticks::All, &m_view);
    const auto show = [this, dialog, chooser, field] {
        const QString hindrance = chooser->hindrance();
        dialog->setProposals(copiesTo(chooser->targets(), m_page, field),
                             hindrance.isEmpty() ? tr("Nothing would change: no language of this version has another text there.") : hindrance);
    };
    dialog->setHead(chooser);
    show();
    connect(chooser, &AppChooser::changed, dialog, show);
    connect(dialog, &ProposalDialog::confirmed, this,
            [this, chooser](const std::vector<NewText> &chosen) { draftInApps(copyEdits(chooser->targets(), chosen)); });
    dialog->open();
}

void MatrixTools::draftInApps(const std::vector<Drafts::Edit> &edits)
{
    QSet<QString> apps;
    for (const Drafts::Edit &edit : edits)
        apps.insert(edit.key.appId);
    m_edits.copyToApps(edits);
    //: %1 is "2 apps"
    emit noticed(tr("%Ln text(s) of %1 drafted", nullptr, int(edits.size())).arg(tr("%Ln app(s)", nullptr, int(apps.size()))));
}

} // namespace slipway
