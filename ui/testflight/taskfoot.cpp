// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/taskfoot.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace slipway {

TaskFoot::TaskFoot(const QString &wordsName, QWidget *parent)
    : FootBar(parent)
    , m_line(new LoadingLine(this))
    , m_words(new PlainLabel({}, this))
    , m_row(new QHBoxLayout)
{
    m_words->setObjectName(wordsName);
    m_words->setElide(Qt::ElideRight);
    m_row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    m_row->setSpacing(space::s);
    m_row->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addLayout(m_row);
}

void TaskFoot::setHindrance(const QString &hindrance)
{
    m_hindrance = hindrance;
    showState();
}

QPushButton *TaskFoot::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_row->addWidget(button);
    return button;
}

} // namespace slipway
