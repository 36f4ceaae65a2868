// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "services/accounts.h"
#include "support/fakekeychain.h"
#include "support/testrunner.h"

#include <QListView>
#include <QtTest/QTest>

namespace slipway::test {

//! \brief The program as main() builds it, on a data dir of its own.
class Program final
{
public:
    explicit Program(const QString &folder, const Options &options = {.animations = false});

    Application &operator*() { return *m_application; }
    //! The computer's keychain, as far as this program knows.
    FakeKeychain &keychain() { return m_keychain; }
    MainWindow &window() { return m_application->window(); }
    Place place() { return window().navigator().current(); }

    //! Opens the demo team and waits for its nine apps; the grid is shown.
    void openDemo();
    //! Whose key the demo team has, once it is open.
    const sandbox::SandboxInfo &demoInfo() { return m_application->demo()->info(); }
    //! Adds an account that works with the demo's own key; its id.
    QString addAccount(const QString &name, int colour = 0, Accounts::Keep keep = Accounts::Keep::InKeychain);
    //! Goes to \a place and waits until its pane has read everything.
    void go(const Place &place);
    //! Waits until the pane that is shown has read everything.
    void waitForPane();
    //! Goes to the overview of the app called \a name.
    void openApp(const QString &name);

    //! Presses \a keys where the keyboard is.
    void press(QKeyCombination keys);

    QListView *grid() { return window().findChild<QListView *>(QStringLiteral("apps.grid")); }
    //! The row of the app called \a name in the grid.
    QModelIndex app(const QString &name);
    //! The text of the label called \a name; empty when there is none.
    QString text(const QString &name);

    //! The part of the window called \a name; ends the test when there is none.
    template <typename Part>
    Part &part(const QString &name)
    {
        Part *found = window().findChild<Part *>(name);
        if (!found)
            qFatal("the window has no %s", qPrintable(name));
        return *found;
    }

private:
    FakeKeychain m_keychain;
    std::unique_ptr<Application> m_application;
};

} // namespace slipway::test
