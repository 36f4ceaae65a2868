// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidepanels.h"

#include "ui/shell/inspectorframe.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int overlayBelow = 1100; // the inspector lies over the content

} // namespace

SidePanels::SidePanels(Sidebar *sidebar, QWidget *middle, InspectorFrame *inspector, QAction &wantsSidebar, QAction &wantsInspector, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_sidebar(sidebar)
    , m_inspector(inspector)
    , m_wantsSidebar(wantsSidebar)
    , m_wantsInspector(wantsInspector)
{
    setObjectName(u"shell.splitter"_s);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    addWidget(m_sidebar);
    addWidget(middle);
    addWidget(m_inspector);
    setStretchFactor(1, 1);
    setSizes({232, 728, 320});
    for (const QAction *wish : {&wantsSidebar, &wantsInspector})
        connect(wish, &QAction::toggled, this, &SidePanels::adapt);
}

void SidePanels::inspect(QWidget *content, bool hasAccount)
{
    m_hasAccount = hasAccount;
    m_hasContent = content;
    m_inspector->setContent(content);
    adapt();
}

bool SidePanels::wantsInspectorWhenWide() const
{
    return window()->width() < overlayBelow ? m_inspectorWhenWide : m_wantsInspector.isChecked();
}

void SidePanels::adapt()
{
    m_sidebar->setVisible(m_hasAccount && m_wantsSidebar.isChecked());
    adaptSidebar();
    placeInspector();
}

// A rail takes its width from nobody: the splitter gives back what it had kept for the wide sidebar.
void SidePanels::adaptSidebar()
{
    const bool rail = window()->width() < metric::railBelow;
    if (rail == m_sidebar->isRail())
        return;
    m_sidebar->setRail(rail);
    QList<int> widths = sizes();
    const int wanted = rail ? Sidebar::railWidth : Sidebar::preferredWidth;
    widths[1] += widths[0] - wanted;
    widths[0] = wanted;
    setSizes(widths);
}

// Beside the content where there is room; over its right edge where there is not.
void SidePanels::placeInspector()
{
    const bool visible = m_hasContent && m_wantsInspector.isChecked();
    const bool over = window()->width() < overlayBelow;
    if (over && m_inspector->parentWidget() != parentWidget())
        m_inspector->setParent(parentWidget());
    else if (!over && m_inspector->parentWidget() != this)
        addWidget(m_inspector);
    m_inspector->setVisible(visible);
    if (!over || !visible)
        return;
    const QRect area = geometry();
    m_inspector->setGeometry(area.right() + 1 - InspectorFrame::preferredWidth, area.top(), InspectorFrame::preferredWidth, area.height());
    m_inspector->raise();
}

void SidePanels::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    // An inspector that would cover the content waits to be called; it comes back with the room for it.
    const bool hadRoom = event->oldSize().width() >= overlayBelow;
    const bool hasRoom = event->size().width() >= overlayBelow;
    if (hadRoom && !hasRoom) {
        m_inspectorWhenWide = m_wantsInspector.isChecked();
        m_wantsInspector.setChecked(false);
    } else if (!hadRoom && hasRoom && event->oldSize().isValid()) {
        m_wantsInspector.setChecked(m_inspectorWhenWide);
    }
    adapt();
}

} // namespace slipway
