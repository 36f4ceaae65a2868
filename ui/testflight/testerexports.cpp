// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerexports.h"

#include "core/clock.h"
#include "core/filename.h"
#include "models/literaltext.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/pane.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

TesterExports::TesterExports(Settings &settings, Clock &clock, Chosen chosen, Pane *pane)
    : QObject(pane)
    , m_clock(clock)
    , m_chosen(std::move(chosen))
    , m_exporter(new FileExporter(settings, clock, pane))
{
    connect(m_exporter, &FileExporter::exported, this,
            [this](const QString &path) { emit noticed(m_sentence.arg(isolated(QDir::toNativeSeparators(path)))); });
    connect(m_exporter, &FileExporter::failed, this, &TesterExports::failed);
}

std::vector<PageAction> TesterExports::actions(int count)
{
    const QString hindrance = count > 0 ? QString() : tr("There are no testers to export.");
    return {{ActionId::Export, [this] { exportEverything(); }, hindrance},
            {ActionId::ExportForAppStoreConnect, [this] { exportForSite(); }, hindrance}};
}

void TesterExports::exportEverything()
{
    const TesterExport testers = m_chosen();
    const int count = int(testers.testers.size());
    m_sentence = tr("%Ln tester(s) exported to %1", nullptr, count);
    m_exporter->ask(tr("Export %Ln Tester(s)", nullptr, count), fileNameOf({testers.of, u"testers"_s}),
                    [testers, now = m_clock.now()](const QString &path) { return exportTesters(testers, path, now); });
}

void TesterExports::exportForSite()
{
    const TesterExport testers = m_chosen();
    const auto unknown =
        std::count_if(testers.testers.cbegin(), testers.testers.cend(), [](const ExportedTester &one) { return one.tester.email.isEmpty(); });
    const int count = int(testers.testers.size()) - int(unknown);
    m_sentence = tr("%Ln tester(s) exported to %1", nullptr, count);
    if (unknown > 0)
        m_sentence += u" · "_s + tr("%Ln without an address left out", nullptr, int(unknown));
    m_exporter->ask(
        tr("Export %Ln Tester(s)", nullptr, count), fileNameOf({testers.of, u"testers"_s}),
        [testers](const QString &path) { return exportForAppStoreConnect(testers, path); }, FileExporter::Kinds::Csv);
}

} // namespace slipway
