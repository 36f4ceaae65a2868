// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contentframe.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace slipway {

ContentFrame::ContentFrame(SkeletonView::Shape shape, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_line(new LoadingLine(this))
    , m_slow(new QWidget(this))
    , m_slowText(new PlainLabel({}, m_slow))
    , m_banner(new Banner(this))
    , m_placeholder(new Placeholder(this))
    , m_stack(new QStackedLayout)
{
    auto *cancel = new QPushButton(tr("Cancel"), m_slow);
    cancel->setObjectName(u"pane.cancelLoading"_s);
    cancel->setFlat(true);
    connect(cancel, &QPushButton::clicked, this, &ContentFrame::cancelRequested);
    connect(m_line, &LoadingLine::becameSlow, this, &ContentFrame::showSlow);
    m_slowText->setObjectName(u"pane.slowText"_s);
    auto *slowLine = new QHBoxLayout(m_slow);
    slowLine->setContentsMargins(space::xl, 0, space::xl, 0);
    slowLine->addWidget(m_slowText);
    slowLine->addWidget(cancel);
    slowLine->addStretch();
    m_slow->hide();

    // In the order of Body. The stack shows the first at once: without a parent it would be a window for a moment, and take the keyboard.
    content->setParent(this);
    m_stack->addWidget(new SkeletonView(shape, this));
    m_stack->addWidget(content);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(new QWidget(this));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_line);
    layout->addWidget(m_slow);
    layout->addWidget(m_banner);
    layout->addLayout(m_stack, 1);
}

void ContentFrame::showBody(Body body)
{
    m_stack->setCurrentIndex(int(body));
}

ContentFrame::Body ContentFrame::body() const
{
    return Body(m_stack->currentIndex());
}

void ContentFrame::setLoading(bool loading)
{
    m_slow->hide();
    m_done = 0;
    m_total = 0;
    if (loading)
        m_line->start();
    else
        m_line->stop();
}

void ContentFrame::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    m_line->setProgress(done, total);
    updateSlowText();
}

void ContentFrame::showSlow()
{
    updateSlowText();
    m_slow->show();
}

void ContentFrame::updateSlowText()
{
    const QLocale locale;
    m_slowText->setText(m_total > 0 ? tr("Still loading… page %1 of %2").arg(locale.toString(m_done), locale.toString(m_total))
                                    : tr("Still loading…"));
}

} // namespace slipway
