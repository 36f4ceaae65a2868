// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/testlanguages.h"

#include "services/languages.h"
#include "ui/texts/languagechooser.h"
#include "ui/texts/matrixactions.h"
#include "ui/texts/textmatrix.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/tablepane.h"

#include <QMenu>

#include <algorithm>

namespace slipway {

namespace {

bool areLeaving(const std::vector<const MatrixRow *> &rows)
{
    return !rows.empty() && std::all_of(rows.cbegin(), rows.cend(), [](const MatrixRow *row) { return row->language.leaves(); });
}

} // namespace

TestLanguages::TestLanguages(Drafts &drafts, TextMatrix &matrix, ChoiceButton &marks, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_matrix(matrix)
    , m_marks(marks)
{}

void TestLanguages::offer(QWidget *anchor)
{
    connect(offerLanguages(anchor, m_matrix.page()), &LanguageChooser::chosen, this, &TestLanguages::add);
}

void TestLanguages::add(const Locale &language, const Locale &source)
{
    m_added.push_back(language);
    m_marks.clear(); // the new row is to be seen
    m_matrix.table()->filterField()->clear();
    emit addedChanged();
    if (!source.isNull() && m_matrix.commands().beginLanguage(language, source) > 0)
        std::erase(m_added, language); // it is there by its texts, and goes with the step that brought them
    m_matrix.goTo(language);
}

std::vector<const MatrixRow *> TestLanguages::selected() const
{
    std::vector<const MatrixRow *> rows;
    for (const QString &code : m_matrix.selectedLanguages()) {
        if (const MatrixRow *row = m_matrix.page().find(Locale(code)))
            rows.push_back(row);
    }
    return rows;
}

QString TestLanguages::hindrance() const
{
    if (!m_lock.isEmpty())
        return m_lock;
    const std::vector<const MatrixRow *> rows = selected();
    if (rows.empty())
        return tr("Go to a language first.");
    const auto primary = std::find_if(rows.cbegin(), rows.cend(), [](const MatrixRow *row) { return row->language.isPrimary; });
    return primary == rows.cend() ? QString()
                                  : tr("%1 is the primary language: an app cannot be without it.").arg((*primary)->language.locale.displayName());
}

PageAction TestLanguages::removalAction()
{
    const std::vector<const MatrixRow *> rows = selected();
    const int count = qMax(1, int(rows.size()));
    const QString text = areLeaving(rows) ? tr("Keep %Ln Language(s)", nullptr, count) : tr("Remove %Ln Language(s)", nullptr, count);
    return {ActionId::RemoveLanguage, [this] { removeOrKeep(); }, hindrance(), text};
}

void TestLanguages::fill(QMenu *menu)
{
    const PageAction action = removalAction();
    menu->addSeparator();
    QAction *item = menu->addAction(action.text, this, action.run);
    item->setEnabled(action.disabledReason.isEmpty());
    item->setStatusTip(action.disabledReason);
}

void TestLanguages::removeOrKeep()
{
    const std::vector<const MatrixRow *> rows = selected();
    if (const QString reason = hindrance(); !reason.isEmpty())
        emit noticed(reason);
    else if (areLeaving(rows))
        keep(rows);
    else
        remove(rows);
}

// What was written in it goes with it.
std::vector<Drafts::Edit> TestLanguages::removalOf(const MatrixRow &row) const
{
    const MatrixPage &page = m_matrix.page();
    const Locale &language = row.language.locale;
    std::vector<Drafts::Edit> edits;
    for (const Draft &draft : m_drafts.of(page.appId)) {
        if (draft.key.part == page.part && draft.key.locale == language && !removesLanguage(draft))
            edits.push_back({.key = draft.key, .base = draft.base, .text = draft.base});
    }
    if (!row.language.isNew())
        edits.push_back({.key = languageKey(page.appId, page.part, language), .base = language.code()});
    return edits;
}

// The rows are others once something of them is drafted.
void TestLanguages::remove(const std::vector<const MatrixRow *> &rows)
{
    const int count = int(rows.size());
    std::vector<Drafts::Edit> edits;
    for (const MatrixRow *row : rows) {
        const std::vector<Drafts::Edit> removal = removalOf(*row);
        edits.insert(edits.end(), removal.cbegin(), removal.cend());
        std::erase(m_added, row->language.locale);
    }
    m_drafts.endStep();
    m_drafts.write(tr("Removing %Ln Language(s)", nullptr, count), edits);
    m_drafts.endStep();
    emit addedChanged();
    emit noticed(tr("%Ln language(s) to be removed when you apply", nullptr, count));
}

void TestLanguages::keep(const std::vector<const MatrixRow *> &rows)
{
    std::vector<DraftKey> keys;
    for (const MatrixRow *row : rows)
        keys.push_back(languageKey(m_matrix.page().appId, m_matrix.page().part, row->language.locale));
    m_drafts.revert(tr("Keeping %Ln Language(s)", nullptr, int(keys.size())), keys);
    emit noticed(tr("%Ln language(s) kept", nullptr, int(keys.size())));
}

} // namespace slipway
