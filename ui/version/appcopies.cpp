// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/appcopies.h"

#include "models/literaltext.h"
#include "services/editability.h"
#include "ui/texts/textedits.h"
#include "ui/widgets/textwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct AppCopiesText
{
    Q_DECLARE_TR_FUNCTIONS(AppCopies)
};

// At Apple, or as a draft. A language may also be one of the app alone.
bool isOfVersion(const StoreLanguage &language)
{
    return language.version || std::any_of(storeTexts().begin(), storeTexts().end(), [&language](const StoreText &field) {
               return field.ofVersion && language.isDrafted(field);
           });
}

} // namespace

std::vector<VersionSummary> versionsInProgress(const AppRow &app)
{
    std::vector<VersionSummary> versions;
    for (const EnumValue<Platform> &platform : platformsOf(app.versions)) {
        if (const VersionSummary *version = versionInProgress(app.versions, platform.known))
            versions.push_back(*version);
    }
    return versions;
}

QString nameOf(const AppRow &app, const VersionSummary &version)
{
    //: an app, and a version of it: "Quarry · macOS 3.0"
    return AppCopiesText::tr("%1 · %2").arg(isolated(app.name), versionName(version));
}

CopyTarget copyTarget(const AppRow &app, const VersionSummary &version, const std::vector<VersionTexts> &texts, const std::vector<Draft> &drafts,
                      const std::vector<QString> &refusals)
{
    CopyTarget target{.name = nameOf(app, version), .page = {.appId = app.id, .version = version}};
    const std::vector<QString> locks = lockReasons(version, app.versions, nullptr);
    for (const StoreLanguage &language : storeLanguages({}, texts, app.primaryLocale, draftsOn(version, drafts))) {
        if (!isOfVersion(language))
            continue;
        target.page.rows.push_back({.language = language, .locks = locks, .refusals = refusals});
        target.page.rows.back().lockWhatLeaves();
    }
    return target;
}

std::vector<TextProposal> copiesTo(const std::vector<CopyTarget> &targets, const MatrixPage &source, size_t field)
{
    std::vector<TextProposal> copies;
    for (const CopyTarget &target : targets) {
        std::vector<NewText> texts;
        for (const MatrixRow &row : target.page.rows) {
            const TextCell cell{row.language.locale, &storeTexts()[field]};
            if (const QString text = source.text(cell); !text.isEmpty())
                texts.push_back({.cell = cell, .text = text});
        }
        for (TextProposal copy : proposed(target.page, texts)) {
            copy.versionId = target.page.version.id;
            copy.versionName = target.name;
            copies.push_back(std::move(copy));
        }
    }
    return copies;
}

std::vector<Drafts::Edit> copyEdits(const std::vector<CopyTarget> &targets, const std::vector<NewText> &chosen)
{
    std::vector<Drafts::Edit> edits;
    for (const NewText &text : chosen) {
        const auto target =
            std::find_if(targets.cbegin(), targets.cend(), [&text](const CopyTarget &one) { return one.page.version.id == text.versionId; });
        if (target != targets.cend())
            edits.push_back(draftEdit(target->page, text));
    }
    return edits;
}

} // namespace slipway
