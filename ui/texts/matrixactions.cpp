// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/matrixactions.h"

#include "models/textlabels.h"
#include "services/drafts.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/tableactions.h"
#include "ui/texts/languagechooser.h"
#include "ui/texts/languagecolumns.h"
#include "ui/texts/textmatrix.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/segments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct MatrixActionsText
{
    Q_DECLARE_TR_FUNCTIONS(MatrixActions)
};

} // namespace

std::vector<PageAction> matrixActions(TextMatrix &matrix, Drafts &drafts)
{
    const bool isForm = matrix.look() == TextMatrix::Look::Form;
    std::vector<PageAction> actions = isForm ? std::vector<PageAction>() : tableActions(*matrix.table());
    for (PageAction &action : actions) {
        if (action.id == ActionId::CopyRows)
            action.text = MatrixActionsText::tr("Copy Cells");
    }
    const std::vector<PageAction> steps = historyActions(drafts.history());
    actions.insert(actions.end(), steps.begin(), steps.end());
    const QString locked = isForm ? MatrixActionsText::tr("This is done in the matrix.") : matrix.commands().lock();
    actions.insert(actions.end(),
                   {{ActionId::Paste, [&matrix] { matrix.commands().paste(); }, locked},
                    {ActionId::FillDown, [&matrix] { matrix.commands().fillDown(); }, locked},
                    {ActionId::Replace, [&matrix] { matrix.commands().findAndReplace(); }, matrix.page().lock()},
                    {ActionId::NextLanguage, [&matrix] { matrix.goBy(1); }},
                    {ActionId::PreviousLanguage, [&matrix] { matrix.goBy(-1); }}});
    return actions;
}

Segments *makeLookChoice(const QString &name, QWidget *parent)
{
    auto *looks = new Segments(MatrixActionsText::tr("Look"), parent);
    //: all languages side by side
    looks->add(int(TextMatrix::Look::Matrix), MatrixActionsText::tr("Matrix"), name + u".look.matrix"_s);
    //: one language at a time
    looks->add(int(TextMatrix::Look::Form), MatrixActionsText::tr("Form"), name + u".look.form"_s);
    return looks;
}

LanguageChooser *offerLanguages(QWidget *anchor, const MatrixPage &page)
{
    std::vector<Locale> missing;
    for (const Locale &locale : Locale::all()) {
        if (!page.find(locale))
            missing.push_back(locale);
    }
    std::vector<Locale> sources;
    for (const MatrixRow &row : page.rows)
        sources.push_back(row.language.locale);
    return LanguageChooser::showBelow(anchor, MatrixActionsText::tr("Add Language"), missing, sources);
}

void inspectLanguages(InspectorSheet &inspector, const TextMatrix &matrix)
{
    const QStringList codes = matrix.selectedLanguages();
    const MatrixRow *one = codes.size() == 1 ? matrix.page().find(Locale(codes.constFirst())) : nullptr;
    if (one)
        inspector.setContent(languageLabel(one->language.locale), languageFacts(*one));
    else if (codes.isEmpty())
        inspector.setContent(MatrixActionsText::tr("%n language(s)", nullptr, int(matrix.page().rows.size())));
    else
        inspector.setContent(MatrixActionsText::tr("%n language(s) selected", nullptr, int(codes.size())));
}

} // namespace slipway
