// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/importdialog.h"

#include "core/futures.h"
#include "models/literaltext.h"
#include "services/exchange/textexchange.h"
#include "services/storevalues.h"
#include "ui/theme/metrics.h"
#include "ui/version/versionvalues.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tickview.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize importSize(920, 520);
constexpr int widestNow = 200; // so that what it becomes is seen beside it
constexpr size_t mostFindings = 100; // that are told one by one

TableTexts importTexts()
{
    return {.filterPrompt = ImportDialog::tr("Filter texts"),
            .emptyIcon = "check"_L1,
            .emptyTitle = ImportDialog::tr("Nothing to import"),
            .emptySentence = ImportDialog::tr("What was read has nothing that differs from this page."),
            .noResults = ImportDialog::tr("No texts match ‘%1’")};
}

std::vector<StoreLanguage> languagesOf(const MatrixPage &page)
{
    std::vector<StoreLanguage> languages;
    for (const MatrixRow &row : page.rows)
        languages.push_back(row.language);
    return languages;
}

FileLanguages namesOf(const MatrixPage &page)
{
    std::vector<Locale> locales;
    for (const MatrixRow &row : page.rows)
        locales.push_back(row.language.locale);
    return FileLanguages(locales);
}

// Whether Apple's list of them is needed.
bool namesCategories(const TextSheet &read)
{
    return std::any_of(read.values.cbegin(), read.values.cend(), [](const FiledValue &one) { return one.value->relation && !one.text.isEmpty(); });
}

} // namespace

ImportDialog::ImportDialog(const QString &path, const MatrixPage &page, VersionValues &values, QWidget *parent)
    : QDialog(parent)
    , m_page(page)
    , m_values(values)
    , m_view(new TickView)
    , m_table(new TablePane(u"import"_s, importTexts(), m_view, this))
    , m_summary(new PlainLabel({}, this))
    , m_import(new QPushButton(this))
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is the name of a file or folder
    setWindowTitle(tr("Import Texts from %1").arg(literal(QFileInfo(path).fileName())));
    m_view->setAccessibleName(tr("Texts that differ"));
    m_table->setModel(&m_rows);
    arrange();
    connect(&m_rows, &ImportModel::tickedChanged, this, &ImportDialog::showCounts);
    connect(m_table, &TablePane::menuRequested, this, &ImportDialog::fillMenu);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::confirm);
    showCounts();
    read(path);
}

ImportDialog::~ImportDialog()
{
    m_cancel.cancel();
}

void ImportDialog::arrange()
{
    m_summary->setObjectName(u"import.summary"_s);
    m_summary->setElide(Qt::ElideRight);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"import.cancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_import->setObjectName(u"import.confirm"_s);
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::xl, space::s, space::xl, space::m);
    foot->setSpacing(space::s);
    foot->addWidget(m_summary, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    resize(importSize);
}

void ImportDialog::fillMenu(QMenu *menu)
{
    menu->addAction(tr("Import These"), m_view, [this] { m_view->tickSelected(true); });
    menu->addAction(tr("Leave These Out"), m_view, [this] { m_view->tickSelected(false); });
}

void ImportDialog::read(const QString &path)
{
    m_table->setLoading(true);
    whenDone(readTextSheet(path, namesOf(m_page), m_cancel), this, [this](const Result<TextSheet> &sheet) {
        if (sheet && namesCategories(*sheet))
            m_values.readCategories();
        if (!sheet || !namesCategories(*sheet) || m_values.areCategoriesSettled())
            showSheet(sheet);
        else
            connect(
                &m_values, &VersionValues::categoriesSettled, this, [this, sheet] { showSheet(sheet); }, Qt::SingleShotConnection);
    });
}

void ImportDialog::showSheet(const Result<TextSheet> &sheet)
{
    m_isRead = true;
    m_table->setLoading(false);
    if (sheet)
        showPlan(importPlan(*sheet, languagesOf(m_page), m_page.rows.front().locks, m_values.values()));
    else
        showFailure(sheet.error());
    showCounts();
}

void ImportDialog::showPlan(const ImportPlan &plan)
{
    m_same = plan.same;
    m_rows.setTexts(plan.texts);
    showFindings(plan.findings);
    if (plan.texts.empty())
        return;
    QHeaderView *header = m_view->horizontalHeader();
    header->resizeSection(ImportModel::Now, qMin(widestNow, header->sectionSize(ImportModel::Now)));
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    m_view->setFocus();
}

// There are no rows to filter, and no word is to be said of them.
void ImportDialog::showFailure(const Error &error)
{
    m_table->showError(error);
    m_table->frame()->showBody(ContentFrame::Body::Nothing);
    m_table->filterField()->hide();
}

void ImportDialog::showFindings(const std::vector<FileFinding> &findings)
{
    if (findings.empty())
        return;
    QStringList lines;
    for (size_t each = 0; each < qMin(findings.size(), mostFindings); ++each)
        lines.append(u"%1: %2"_s.arg(findings[each].place, findings[each].message));
    if (findings.size() > mostFindings)
        lines.append(tr("and %Ln more", nullptr, int(findings.size() - mostFindings)));
    m_table->frame()->banner()->say(Tone::Info, tr("%Ln part(s) of it are not imported.", nullptr, int(findings.size())), {}, lines.join(u'\n'));
}

void ImportDialog::showCounts()
{
    const int count = m_rows.tickedCount();
    m_import->setText(count > 0 ? tr("Import %Ln Text(s)", nullptr, count) : tr("Import"));
    setDisabledReason(m_import, count > 0 ? QString() : m_isRead ? tr("No text is ticked.") : tr("It is read just now."));
    QStringList parts;
    if (m_isRead && m_rows.rowCount() > 0)
        parts.append(tr("%L1 of %L2 ticked").arg(count).arg(m_rows.rowCount()));
    if (const int emptied = m_rows.tickedCountOf(ImportedText::Kind::Emptied); emptied > 0)
        parts.append(tr("%Ln become(s) empty", nullptr, emptied));
    if (const int locked = m_rows.countOf(ImportedText::Kind::Locked); locked > 0)
        parts.append(tr("%Ln locked", nullptr, locked));
    if (m_same > 0)
        parts.append(tr("%Ln the same", nullptr, m_same));
    m_summary->setText(parts.join(u" · "_s));
}

void ImportDialog::confirm()
{
    emit confirmed(m_rows.ticked());
    accept();
}

} // namespace slipway
