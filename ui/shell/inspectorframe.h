// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QScrollArea;

namespace slipway {

//! \brief The column at the right: a heading, a close button, and what the pane wants shown of its selection.
class InspectorFrame final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int preferredWidth = 320;

    explicit InspectorFrame(QWidget *parent);
    ~InspectorFrame() override;

    //! Shows \a content, which stays its pane's and may be deleted at any time; nullptr shows nothing.
    void setContent(QWidget *content);

    QSize sizeHint() const override;

signals:
    void closeRequested();

private:
    QScrollArea *m_scroll = nullptr;
};

} // namespace slipway
