// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/textfiles.h"

#include "core/filename.h"
#include "core/futures.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "ui/version/filequestions.h"
#include "ui/version/importdialog.h"
#include "ui/texts/textmatrix.h"
#include "ui/version/versionvalues.h"
#include "ui/widgets/tablepane.h"

#include <QFileDialog>

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

TextFiles::TextFiles(TextMatrix &matrix, VersionValues &values, Drafts &drafts, Settings &settings)
    : QObject(&matrix)
    , m_matrix(matrix)
    , m_values(values)
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
    return m_matrix.page().lock();
}

QString TextFiles::hindranceToExport() const
{
    const MatrixPage &page = m_matrix.page();
    return page.isRead && !page.rows.empty() ? QString() : tr("The texts are not read yet.");
}

void TextFiles::importFile()
{
    QFileDialog *dialog = makeFileDialog(tr("Import Texts"), u"version.importFile"_s, m_settings, &m_matrix);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Texts (*.csv *.tsv *.txt *.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &TextFiles::importFrom);
    dialog->open();
}

void TextFiles::importFolder()
{
    QFileDialog *dialog = makeFileDialog(tr("Import Texts from a Folder"), u"version.importFolder"_s, m_settings, &m_matrix);
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
    rememberFolder(path, m_settings);
    auto *dialog = new ImportDialog(path, m_matrix.page(), m_values, &m_matrix);
    connect(dialog, &ImportDialog::confirmed, this, &TextFiles::take);
    dialog->open();
}

void TextFiles::take(const std::vector<ImportedText> &texts)
{
    std::vector<NewText> edits;
    std::vector<NewValue> values;
    for (const ImportedText &text : texts) {
        if (text.value)
            values.push_back({text.value, text.text});
        else
            edits.push_back({{text.locale, &storeTexts()[text.field]}, text.text});
    }
    const TextEdits::Outcome outcome = TextEdits(m_drafts, m_matrix.page()).put(TextEdits::Way::Import, edits, m_values.edits(values));
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
    QFileDialog *dialog = makeFileDialog(tr("Export Texts"), u"version.exportTo"_s, m_settings, &m_matrix);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (format == TextFormat::Fastlane) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    } else {
        dialog->setDefaultSuffix(suffixOf(format));
        dialog->setNameFilter(u"*."_s + suffixOf(format));
        const MatrixPage &page = m_matrix.page();
        const QString name = fileNameOf({page.appName, page.version.versionString, QDate::currentDate().toString(Qt::ISODate)});
        dialog->selectFile(name + u'.' + suffixOf(format)); // with its end: the dialog adds none behind the dots of a version
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this, format, scope](const QString &path) { begin(exported(format, scope, path)); });
    dialog->open();
}

TextFiles::Export TextFiles::exported(TextFormat format, ExportDialog::Scope scope, const QString &path) const
{
    const QSet<Locale> shown = m_matrix.shownLanguages();
    std::vector<LanguageTexts> texts;
    std::vector<Locale> locales;
    for (const MatrixRow &row : m_matrix.page().rows) {
        locales.push_back(row.language.locale);
        if (scope == ExportDialog::Scope::All || shown.contains(row.language.locale))
            texts.push_back(textsOf(row.language));
    }
    return {.format = format, .path = path, .texts = texts, .values = m_values.values().shown, .languages = FileLanguages(locales)};
}

void TextFiles::begin(const Export &texts)
{
    rememberFolder(texts.path, m_settings);
    if (texts.format != TextFormat::Fastlane) {
        write(texts);
        return;
    }
    whenDone(tryTextFolder(texts.path, texts.texts, texts.values, texts.languages, m_cancel), this,
             [this, texts](const Result<WrittenTexts> &outcome) {
                 if (outcome && outcome->replaced > 0)
                     askToReplace(u"version.replaceFiles"_s, *outcome, &m_matrix, [this, texts] { write(texts); });
                 else
                     write(texts); // which says what stands in its way
             });
}

void TextFiles::write(const Export &texts)
{
    whenDone(writeTextSheet(texts.format, texts.path, texts.texts, texts.values, texts.languages, m_cancel), this,
             [this, count = int(texts.texts.size())](const Result<WrittenTexts> &written) { showWritten(written, count); });
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
    if (written->withoutFile > 0)
        parts.append(tr("%Ln text(s) left out: fastlane has no file for the %1", nullptr, written->withoutFile)
                         .arg(attributeLabel(AppInfoLocalization::privacyChoicesUrl.spec)));
    emit noticed(parts.join(u" · "_s));
}

} // namespace slipway
