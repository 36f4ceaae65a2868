// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importbar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace slipway {

ImportBar::ImportBar(const QString &wordsName, QWidget *parent)
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

void ImportBar::setHindrance(const QString &hindrance)
{
    m_hindrance = hindrance;
    showState();
}

QPushButton *ImportBar::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_row->addWidget(button);
    return button;
}

} // namespace slipway
