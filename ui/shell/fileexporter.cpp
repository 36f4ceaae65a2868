// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fileexporter.h"

#include "core/clock.h"
#include "core/futures.h"
#include "ui/settings/settings.h"

#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FileKind
{
    QString filter = {}; // as the dialog has it
    QString suffix = {};
};

std::vector<FileKind> fileKinds(FileExporter::Kinds kinds)
{
    const FileKind csv{.filter = FileExporter::tr("CSV (*.csv)"), .suffix = u"csv"_s};
    switch (kinds) {
    case FileExporter::Kinds::CsvAndJson:
        return {csv, {.filter = FileExporter::tr("JSON (*.json)"), .suffix = u"json"_s}};
    case FileExporter::Kinds::Csv:
        return {csv};
    case FileExporter::Kinds::Pictures:
        return {{.filter = FileExporter::tr("PNG (*.png)"), .suffix = u"png"_s}, {.filter = FileExporter::tr("SVG (*.svg)"), .suffix = u"svg"_s}};
    case FileExporter::Kinds::Picture:
        return {{.filter = FileExporter::tr("PNG (*.png)"), .suffix = u"png"_s}};
    case FileExporter::Kinds::Text:
        return {{.filter = FileExporter::tr("Text (*.txt)"), .suffix = u"txt"_s}};
    }
    Q_UNREACHABLE();
}

} // namespace

FileExporter::FileExporter(Settings &settings, Clock &clock, QWidget *pane) : QObject(pane), m_settings(settings), m_clock(clock), m_pane(pane) {}

void FileExporter::ask(const QString &title, const QString &name, const Write &write, Kinds kinds)
{
    const std::vector<FileKind> offered = fileKinds(kinds);
    QStringList filters;
    for (const FileKind &kind : offered)
        filters.append(kind.filter);
    const QString last = m_settings.value(setting::exportFolder);
    auto *dialog = new QFileDialog(m_pane, title);
    dialog->setObjectName(m_pane->objectName() + u".exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(offered.front().suffix);
    // Without its end, which comes with the kind that is chosen.
    dialog->selectFile(u"%1-%2"_s.arg(name, m_clock.now().toLocalTime().toString(u"yyyy-MM-dd"_s)));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [=](const QString &filter) { dialog->setDefaultSuffix(offered[size_t(qMax(0, filters.indexOf(filter)))].suffix); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) { start(write, path); });
    dialog->open();
}

void FileExporter::start(const Write &write, const QString &path)
{
    m_settings.setValue(setting::exportFolder, QFileInfo(path).path());
    whenDone(write(path), this, [this, path](const Result<void> &written) {
        if (written)
            emit exported(path);
        else
            emit failed(written.error());
    });
}

} // namespace slipway
