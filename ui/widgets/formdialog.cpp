// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int formDialogWidth = 560;

} // namespace

FormDialog::FormDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
    , m_banner(new Banner(this))
    , m_confirm(new QPushButton(verb, this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(name + u".cancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_confirm->setObjectName(name + u".confirm"_s);
    m_confirm->setProperty("primary", true);
    m_confirm->setDefault(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addStretch(1);
    line->addWidget(cancel);
    line->addWidget(m_confirm);
    m_column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    m_column->setSpacing(space::m);
    m_column->addWidget(m_banner);
    m_column->addStretch(1);
    m_column->addLayout(line);
}

void FormDialog::addRow(QWidget *row)
{
    m_column->insertWidget(m_column->count() - 2, row);
    m_rows.push_back(row);
}

void FormDialog::setHindrance(const QString &reason)
{
    m_hindrance = reason;
    showHindrance();
}

void FormDialog::setSending(const QString &sentence)
{
    m_sending = sentence;
    for (QWidget *row : m_rows)
        row->setEnabled(sentence.isEmpty());
    showHindrance();
}

void FormDialog::showHindrance()
{
    setDisabledReason(m_confirm, m_sending.isEmpty() ? m_hindrance : m_sending);
}

QLineEdit *FormDialog::makeLine(const QString &name, const QString &text)
{
    auto *line = new QLineEdit(text);
    line->setObjectName(name);
    line->setMinimumHeight(metric::control);
    return line;
}

void FormDialog::fit()
{
    resize(formDialogWidth, sizeHint().height());
}

} // namespace slipway
