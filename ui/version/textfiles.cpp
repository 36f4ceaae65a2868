// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/textfiles.h"

#include "core/futures.h"
#include "models/literaltext.h"
#include "ui/settings/settings.h"
#include "ui/version/importdialog.h"
#include "ui/version/versionmatrix.h"
#include "ui/widgets/tablepane.h"

#include <QFileDialog>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

LanguageTexts textsOf(const StoreLanguage &language)
{
    LanguageTexts texts{.locale = language.locale};
    for (const StoreText &field : storeTexts())
        texts.texts.push_back(language.text(field));
    return texts;
}

QString suffixOf(TextFormat format)
{
    return format == TextFormat::Csv ? u"csv"_s : u"json"_s;
}

} // namespace

TextFiles::TextFiles(VersionMatrix &matrix, Drafts &drafts, Settings &settings)
    : QObject(&matrix)
    , m_matrix(matrix)
    , m_drafts(drafts)
    , m_settings(settings)
{}

TextFiles::~TextFiles()
{
    m_cancel.cancel();
}

bool TextFiles::mayHaveTexts(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty() || formatOfFile(path);
}

QString TextFiles::hindranceToImport() const
{
    if (const QString unread = hindranceToExport(); !unread.isEmpty())
        return unread;
    const std::vector<QString> &locks = m_matrix.page().rows.front().locks;
    const bool isAnyFree = std::any_of(locks.cbegin(), locks.cend(), [](const QString &lock) { return lock.isEmpty(); });
    return isAnyFree ? QString() : locks.front();
}

QString TextFiles::hindranceToExport() const
{
    const MatrixPage &page = m_matrix.page();
    return page.isRead && !page.rows.empty() ? QString() : tr("The texts are not read yet.");
}

QFileDialog *TextFiles::makeDialog(const QString &title, const QString &name)
{
    const QString last = m_settings.value(setting::textFolder);
    auto *dialog = new QFileDialog(&m_matrix, title);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last);
    return dialog;
}

void TextFiles::importFile()
{
    QFileDialog *dialog = makeDialog(tr("Import Texts"), u"version.importFile"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Texts (*.csv *.tsv *.txt *.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &TextFiles::importFrom);
    dialog->open();
}

void TextFiles::importFolder()
{
    QFileDialog *dialog = makeDialog(tr("Import Texts from a Folder"), u"version.importFolder"_s);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &TextFiles::importFrom);
    dialog->open();
}

void TextFiles::importFrom(const QString &path)
{
    if (const QString hindrance = hindranceToImport(); !hindrance.isEmpty()) {
        emit noticed(hindrance);
        return;
    }
    m_settings.setValue(setting::textFolder, QFileInfo(path).path());
    auto *dialog = new ImportDialog(path, m_matrix.page(), &m_matrix);
    connect(dialog, &ImportDialog::confirmed, this, &TextFiles::take);
    dialog->open();
}

void TextFiles::take(const std::vector<ImportedText> &texts)
{
    std::vector<NewText> edits;
    for (const ImportedText &text : texts)
        edits.push_back({{text.locale, text.field}, text.text});
    const TextEdits::Outcome outcome = TextEdits(m_drafts, m_matrix.page()).put(TextEdits::Way::Import, edits);
    emit noticed(tr("%Ln text(s) imported", nullptr, outcome.changed));
}

void TextFiles::exportTexts()
{
    const int all = int(m_matrix.page().rows.size());
    auto *dialog = new ExportDialog(all, int(m_matrix.shownLanguages().size()), &m_matrix);
    connect(dialog, &ExportDialog::confirmed, this, &TextFiles::askWhere);
    dialog->open();
}

void TextFiles::askWhere(TextFormat format, ExportDialog::Scope scope)
{
    QFileDialog *dialog = makeDialog(tr("Export Texts"), u"version.exportTo"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (format == TextFormat::Fastlane) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    } else {
        dialog->setDefaultSuffix(suffixOf(format));
        dialog->setNameFilter(u"*."_s + suffixOf(format));
        dialog->selectFile(u"texts-%1"_s.arg(m_matrix.page().version.versionString));
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, format, scope](const QString &path) { write(format, scope, path); });
    dialog->open();
}

void TextFiles::write(TextFormat format, ExportDialog::Scope scope, const QString &path)
{
    m_settings.setValue(setting::textFolder, QFileInfo(path).path());
    const QSet<Locale> shown = m_matrix.shownLanguages();
    std::vector<LanguageTexts> texts;
    std::vector<Locale> locales;
    for (const MatrixRow &row : m_matrix.page().rows) {
        locales.push_back(row.language.locale);
        if (scope == ExportDialog::Scope::All || shown.contains(row.language.locale))
            texts.push_back(textsOf(row.language));
    }
    const int count = int(texts.size());
    whenDone(writeTextSheet(format, path, texts, FileLanguages(locales), m_cancel), this,
             [this, count](const Result<WrittenTexts> &written) { showWritten(written, count); });
}

void TextFiles::showWritten(const Result<WrittenTexts> &written, int languages)
{
    if (!written) {
        m_matrix.table()->showError(written.error());
        return;
    }
    QStringList parts{tr("%Ln language(s) exported to %1", nullptr, languages).arg(isolated(QDir::toNativeSeparators(written->path))),
                      tr("%Ln file(s) written", nullptr, written->files)};
    if (written->untouched > 0)
        parts.append(tr("%Ln said so already", nullptr, written->untouched));
    emit noticed(parts.join(u" · "_s));
}

} // namespace slipway
