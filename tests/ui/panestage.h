// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/spelling/spelling.h"
#include "support/demosession.h"
#include "ui/settings/settings.h"
#include "ui/shell/keydrafts.h"
#include "ui/shell/panecontext.h"
#include "ui/shell/panefactory.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace slipway::test {

//! Whether a label of \a part that can be seen there has \a words.
bool says(const QWidget &part, const QString &words);

//! \brief One real pane, shown as the window shows it, on a real session with the embedded sandbox. Tests may add to it.
class PaneStage
{
public:
    explicit PaneStage(const Place &place, sandbox::SandboxOptions options = DemoSession::smallTeam());

    Pane &pane() { return *m_pane; }
    DemoSession &demo() { return m_demo; }
    Settings &settings() { return m_settings; }
    Theme &theme() { return m_theme; }
    Spelling &spelling() { return m_spelling; }

    //! Does \a id as the window would; false when the pane does not offer it, or gives a reason.
    bool run(ActionId id);

    //! Reviews what is drafted of \a appId, and applies it.
    void applyDrafts(const QString &appId);

    //! Makes the pane anew, as when somebody comes back to it.
    void comeBack();

    //! Makes the pane anew, as when it was left for long; what a restart of the application does when the session is reopened too.
    void remake();

    //! The part of the pane called \a name; fails the test when there is none.
    template <typename Part>
    Part &part(const QString &name)
    {
        Part *found = m_pane->findChild<Part *>(name);
        if (!found)
            qFatal("the pane has no %s", qPrintable(name));
        return *found;
    }

    bool says(const QString &words) const { return test::says(*m_pane, words); }

    //! Where the pane asked to go last; a Welcome place when it asked for nothing.
    Place lastRequest() const { return m_requested.isEmpty() ? Place{} : m_requested.constLast(); }
    QStringList notices() const { return m_notices; }

private:
    void show();

    QTemporaryDir m_folder;
    DemoSession m_demo;
    Settings m_settings;
    Spelling m_spelling;
    KeyDrafts m_keyDrafts{m_demo.workspace().accounts()};
    Theme m_theme;
    const Place m_place;
    std::unique_ptr<Pane> m_pane;
    QList<Place> m_requested;
    QStringList m_notices;
};

} // namespace slipway::test
