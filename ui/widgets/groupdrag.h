// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QModelIndexList>

#include <memory>

namespace slipway {

struct TesterGroup;

//! \brief Something on its way from a page to a TestFlight group in the sidebar. Other programs get it as lines of text.
//!
//! It lives as long as the drag does, within the process alone: nobody else can hand us such things.
class GroupDrag : public QMimeData
{
    Q_OBJECT

public:
    //! Whose groups take it.
    const QString &appId() const { return m_appId; }

    //! Where it can be dropped at all: "Drop testers on a group."
    virtual QString prompt() const = 0;
    //! Why \a group, one of the app's, does not take it; empty when it does.
    virtual QString refusal(const TesterGroup &group) const = 0;
    //! What a drop on \a group would do, \a moving or not: "Add 12 to Friends".
    virtual QString words(const TesterGroup &group, bool moving) const = 0;
    //! It can leave where it comes from.
    virtual bool canMove() const { return false; }
    virtual void drop(const TesterGroup &group, bool moving) const = 0;

protected:
    explicit GroupDrag(QString appId) : m_appId(std::move(appId)) {}

private:
    const QString m_appId;
};

//! Lets somebody drag \a carried out of \a view, under a picture of its \a rows: the first ones, and how many more there are.
void carry(std::unique_ptr<GroupDrag> carried, const QModelIndexList &rows, QWidget &view);

} // namespace slipway
