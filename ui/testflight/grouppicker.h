// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/picklist.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace slipway {

struct BetaGroupRow;
class ContentFrame;
class FeedBase;
class Session;

//! \brief Where people or builds are picked for a TestFlight group. Deletes itself.
class GroupPicker final : public QDialog
{
    Q_OBJECT

public:
    struct Texts
    {
        QString title = {};
        QString sentence = {}; //!< what happens to who is picked
        QString prompt = {}; //!< of the filter
        QString label = {}; //!< of the list
        QString nothing = {}; //!< when there is nothing to pick from
        std::function<QString(int)> verb = {}; //!< of the button, for so many
    };

    //! \a name begins the object names of the parts.
    GroupPicker(const QString &name, const Texts &texts, QWidget *parent);

    //! Shows how it stands with \a feed, which the rows come from and which outlives this or is its child.
    void follow(FeedBase &feed);
    void setRows(const std::vector<PickList::Row> &rows);

signals:
    //! Somebody pressed the button that says so.
    void confirmed(const QStringList &ids);

private:
    void showState();
    void showCount();

    const Texts m_texts;
    PickList *m_list;
    ContentFrame *m_frame;
    QPushButton *m_confirm;
    FeedBase *m_feed = nullptr;
    bool m_hasRows = false;
};

//! Lets people pick members of the team for the internal \a group, and adds them. \a session outlives the dialog; the caller opens it.
GroupPicker *pickMembers(Session &session, const BetaGroupRow &group, QWidget *parent);
//! Lets people pick builds of the app \a appId for \a group, and adds them.
GroupPicker *pickBuilds(Session &session, const QString &appId, const BetaGroupRow &group, QWidget *parent);

} // namespace slipway
