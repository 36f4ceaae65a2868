// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/disclosure.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Its arrow alone says that it is open; screen readers hear it as checked.
class Heading final : public QToolButton
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.state.setFlag(QStyle::State_On, false);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

Disclosure::Disclosure(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_heading(new Heading)
    , m_content(new QWidget)
    , m_body(new QVBoxLayout(m_content))
{
    m_heading->setObjectName(u"disclosure.heading"_s);
    m_heading->setText(plainActionText(title));
    m_heading->setAccessibleName(title);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setAutoRaise(true);
    m_heading->setCheckable(true);
    m_heading->setMinimumHeight(metric::control);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    connect(m_heading, &QToolButton::toggled, this, &Disclosure::showBody);
    m_body->setContentsMargins({});
    m_body->setSpacing(space::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(m_heading, 0, Qt::AlignLeading);
    column->addWidget(m_content);
    showBody(false);
}

void Disclosure::setOpen(bool open)
{
    m_heading->setChecked(open);
}

bool Disclosure::isOpen() const
{
    return m_heading->isChecked();
}

void Disclosure::showBody(bool shown)
{
    m_content->setVisible(shown);
    m_heading->setIcon(icon(shown ? "chevron-down"_L1 : "chevron-right"_L1));
}

} // namespace slipway
