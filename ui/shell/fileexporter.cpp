// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fileexporter.h"

#include "core/clock.h"
#include "core/futures.h"
#include "ui/settings/settings.h"

#include <QFileDialog>

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
    case FileExporter::Kinds::Archive:
        return {{.filter = FileExporter::tr("ZIP archive (*.zip)"), .suffix = u"zip"_s}};
    }
    Q_UNREACHABLE();
}

} // namespace

FileExporter::FileExporter(Settings &settings, Clock &clock, QWidget *pane) : QObject(pane), m_settings(settings), m_clock(clock), m_pane(pane) {}

void FileExporter::ask(const QString &title, const QString &name, const Write &write, Kinds kinds)
{
    const QString dated = u"%1-%2"_s.arg(name, m_clock.now().toLocalTime().toString(u"yyyy-MM-dd"_s));
    pick(title, dated, kinds, setting::exportFolder, [this, write](const QString &path) { start(write, path); });
}

void FileExporter::pick(const QString &title, const QString &name, Kinds kind, const Setting<QString> &folder,
                        const std::function<void(const QString &)> &chosen)
{
    const std::vector<FileKind> offered = fileKinds(kind);
    QStringList filters;
    for (const FileKind &each : offered)
        filters.append(each.filter);
    auto *dialog = new QFileDialog(m_pane, title);
    dialog->setObjectName(m_pane->objectName() + u".exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(m_settings.folder(folder));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(offered.front().suffix);
    dialog->selectFile(name); // without its end, which comes with the kind that is chosen
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [=](const QString &filter) { dialog->setDefaultSuffix(offered[size_t(qMax(0, filters.indexOf(filter)))].suffix); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, &folder, chosen](const QString &path) {
        m_settings.setValue(folder, QFileInfo(path).path());
        chosen(path);
    });
    dialog->open();
}

void FileExporter::start(const Write &write, const QString &path)
{
    whenDone(write(path), this, [this, path](const Result<void> &written) {
        if (written)
            emit exported(path);
        else
            emit failed(written.error());
    });
}

} // namespace slipway
