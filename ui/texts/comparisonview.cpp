// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/comparisonview.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int leastComparison = 96; // high

} // namespace

ComparisonView::ComparisonView(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setMinimumHeight(leastComparison);
    m_title = new PlainLabel({}, this);
    m_title->setObjectName(name + u".title"_s);
    m_title->setElide(Qt::ElideRight);
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_sentence = new PlainLabel({}, this);
    m_sentence->setObjectName(name + u".sentence"_s);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setWordWrap(true);
    m_retry = new QPushButton(tr("Try Again"), this);
    m_retry->setObjectName(name + u".retry"_s);
    connect(m_retry, &QPushButton::clicked, this, &ComparisonView::retryRequested);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(name + u".scroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_diff = new DiffView(m_scroll);
    m_diff->setObjectName(name + u".diff"_s);
    m_scroll->setWidget(m_diff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::s, space::xl, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_retry, 0, Qt::AlignLeading);
    column->addWidget(m_scroll, 1);
    column->addStretch();
}

void ComparisonView::setContent(const Content &content)
{
    if (m_content == content)
        return;
    m_content = content;
    m_title->setText(content.title);
    m_sentence->setText(content.sentence);
    m_sentence->setVisible(!content.sentence.isEmpty());
    m_retry->setVisible(content.canRetry);
    m_scroll->setVisible(content.sentence.isEmpty());
    m_scroll->setAccessibleName(content.title);
    m_diff->setDiff(wordDiff(content.before, content.after), content.direction);
    m_scroll->setAccessibleDescription(m_diff->accessibleName());
}

} // namespace slipway
