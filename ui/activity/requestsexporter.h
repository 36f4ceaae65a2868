// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/requestexport.h"

#include <QObject>

namespace slipway {

class Clock;
class Settings;

//! \brief Asks for a file, and writes requests into it: CSV or JSON, as its name ends.
class RequestsExporter final : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a pane, over which it asks. \a settings remembers the folder; both outlive it.
    RequestsExporter(Settings &settings, Clock &clock, QWidget *pane);

    //! Asks where \a requests go. Ends in exported() or failed(), or in nothing when nobody chooses a file.
    void ask(const std::vector<NamedRequest> &requests);

signals:
    void exported(const QString &path);
    void failed(const slipway::Error &error);

private:
    void write(const std::vector<NamedRequest> &requests, const QString &path);

    Settings &m_settings;
    Clock &m_clock;
    QWidget *const m_pane;
};

} // namespace slipway
