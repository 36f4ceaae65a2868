// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testerexport.h"
#include "ui/shell/pageaction.h"

#include <QObject>

#include <functional>
#include <vector>

namespace slipway {

class Clock;
class FileExporter;
class Pane;
class Settings;

//! \brief The export of testers from their page (ux.md 5.11): all that is known of them, or what App Store Connect's website imports.
class TesterExports final : public QObject
{
    Q_OBJECT

public:
    //! Those that are exported now: the selected when there are several, else those that the filter shows.
    using Chosen = std::function<TesterExport()>;

    //! Belongs to \a pane, over which it asks. Settings and clock outlive it.
    TesterExports(Settings &settings, Clock &clock, Chosen chosen, Pane *pane);

    //! What the page does for the window's actions, while it shows \a count testers.
    std::vector<PageAction> actions(int count);

signals:
    //! A sentence: what was exported, and where to.
    void noticed(const QString &text);
    void failed(const slipway::Error &error);

private:
    void exportEverything();
    void exportForSite();

    Clock &m_clock;
    const Chosen m_chosen;
    FileExporter *m_exporter;
    QString m_sentence; // of the export that was begun last, with %1 for the file
};

} // namespace slipway
