// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsonview.h"

#include "ui/theme/icons.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/readonlytext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int textHeight = 320;

} // namespace

JsonView::JsonView(const QString &name, QWidget *parent) : QWidget(parent), m_toggle(new QToolButton(this))
{
    setObjectName(name);
    m_toggle->setObjectName(name + u".toggle"_s);
    m_toggle->setText(tr("Raw JSON"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIcon(icon("chevron-right"_L1));
    m_copy = new IconButton("copy"_L1, tr("Copy JSON"), this, IconButton::Size::Small);
    m_copy->setObjectName(name + u".copy"_s);
    connect(m_toggle, &QToolButton::toggled, this, &JsonView::unfold);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_json));
        emit copied();
    });

    auto *line = new QHBoxLayout;
    line->addWidget(m_toggle);
    line->addWidget(m_copy);
    line->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(line);
}

void JsonView::setJson(const QByteArray &json)
{
    if (m_json == json)
        return;
    m_json = json;
    m_copy->setEnabled(!json.isEmpty());
    if (m_text)
        m_text->setText(QString::fromUtf8(m_json));
}

void JsonView::unfold(bool open)
{
    m_toggle->setIcon(icon(open ? "chevron-down"_L1 : "chevron-right"_L1));
    if (open && !m_text) {
        m_text = new ReadOnlyText(this);
        m_text->setObjectName(objectName() + u".text"_s);
        m_text->setAccessibleName(tr("Raw JSON"));
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_text->setFixedHeight(textHeight);
        m_text->setText(QString::fromUtf8(m_json));
        layout()->addWidget(m_text);
    }
    if (m_text)
        m_text->setVisible(open);
}

} // namespace slipway
