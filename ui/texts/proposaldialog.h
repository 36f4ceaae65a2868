// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/proposalmodel.h"

#include <QDialog>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QPushButton;
class QStackedLayout;

namespace slipway {

class PlainLabel;
class ProposalList;

//! \brief Shows what a tool of the matrix would do to each text, before and after; people choose, and confirm. What is locked, gets too long or is
//! left out is said. Deletes itself.
class ProposalDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Ticks { All, None };
    struct Words
    {
        QString name = {}; //!< begins the object names of the parts: "paste" gives "paste.list"
        QString title = {};
        QString sentence = {}; //!< what there is to know before; may be empty
        std::function<QString(int count)> verb = {}; //!< what the button says when so many are chosen: "Paste 3 Texts"
    };

    //! What is proposed is ticked at first, or not.
    ProposalDialog(const Words &words, Ticks ticks, QWidget *parent);

    //! Puts \a head, where people say what they want, above the list, and gives it the keyboard. Enter leads from there to the list.
    void setHead(QWidget *head);
    //! Shows \a proposals; when there are none, \a nothing stands in their place.
    void setProposals(const std::vector<TextProposal> &proposals, const QString &nothing = {});

signals:
    //! Somebody pressed the button: \a texts are to be written.
    void confirmed(const std::vector<slipway::NewText> &texts);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeList(const QString &name);
    QWidget *makeButtons(const QString &name);
    void showChosen();
    QString summary() const;
    void confirm();

    const Words m_words;
    const Ticks m_ticks;
    ProposalModel m_proposals;
    QBoxLayout *m_column = nullptr;
    QWidget *m_head = nullptr;
    QStackedLayout *m_stack = nullptr;
    ProposalList *m_list = nullptr;
    PlainLabel *m_nothing = nullptr;
    QCheckBox *m_all = nullptr;
    PlainLabel *m_summary = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace slipway
