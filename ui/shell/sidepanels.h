// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

class QAction;

namespace slipway {

class InspectorFrame;
class Sidebar;

//! \brief Sidebar and inspector beside the content of the window, as its width and people's wishes have it (ux.md 2.2).
//!
//! In a narrow window the sidebar is a rail of icons, and the inspector waits to be called and lies over the content then.
class SidePanels final : public QSplitter
{
    Q_OBJECT

public:
    //! All of it belongs to the same window and goes with it; this takes the three over as its columns. The actions are checked where people
    //! want to see the two.
    SidePanels(Sidebar *sidebar, QWidget *middle, InspectorFrame *inspector, QAction &wantsSidebar, QAction &wantsInspector, QWidget *parent);

    //! The inspector shows \a content from now on, null for nothing; without an account there is no sidebar.
    void inspect(QWidget *content, bool hasAccount);
    //! Whether people want the inspector where there is room for it, to be remembered.
    bool wantsInspectorWhenWide() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void adapt();
    void adaptSidebar();
    void placeInspector();

    Sidebar *m_sidebar;
    InspectorFrame *m_inspector;
    QAction &m_wantsSidebar;
    QAction &m_wantsInspector;
    bool m_hasAccount = false;
    bool m_hasContent = false; // of the inspector
    bool m_inspectorWhenWide = true; // what the inspector goes back to when a narrow window widens
};

} // namespace slipway
