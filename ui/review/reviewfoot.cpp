// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewfoot.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

ReviewFoot::ReviewFoot(QWidget *parent) : FootBar(parent), m_summary(new PlainLabel({}, this))
{
    m_summary->setObjectName(u"review.summary"_s);
    m_summary->setElide(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_summary, 1);
    m_back = addButton(tr("Back"), u"review.back"_s);
    m_discard = addButton(tr("Discard…"), u"review.discard"_s);
    m_apply = addButton({}, u"review.apply"_s);
    m_apply->setProperty("primary", true);
    m_stop = addButton(tr("Stop"), u"review.stop"_s);
    m_stop->hide();
    connect(m_back, &QPushButton::clicked, this, &ReviewFoot::backRequested);
    connect(m_discard, &QPushButton::clicked, this, &ReviewFoot::discardRequested);
    connect(m_apply, &QPushButton::clicked, this, &ReviewFoot::applyRequested);
    connect(m_stop, &QPushButton::clicked, this, &ReviewFoot::stopRequested);
}

QPushButton *ReviewFoot::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    layout()->addWidget(button);
    return button;
}

void ReviewFoot::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void ReviewFoot::setApply(int count, const QString &hindrance)
{
    m_apply->setText(count > 0 ? tr("Apply %Ln Change(s)", nullptr, count) : tr("Apply Changes"));
    setDisabledReason(m_apply, hindrance);
}

void ReviewFoot::setDiscardHindrance(const QString &reason)
{
    setDisabledReason(m_discard, reason);
}

void ReviewFoot::setApplying(bool applying)
{
    const bool hadFocus = m_apply->hasFocus() || m_stop->hasFocus();
    m_apply->setVisible(!applying);
    m_stop->setVisible(applying);
    if (hadFocus)
        (applying ? m_stop : m_apply)->setFocus();
}

} // namespace slipway
