// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feed.h"
#include "ui/widgets/skeletonview.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace slipway {

class Banner;
class Clock;
class ContentFrame;
class IconButton;
class Pane;
class Placeholder;
class PlainLabel;
enum class Remedy;

//! \brief What all panes look like: a heading with count, age and tools, and below it a ContentFrame that shows the state of a feed.
//!
//! The loading line while it loads, the banner when it failed or is held up, a skeleton while there is nothing yet, a placeholder when there is
//! nothing at all (ux.md 3.2 to 3.4).
class PaneFrame final : public QWidget
{
    Q_OBJECT

public:
    //! Fills \a pane, gets the keyboard for it, and has it refresh. The object names of the parts begin with the pane's: "apps" gives
    //! "apps.title", "apps.refresh".
    PaneFrame(Pane &pane, Clock &clock, SkeletonView::Shape shape = SkeletonView::Shape::Rows);

    void setTitle(const QString &title);
    //! "9 apps", beside the title.
    void setCount(const QString &text);
    //! \brief How many rows of a list that is followed are loaded, beside the title: \a inAll of all of them ("12 testers"), else how many of how many.
    //!
    //! Without any row the content is empty; before the first ones are here nothing is said.
    void setLoaded(int rows, const QString &inAll);
    //! Adds \a tool at the right end of the heading.
    void addTool(QWidget *tool);
    //! Puts \a strip below the heading, where it stays whatever there is in the content.
    void addStrip(QWidget *strip);
    //! The content; the frame owns it now. A frame that is given the focus passes it on to \a focus, a part of the content, as soon as
    //! that can be seen.
    void setContent(QWidget *content, QWidget *focus);
    //! The part of the content that gets the keyboard from now on.
    void setContentFocus(QWidget *focus);
    //! Shown instead of the content when setContentEmpty() was told so and the feed, if there is one, is complete.
    Placeholder *placeholder() const;
    //! For what a page without a feed has to say.
    Banner *banner() const;
    //! Has \a banner say that \a feed, whose state is Asking, is a long list, and offer to read the rest.
    static void offerTheRest(Banner &banner, FeedBase &feed);
    //! Whether there is anything to show in the content; true at first.
    void setContentEmpty(bool empty);

    //! Shows the state of \a feed from now on, and offers to read it again. The feed outlives the frame. A page whose rows come by
    //! themselves has none.
    void follow(FeedBase &feed);

signals:
    void refreshRequested();
    void remedyRequested(slipway::Remedy remedy);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void passFocus();
    QWidget *makeHeading(const QString &name);
    void showState();
    void showTrouble();
    void offerRemedies();
    void cancelLoading();
    Error offline(const Error &reason) const;
    void showProgress();
    void showBody();
    void showAge();

    Clock &m_clock;
    FeedBase *m_feed = nullptr;
    bool m_isEmpty = true;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_count = nullptr;
    PlainLabel *m_age = nullptr;
    IconButton *m_refresh = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_content = nullptr;
    QWidget *m_focus = nullptr;
    ContentFrame *m_frame = nullptr;
    QTimer m_minute; // ages are read again once a minute
};

} // namespace slipway
