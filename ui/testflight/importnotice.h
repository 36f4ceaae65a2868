// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class Clock;
class PlainLabel;
class TesterImports;

//! \brief A quiet line on the page of testers while an import into their app is under way or paused: how far it is, and the way to it.
class ImportNotice final : public QWidget
{
    Q_OBJECT

public:
    //! Both outlive this.
    ImportNotice(TesterImports &imports, Clock &clock, QString appId, QWidget *parent);

signals:
    //! Somebody wants to see the import.
    void importRequested();

private:
    void showState();

    TesterImports &m_imports;
    Clock &m_clock;
    const QString m_appId;
    PlainLabel *m_words;
};

} // namespace slipway
