// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "models/itemroles.h"
#include "services/keydraft.h"
#include "store/datadir.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCoroTask>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

// The refresh button of a pane can be pressed again when everything has been read.
bool isReading(const QWidget &window)
{
    const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
    return std::any_of(buttons.cbegin(), buttons.cend(), [](const QAbstractButton *button) {
        return button->isVisible() && button->objectName().endsWith(".refresh"_L1) && !button->isEnabled();
    });
}

} // namespace

Program::Program(const QString &folder, const Options &options)
    : m_application(std::make_unique<Application>(options, *DataDir::open(folder), m_keychain.backend()))
{
    m_application->start();
    if (!QTest::qWaitForWindowActive(&window()))
        qFatal("the window does not become active");
}

void Program::openDemo()
{
    m_application->openDemo();
    if (!QTest::qWaitFor([this] { return grid() && grid()->model()->rowCount() == 9; }, patience))
        qFatal("the demo does not open");
}

QString Program::addAccount(const QString &name, int colour, Accounts::Keep keep)
{
    const sandbox::SandboxInfo &info = demoInfo();
    const KeyDraft draft{
        .name = name, .keyId = info.keyId, .issuerId = info.issuerId, .colour = colour, .origin = info.url, .file = *KeyFile::parse(info.keyPem)};
    return QCoro::waitFor(m_application->workspace().accounts().add(draft, keep)).value();
}

void Program::go(const Place &place)
{
    window().navigator().go(place);
    waitForPane();
}

void Program::waitForPane()
{
    if (!QTest::qWaitFor([this] { return !isReading(window()); }, patience))
        qFatal("the page does not come to its end");
}

void Program::openApp(const QString &name)
{
    go({.kind = Place::Kind::AppOverview, .appId = app(name).data(IdRole).toString(), .appName = name});
}

void Program::press(QKeyCombination keys)
{
    // The offscreen platform makes a popup the active window, some time after it was opened: also one that is closed by then.
    QCoreApplication::processEvents();
    window().activateWindow();
    if (!QTest::qWaitFor([this] { return QApplication::activeWindow() == &window(); }, patience))
        qFatal("the window does not become active");
    QTest::keyClick(window().focusWidget(), keys.key(), keys.keyboardModifiers());
}

QModelIndex Program::app(const QString &name)
{
    return grid()->model()->match(grid()->model()->index(0, 0), Qt::DisplayRole, name).value(0);
}

QString Program::text(const QString &name)
{
    const auto *label = window().findChild<QLabel *>(name);
    return label ? label->text() : QString();
}

} // namespace slipway::test
