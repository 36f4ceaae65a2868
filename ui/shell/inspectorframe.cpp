// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspectorframe.h"

#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

InspectorFrame::InspectorFrame(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"shell.inspector"_s);
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(280);
    setMaximumWidth(480);
    setAutoFillBackground(true);

    auto *heading = new PlainLabel(tr("Inspector"), this);
    auto *close = new IconButton("close"_L1, tr("Close the inspector"), this, IconButton::Size::Small, QKeySequence(Qt::CTRL | Qt::Key_I));
    close->setObjectName(u"shell.inspector.close"_s);
    connect(close, &IconButton::clicked, this, &InspectorFrame::closeRequested);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 8, 16, 8);
    top->addWidget(heading, 1);
    top->addWidget(close);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
}

InspectorFrame::~InspectorFrame()
{
    setContent(nullptr); // it is the pane's, and must not go with us
}

void InspectorFrame::setContent(QWidget *content)
{
    if (m_scroll->widget() == content)
        return;
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->setParent(nullptr);
    }
    if (content) {
        m_scroll->setWidget(content);
        content->show();
    }
}

QSize InspectorFrame::sizeHint() const
{
    return {preferredWidth, QFrame::sizeHint().height()};
}

} // namespace slipway
