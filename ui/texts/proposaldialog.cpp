// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/proposaldialog.h"

#include "ui/theme/metrics.h"
#include "ui/texts/proposallist.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize proposalSize(760, 520);

} // namespace

ProposalDialog::ProposalDialog(const Words &words, Ticks ticks, QWidget *parent) : QDialog(parent), m_words(words), m_ticks(ticks)
{
    setObjectName(words.name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    m_column = column;
    if (!words.sentence.isEmpty()) {
        auto *sentence = new PlainLabel(words.sentence, this);
        sentence->setObjectName(words.name + u".sentence"_s);
        sentence->setWordWrap(true);
        column->addWidget(sentence);
    }
    column->addWidget(makeList(words.name), 1);
    column->addWidget(makeButtons(words.name));
    resize(proposalSize.boundedTo(parent->window()->size()));
    connect(&m_proposals, &ProposalModel::chosenChanged, this, &ProposalDialog::showChosen);
    connect(m_all, &QCheckBox::clicked, this, [this] { m_proposals.tickAll(m_proposals.chosenCount() < m_proposals.possibleCount()); });
    connect(m_confirm, &QPushButton::clicked, this, &ProposalDialog::confirm);
    showChosen();
}

QWidget *ProposalDialog::makeList(const QString &name)
{
    auto *body = new QWidget(this);
    m_list = new ProposalList(m_proposals, body);
    m_list->setObjectName(name + u".list"_s);
    m_list->setAccessibleName(tr("Texts that would change"));
    m_nothing = new PlainLabel({}, body);
    m_nothing->setObjectName(name + u".nothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    return body;
}

QWidget *ProposalDialog::makeButtons(const QString &name)
{
    auto *foot = new QWidget(this);
    m_all = new QCheckBox(tr("All"), foot);
    m_all->setObjectName(name + u".all"_s);
    m_summary = new PlainLabel({}, foot);
    m_summary->setObjectName(name + u".summary"_s);
    m_summary->setElide(Qt::ElideRight);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setObjectName(name + u".cancel"_s);
    cancel->setAutoDefault(false);
    m_confirm = new QPushButton(foot);
    m_confirm->setObjectName(name + u".confirm"_s);
    m_confirm->setProperty("primary", true);
    m_confirm->setDefault(true);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins({});
    line->setSpacing(space::s);
    line->addWidget(m_all);
    line->addWidget(m_summary, 1);
    line->addWidget(cancel);
    line->addWidget(m_confirm);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void ProposalDialog::setHead(QWidget *head)
{
    m_head = head;
    m_column->insertWidget(0, head);
    QWidget::setTabOrder(head, m_list);
    head->setFocus();
}

void ProposalDialog::setProposals(const std::vector<TextProposal> &proposals, const QString &nothing)
{
    m_proposals.setProposals(proposals, m_ticks == Ticks::All);
    m_nothing->setText(nothing);
    m_stack->setCurrentIndex(proposals.empty() ? 1 : 0);
    if (!proposals.empty())
        m_list->setCurrentIndex(m_proposals.index(0));
}

// Who has typed what to look for has not seen what would change yet.
void ProposalDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_head && m_head->isAncestorOf(focusWidget()))
        m_list->setFocus();
    else
        QDialog::keyPressEvent(event);
}

void ProposalDialog::showChosen()
{
    const int chosen = m_proposals.chosenCount();
    const int possible = m_proposals.possibleCount();
    m_all->setCheckState(chosen == 0 ? Qt::Unchecked : chosen == possible ? Qt::Checked : Qt::PartiallyChecked);
    setDisabledReason(m_all, possible == 0 ? tr("There is nothing to choose.") : QString());
    m_summary->setText(summary());
    m_confirm->setText(m_words.verb(chosen));
    setDisabledReason(m_confirm, chosen == 0 ? tr("Nothing is chosen.") : QString());
}

QString ProposalDialog::summary() const
{
    const int all = m_proposals.rowCount();
    const int locked = all - m_proposals.possibleCount();
    const int tooLong = m_proposals.tooLongCount();
    QStringList parts{tr("%L1 of %Ln text(s) chosen", nullptr, all).arg(m_proposals.chosenCount())};
    if (locked > 0)
        parts.append(tr("%Ln locked", nullptr, locked));
    if (tooLong > 0)
        parts.append(tr("%Ln too long for Apple", nullptr, tooLong));
    return parts.join(u" · "_s);
}

void ProposalDialog::confirm()
{
    emit confirmed(m_proposals.chosen());
    accept();
}

} // namespace slipway
