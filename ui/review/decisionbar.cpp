// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/decisionbar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textwords.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString subjectOf(const ReviewedText &text)
{
    //: a language and which text of it
    const QString subject = DecisionBar::tr("%1, %2").arg(languageLabel(text.draft.key), fieldLabel(text.draft.key));
    if (text.verdict != ReviewedText::Verdict::Conflict)
        return subject;
    return DecisionBar::tr("%1: somebody changed it at Apple after you began.").arg(subject);
}

} // namespace

DecisionBar::DecisionBar(QWidget *parent) : QWidget(parent), m_subject(new PlainLabel({}, this))
{
    m_subject->setObjectName(u"review.subject"_s);
    m_subject->setElide(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_subject, 1);
    m_keepMine = addButton(tr("Keep Mine"), u"review.keepMine"_s);
    m_keepTheirs = addButton(tr("Keep Theirs"), u"review.keepTheirs"_s);
    m_edit = addButton(tr("Edit"), u"review.edit"_s);
    m_revert = addButton(tr("Revert"), u"review.revert"_s);
    connect(m_keepMine, &QPushButton::clicked, this, [this] { emit keepMineRequested(m_key); });
    connect(m_keepTheirs, &QPushButton::clicked, this, [this] { emit keepTheirsRequested(m_key); });
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(m_key); });
    connect(m_revert, &QPushButton::clicked, this, [this] { emit revertRequested(m_key); });
}

QPushButton *DecisionBar::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    layout()->addWidget(button);
    return button;
}

void DecisionBar::showText(const ReviewedText *text, const QString &hindrance)
{
    m_key = text ? text->draft.key : DraftKey();
    const bool isConflict = text && text->verdict == ReviewedText::Verdict::Conflict;
    m_subject->setText(text ? subjectOf(*text) : tr("No row is selected."));
    const QString reason = text ? hindrance : tr("Select a row first.");
    m_keepMine->setVisible(isConflict);
    m_keepTheirs->setVisible(isConflict);
    m_revert->setVisible(!isConflict);
    for (QPushButton *button : {m_keepMine, m_keepTheirs, m_edit, m_revert})
        setDisabledReason(button, reason);
}

void DecisionBar::setEditHindrance(const QString &reason)
{
    if (!reason.isEmpty())
        setDisabledReason(m_edit, reason);
}

} // namespace slipway
