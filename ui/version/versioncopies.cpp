// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versioncopies.h"

#include "models/resourcename.h"
#include "ui/texts/proposaldialog.h"
#include "ui/texts/textmatrix.h"
#include "ui/version/appchooser.h"
#include "ui/version/versionchooser.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

VersionCopies::VersionCopies(TextMatrix &matrix) : QObject(&matrix), m_matrix(matrix) {}

void VersionCopies::copyFromVersion(VersionChooser *chooser, size_t field)
{
    const QString label = attributeLabel(storeTexts()[field].spec);
    const ProposalDialog::Words words{.name = u"copyFrom"_s,
                                      //: %1 is a text: "Keywords"
                                      .title = tr("Copy %1 from Another Version").arg(label),
                                      .verb = [](int count) { return tr("Copy %Ln Text(s)", nullptr, count); }};
    auto *dialog = new ProposalDialog(words, ProposalDialog::Ticks::All, &m_matrix);
    const auto show = [this, dialog, chooser, field] {
        const QString hindrance = chooser->hindrance();
        dialog->setProposals(copies(chooser->texts(), field),
                             hindrance.isEmpty() ? tr("Nothing would change: that version has no other text in a language of this one.") : hindrance);
    };
    dialog->setHead(chooser);
    show();
    connect(chooser, &VersionChooser::changed, dialog, show);
    connect(dialog, &ProposalDialog::confirmed, this,
            [this](const std::vector<NewText> &chosen) { m_matrix.commands().say(m_matrix.edits().put(TextEdits::Way::Copy, chosen)); });
    dialog->open();
}

// Of the languages that both have. A text that is not there is none to copy.
std::vector<TextProposal> VersionCopies::copies(const std::vector<VersionTexts> &texts, size_t field) const
{
    std::vector<NewText> copies;
    for (const MatrixRow &row : m_matrix.page().rows) {
        const auto found = std::find_if(texts.cbegin(), texts.cend(), [&row](const VersionTexts &one) { return one.locale == row.language.locale; });
        const StoreText &copied = storeTexts()[field];
        const QString text = found == texts.cend() ? QString() : *found.*copied.ofVersion;
        if (!text.isEmpty())
            copies.push_back({{row.language.locale, &copied}, text});
    }
    return m_matrix.edits().proposed(copies);
}

void VersionCopies::copyToApps(AppChooser *chooser, size_t field)
{
    const ProposalDialog::Words words{.name = u"copyToApps"_s,
                                      //: %1 is a text: "Keywords"
                                      .title = tr("Copy %1 to Other Apps").arg(attributeLabel(storeTexts()[field].spec)),
                                      .verb = [](int count) { return tr("Copy %Ln Text(s)", nullptr, count); }};
    auto *dialog = new ProposalDialog(words, ProposalDialog::Ticks::All, &m_matrix);
    const auto show = [this, dialog, chooser, field] {
        const QString hindrance = chooser->hindrance();
        dialog->setProposals(copiesTo(chooser->targets(), m_matrix.page(), field),
                             hindrance.isEmpty() ? tr("Nothing would change: no language of this version has another text there.") : hindrance);
    };
    dialog->setHead(chooser);
    show();
    connect(chooser, &AppChooser::changed, dialog, show);
    connect(dialog, &ProposalDialog::confirmed, this,
            [this, chooser](const std::vector<NewText> &chosen) { draftInApps(copyEdits(chooser->targets(), chosen)); });
    dialog->open();
}

void VersionCopies::draftInApps(const std::vector<Drafts::Edit> &edits)
{
    QSet<QString> apps;
    for (const Drafts::Edit &edit : edits)
        apps.insert(edit.key.appId);
    m_matrix.edits().copyToApps(edits);
    //: %1 is "2 apps"
    emit noticed(tr("%Ln text(s) of %1 drafted", nullptr, int(edits.size())).arg(tr("%Ln app(s)", nullptr, int(apps.size()))));
}

} // namespace slipway
