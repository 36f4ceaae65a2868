// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/skeletonview.h"

#include <QWidget>

class QStackedLayout;

namespace slipway {

class Banner;
class LoadingLine;
class Placeholder;
class PlainLabel;

//! \brief What every pane has around its content: the loading line, the banner, and what stands in when there is no content (ux.md 3.2 to 3.4).
//!
//! From top to bottom: the line, the words of a slow load with Cancel, the banner, then one of skeleton, content and placeholder.
class ContentFrame final : public QWidget
{
    Q_OBJECT

public:
    enum class Body { Skeleton, Content, Placeholder, Nothing };

    //! Takes \a content over.
    ContentFrame(SkeletonView::Shape shape, QWidget *content, QWidget *parent = nullptr);

    Banner *banner() const { return m_banner; }
    Placeholder *placeholder() const { return m_placeholder; }

    void showBody(Body body);
    Body body() const;
    //! Starts or stops the loading line; with nothing but a skeleton to see, the content is still to be chosen with showBody().
    void setLoading(bool loading);
    //! Pages that are there, of \a total.
    void setProgress(int done, int total);

signals:
    //! Somebody had enough of a slow load.
    void cancelRequested();

private:
    void showSlow();
    void updateSlowText();

    LoadingLine *m_line;
    QWidget *m_slow;
    PlainLabel *m_slowText;
    Banner *m_banner;
    Placeholder *m_placeholder;
    QStackedLayout *m_stack;
    int m_done = 0;
    int m_total = 0;
};

} // namespace slipway
