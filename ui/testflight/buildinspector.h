// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/builds.h"

#include <QWidget>

class QPushButton;

namespace slipway {

class Banner;
class BuildReading;
class Clock;
class InspectorSheet;
class JsonView;
class LoadingLine;
class Session;

//! \brief What the inspector says of the selected builds (ux.md 5.10): of none how many there are, of one all that is known of it, of several how they
//! are spread over states, versions and groups.
//!
//! What the table does not hold is read while the inspector can be seen.
class BuildInspector final : public QWidget
{
    Q_OBJECT

public:
    //! Both outlive this.
    BuildInspector(Session &session, Clock &clock, QWidget *parent = nullptr);

    //! \a selected of \a total builds are selected. The pointers are not kept.
    void show(const std::vector<const TestBuildRow *> &selected, int total);
    //! Something was done with the build, or somebody wants it to be read again.
    void refresh();

signals:
    //! Somebody wants to see and change who tests the build outside of groups.
    void testersRequested();
    //! Something for the status line.
    void noticed(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void readOne();
    void showOne();
    void showReading();

    Clock &m_clock;
    BuildReading *m_reading;
    LoadingLine *m_line;
    Banner *m_banner;
    InspectorSheet *m_sheet;
    QWidget *m_testers; // what can be done with them
    QPushButton *m_names;
    JsonView *m_json;
    std::optional<TestBuildRow> m_build; // the one that is selected
};

} // namespace slipway
