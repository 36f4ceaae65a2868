// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/requestsexporter.h"

#include "core/clock.h"
#include "core/futures.h"
#include "ui/settings/settings.h"

#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace slipway {

RequestsExporter::RequestsExporter(Settings &settings, Clock &clock, QWidget *pane)
    : QObject(pane)
    , m_settings(settings)
    , m_clock(clock)
    , m_pane(pane)
{}

void RequestsExporter::ask(const std::vector<NamedRequest> &requests)
{
    const QString csv = tr("CSV (*.csv)");
    const QString json = tr("JSON (*.json)");
    const QString last = m_settings.value(setting::exportFolder);
    auto *dialog = new QFileDialog(m_pane, tr("Export Requests"));
    dialog->setObjectName(u"requests.exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last);
    dialog->setNameFilters({csv, json});
    dialog->setDefaultSuffix(u"csv"_s);
    // Without its end, which comes with the kind that is chosen.
    dialog->selectFile(u"Slipway-requests-%1"_s.arg(m_clock.now().toLocalTime().toString(u"yyyy-MM-dd"_s)));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [=](const QString &kind) { dialog->setDefaultSuffix(kind == json ? u"json"_s : u"csv"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, requests](const QString &path) { write(requests, path); });
    dialog->open();
}

void RequestsExporter::write(const std::vector<NamedRequest> &requests, const QString &path)
{
    m_settings.setValue(setting::exportFolder, QFileInfo(path).path());
    whenDone(exportRequests(requests, path, m_clock.now()), this, [this, path](const Result<void> &written) {
        if (written)
            emit exported(path);
        else
            emit failed(written.error());
    });
}

} // namespace slipway
