// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageaction.h"

#include <QWidget>

namespace slipway {

enum class Remedy;

//! What a page says of a file or folder that hovers over it.
struct DropWords
{
    QString prompt = {}; //!< what a drop would do, as in "Drop to import these texts"; empty: it is not taken
    QString refusal = {}; //!< why it is not taken, though the page has a use for what is called so
};

//! \brief What fills the middle of the window at a Place. Panes know no other pane: they ask to go somewhere.
//!
//! Its focus proxy is what the keyboard goes to first; a PaneFrame passes it on to the content.
//!
//! The window owns a pane and deletes it when its place is left for long; a pane owns its feeds, so that its requests end with it.
class Pane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! Heading, in title case: "Apps", or the app's name.
    virtual QString title() const = 0;
    //! What the app of its place is called, of which a link holds the id only: told when it is known, and whenever the place is shown.
    virtual void nameApp([[maybe_unused]] const QString &name) {}
    //! Reads again from Apple; of a page that reads nothing, nothing.
    virtual void refresh() {}
    //! What it does for the window's actions while it is shown: Refresh, Filter This Page, Copy Rows and others that pages own.
    virtual std::vector<PageAction> pageActions() { return {}; }
    //! Shows its beginning: a second click on the place in the sidebar.
    virtual void scrollToTop() {}
    //! What the inspector shows for the present selection; nullptr for nothing. The pane owns the widget.
    virtual QWidget *inspector() { return nullptr; }
    //! What there is to say of a drop of the file or folder at \a path. Asks no disk.
    virtual DropWords dropWords([[maybe_unused]] const QString &path) const { return {}; }
    //! Somebody dropped \a path, for which there was a prompt.
    virtual void takeDrop([[maybe_unused]] const QString &path) {}

signals:
    void placeRequested(const slipway::Place &place);
    //! Somebody gave this page the file at \a path, or with an empty one pasted, and the page at \a place is to take it.
    void handedOn(const slipway::Place &place, const QString &path);
    //! Somebody is done here and wants to be where he was before.
    void backRequested();
    //! title() is another one now.
    void titleChanged();
    //! inspector() answers something else now.
    void inspectorChanged();
    //! pageActions() answers something else now.
    void pageActionsChanged();
    //! Somebody wants to do this about a failure.
    void remedyRequested(slipway::Remedy remedy);
    //! Something for the status line, for instance "3 rows copied".
    void noticed(const QString &text);
};

} // namespace slipway
