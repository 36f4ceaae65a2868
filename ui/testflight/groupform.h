// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/groupedits.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace slipway {

class Card;
class FactSheet;
class FormRow;
class PlainLabel;
class QrView;

//! \brief What a TestFlight group is, and what of it can be changed: feedback, and the public link of an external one (ux.md 5.10).
//!
//! What people change stays in the form until it is sent: what comes from Apple meanwhile changes the other fields alone.
class GroupForm final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupForm(QWidget *parent = nullptr);

    void setGroup(const BetaGroupRow &group);
    //! How many came by the public link; nothing: not known.
    void setJoinedByLink(std::optional<int> count);
    //! Why nothing can be changed; empty when it can.
    void setLock(const QString &reason);

    //! What people have changed; empty: nothing.
    BetaGroupChange change() const;
    //! What is to be mended before it can be sent; empty: nothing.
    QString flaw() const;
    //! How many fields are changed.
    int changeCount() const;
    //! What people have changed, for restore(): in another form of the group, after setGroup().
    GroupEdit edit() const;
    void restore(const GroupEdit &edit);
    //! Everything is as Apple has it.
    void revert();
    //! Says Apple's reasons beside the fields that \a error names; false when it names none of them.
    bool take(const Error &error);
    //! Where the buttons that act on the group go.
    QVBoxLayout *groupBody() const;

signals:
    //! change() or flaw() are others now.
    void changed();
    void copyRequested();
    void enlargeRequested();

private:
    void addFacts(QVBoxLayout *column);
    void addLink(QVBoxLayout *column);
    QWidget *makeLimitLine();
    QWidget *makeLinkLine();
    std::optional<QString> typedText() const;
    void fill(const BetaGroupChange &mine, const std::optional<QString> &limit);
    void showFacts();
    void showLink();
    void heedEdit();
    std::optional<int> typedLimit() const;

    BetaGroupRow m_group;
    std::optional<int> m_joined;
    QString m_lock;
    bool m_isShowing = false; // not people
    Card *m_card;
    FactSheet *m_facts;
    QCheckBox *m_feedback;
    FormRow *m_feedbackRow;
    Card *m_linkCard;
    QCheckBox *m_link;
    FormRow *m_linkRow;
    QCheckBox *m_limited;
    QLineEdit *m_limit;
    FormRow *m_limitRow;
    FormRow *m_addressRow;
    PlainLabel *m_address;
    QPushButton *m_copy;
    QPushButton *m_enlarge;
    QrView *m_code;
};

} // namespace slipway
