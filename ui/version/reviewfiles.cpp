// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/reviewfiles.h"

#include "core/futures.h"
#include "models/literaltext.h"
#include "services/storevalues.h"
#include "ui/version/filequestions.h"
#include "ui/version/reviewimportdialog.h"
#include "ui/widgets/valueedits.h"

#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

ReviewFiles::ReviewFiles(ValueEdits &values, Settings &settings, QWidget *page) : QObject(page), m_values(values), m_settings(settings), m_page(page)
{}

ReviewFiles::~ReviewFiles()
{
    m_cancel.cancel();
}

QString ReviewFiles::hindranceToImport() const
{
    return m_values.state(*exportedReviewValues().front()).lock; // as that of the others: only a password may have a lock of its own
}

QString ReviewFiles::hindranceToExport() const
{
    const std::vector<const StoreValue *> values = exportedReviewValues();
    const bool isRead = std::all_of(values.cbegin(), values.cend(), [this](const StoreValue *value) { return m_values.isRead(*value); });
    return isRead ? QString() : tr("This was not read from Apple yet.");
}

bool ReviewFiles::mayHaveValues(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty();
}

void ReviewFiles::importFolder()
{
    QFileDialog *dialog = makeFileDialog(tr("Import App Review Information"), u"appReview.importFolder"_s, m_settings, m_page);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewFiles::importFrom);
    dialog->open();
}

void ReviewFiles::importFrom(const QString &path)
{
    if (const QString hindrance = hindranceToImport(); !hindrance.isEmpty()) {
        emit noticed(hindrance);
        return;
    }
    rememberFolder(path, m_settings);
    whenDone(readReviewFolder(path, m_cancel), this, [this, path](const Result<ReviewSheet> &sheet) {
        if (sheet)
            offer(path, *sheet);
        else
            showFailure(tr("Import App Review Information"), sheet.error());
    });
}

void ReviewFiles::offer(const QString &path, const ReviewSheet &sheet)
{
    ReviewImport import{.name = QDir(path).dirName(), .empty = sheet.empty, .findings = sheet.findings};
    for (const FiledValue &each : sheet.values) {
        const ValueState state = m_values.state(*each.value);
        if (state.lock.isEmpty() && normalText(state.shown) == each.text)
            ++import.same;
        else
            import.values.push_back({.value = {each.value, each.text}, .now = state.shown, .lock = state.lock});
    }
    auto *dialog = new ReviewImportDialog(import, m_page);
    connect(dialog, &ReviewImportDialog::confirmed, this, &ReviewFiles::take);
    dialog->open();
}

void ReviewFiles::take(const std::vector<NewValue> &values)
{
    const int count = int(values.size());
    m_values.take(tr("Importing %Ln Value(s)", nullptr, count), values);
    emit noticed(tr("%Ln value(s) imported", nullptr, count));
}

void ReviewFiles::exportFolder()
{
    QFileDialog *dialog = makeFileDialog(tr("Export App Review Information"), u"appReview.exportTo"_s, m_settings, m_page);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewFiles::begin);
    dialog->open();
}

void ReviewFiles::begin(const QString &path)
{
    rememberFolder(path, m_settings);
    QHash<QString, QString> values;
    for (const StoreValue *value : exportedReviewValues())
        values.insert(value->name(), m_values.state(*value).shown);
    whenDone(writeReviewFolder(FolderWriter::Mode::Try, path, values, m_cancel), this, [this, path, values](const Result<WrittenTexts> &outcome) {
        if (outcome && outcome->replaced > 0)
            askToReplace(u"appReview.replaceFiles"_s, *outcome, m_page, [this, path, values] { write(path, values); });
        else
            write(path, values); // which says what stands in its way
    });
}

void ReviewFiles::write(const QString &path, const QHash<QString, QString> &values)
{
    whenDone(writeReviewFolder(FolderWriter::Mode::Write, path, values, m_cancel), this, [this](const Result<WrittenTexts> &written) {
        if (written)
            showWritten(*written);
        else
            showFailure(tr("Export App Review Information"), written.error());
    });
}

void ReviewFiles::showWritten(const WrittenTexts &written)
{
    QStringList parts{tr("%Ln file(s) written to %1", nullptr, written.files).arg(isolated(QDir::toNativeSeparators(written.path)))};
    if (written.untouched > 0)
        parts.append(tr("%Ln said so already", nullptr, written.untouched));
    parts.append(tr("the password is never exported"));
    emit noticed(parts.join(u" · "_s));
}

void ReviewFiles::showFailure(const QString &title, const Error &error)
{
    if (error.isCancelled())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, title, literal(error.message()), QMessageBox::Close, m_page);
    box->setObjectName(u"appReview.failure"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(literal(error.remedy()));
    box->open();
}

} // namespace slipway
