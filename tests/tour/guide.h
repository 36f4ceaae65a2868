// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "camera.h"
#include "services/drafts.h"
#include "services/jobs.h"
#include "services/session.h"
#include "support/fakekeychain.h"
#include "ui/widgets/groupdrag.h"

#include <QJsonDocument>
#include <QModelIndex>
#include <QTemporaryDir>

#include <functional>

namespace slipway {

//! \brief Leads through the program: a real one on the embedded sandbox, at a time of day that stands still.
//!
//! It goes on when something is not as it should be, and knows of it in the end: a picture of what is wrong is worth having.
class Guide final
{
public:
    //! Starts the program on \a dir at \a time, written as in 2026-11-21T12:00:00Z.
    Guide(const DataDir &dir, const QByteArray &time, const Camera &camera);

    //! Opens the demo team and waits until its apps have been read.
    void openDemo();
    //! Takes the network away.
    void goOffline() { m_application->stopDemo(); }
    void go(const Place &place) { window().navigator().go(place); }
    //! The first app of the grid.
    Place firstApp(Place::Kind kind);
    //! Reads the page again, as Ctrl+R does.
    void refresh();
    //! Drops the file at \a path on the window.
    void giveKeyFile(const QString &path) { window().showKeyFile(path); }
    //! Opens the account called \a name, as a choice in the menu of accounts does.
    void switchTo(const QString &name);
    void press(const QString &button);
    //! Scrolls until the part called \a name is to be seen.
    void reveal(const QString &name);
    //! Goes where the row \a number of \a card leads.
    void follow(const QString &card, int number = 0);
    //! Activates the entry of \a view that says \a text.
    void follow(const QString &view, const QString &text);
    //! As if it came from outside.
    void openLink(const QString &link) { window().openLink(link); }
    void type(const QString &field, const QString &text);
    //! Types the number that a question wants in \a field.
    void typeAskedNumber(const QString &field);
    //! Selects the first row of \a view.
    void selectFirst(const QString &view);
    //! Selects the first \a count rows of \a view.
    void selectRows(const QString &view, int count);
    //! Has the testers or builds that are selected hover over the \a group in the sidebar; nowhere any more when it is empty.
    void dragSelected(const QString &group);
    //! Makes the cell of the row \a id and the column \a key of \a view the current one, and gives it the keyboard.
    void goToCell(const QString &view, const QString &id, const QString &key);
    //! Waits until that cell has something to show.
    void waitForCell(const QString &view, const QString &id, const QString &key);
    //! Presses \a keys where the keyboard is.
    void pressKey(QKeyCombination keys);
    //! Puts \a text on the clipboard.
    void copy(const QString &text);
    //! Does the window's action called \a name.
    void trigger(const QString &name);
    void selectLast(const QString &view);
    //! Ticks the row number \a row of \a view.
    void tick(const QString &view, int row);
    //! Unfolds the row number \a row of \a view, or folds it.
    void unfold(const QString &view, int row);
    //! As if somebody had typed that.
    void draft(const std::vector<Drafts::Edit> &edits);
    //! The jobs of the account that is open.
    Jobs &jobs() { return m_application->session()->jobs(); }
    //! The mouse comes onto every part called \a name that is to be seen.
    void hover(const QString &name);
    //! As somebody closes it.
    void closeWindow() { window().close(); }
    //! Waits until the page shows its banner, or shows it no more.
    void waitForBanner(bool shown = true);
    //! Waits until nothing is under way any more for \a page, the name that its parts begin with.
    void waitForEnd(const QString &page);
    //! Waits until the part called \a name is to be seen.
    void waitForPart(const QString &name);
    //! Waits until the field, label or button called \a name holds \a text.
    void waitForText(const QString &name, const QString &text);
    //! PUT /_sandbox/\a setting with \a json.
    void direct(const QString &setting, const QByteArray &json);
    void picture(const QString &name);
    //! Opens the list of shortcuts, and closes it.
    void openShortcuts();
    void closeShortcuts();
    //! A picture of the palette, with \a text typed into it.
    void picturePalette(const QString &name, const QString &text);
    //! A picture of the dialog that the window's action called \a action opens.
    void pictureDialog(const QString &name, const QString &action);
    //! A picture of what importing the folder at \a path into \a page shows.
    void pictureImport(const QString &name, const QString &page, const QString &path);
    //! Presses \a button, gives its \a dialog a file to write, and waits for the question that comes then.
    void exportUntilAsked(const QString &button, const QString &dialog);
    //! A picture of that question.
    void pictureExport(const QString &name, const QString &button, const QString &dialog);
    //! Does the item \a text of the context menu of what has the keyboard.
    void chooseFromMenu(const QString &text);
    //! A picture of what \a open opens over the window, which is closed after it.
    void picturePopup(const QString &name, const std::function<void()> &open);
    //! A picture of what a press on \a button opens over the window.
    void pictureOpened(const QString &name, const QString &button);
    //! A picture of the current cell of \a view being dragged to the row of that cell, and back.
    void pictureDrag(const QString &name, const QString &view, const QString &id, const QString &key);
    //! A picture of the context menu of what has the keyboard.
    void pictureContextMenu(const QString &name);
    //! A picture of the menu called \a menu, opened.
    void pictureMenu(const QString &name, const QString &menu);

    //! The computer's keychain, as far as this program knows.
    test::FakeKeychain &keychain() { return m_keychain; }
    const DemoTeam &demo() const { return *m_application->demo(); }
    bool isGood() const { return m_isGood; }

private:
    MainWindow &window() { return m_application->window(); }
    //! The entry of \a view, on any level, that says \a text.
    QModelIndex entryOf(const QString &view, const QString &text);
    QModelIndex cellOf(const QString &view, const QString &id, const QString &key);
    //! The visible widget of that name: panes that are kept have parts of the same names.
    template <typename Part>
    Part *find(const QString &name);
    void select(const QString &view, const std::function<int(int rows)> &row);
    void waitFor(const QString &what, const std::function<bool()> &condition);
    void complain(const QString &what);

    const Camera &m_camera;
    test::FakeKeychain m_keychain;
    QTemporaryDir m_exports;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<GroupDrag> m_drag; // while it hovers
    bool m_isGood = true;
};

} // namespace slipway
