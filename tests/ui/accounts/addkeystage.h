// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/demosession.h"
#include "ui/accounts/addkeypane.h"
#include "ui/shell/keydrafts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>

namespace slipway::test {

//! \brief The page on the accounts of a demo, and what somebody does with it.
class AddKeyStage final
{
public:
    static const QString issuer; //!< not the demo's

    explicit AddKeyStage(const QString &accountId = {}) : m_place{.kind = Place::Kind::AddKey, .path = accountId} { open(); }

    //! As when somebody has left the page for long and comes back.
    void open();

    template <typename Part>
    Part &part(const QString &name)
    {
        Part *found = m_pane->findChild<Part *>(name);
        if (!found)
            qFatal("the page has no %s", qPrintable(name));
        return *found;
    }

    AddKeyPane &pane() { return *m_pane; }
    DemoSession &demo() { return m_demo; }
    Accounts &accounts() { return m_demo.workspace().accounts(); }
    FakeKeychain &keychain() { return m_demo.keychain(); }
    KeyDrafts &drafts() { return m_drafts; }
    QAbstractButton &button(const QString &name) { return part<QAbstractButton>(name); }
    QLineEdit &field(const QString &name) { return part<QLineEdit>(name); }
    //! What is said below a field.
    QString said(const QString &name) { return field(name).accessibleDescription(); }
    QString dropSays();

    //! The path of a file of the demo's key.
    QString keyFile(const QString &name);
    //! Whether the page says \a name, once it has read \a path.
    bool give(const QString &path, const QString &name);
    //! Everything that a test of the sandbox's key needs.
    void fillIn();
    //! Tests the connection to the end.
    void test();
    //! "Sign a token: Works", one for each step.
    QStringList steps();

private:
    QTemporaryDir m_folder;
    Theme m_theme{*qApp, Theme::Motion::None};
    DemoSession m_demo;
    KeyDrafts m_drafts{accounts()};
    const Place m_place;
    std::unique_ptr<AddKeyPane> m_pane;
};

} // namespace slipway::test
