// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int largeCode = 320;
constexpr int copiedCode = 1024; // for a printed page

} // namespace

QrDialog::QrDialog(const QString &title, const QString &link, QWidget *parent) : QDialog(parent), m_view(new QrView(largeCode, this))
{
    setObjectName(u"qr"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_view->setObjectName(u"qr.code"_s);
    m_view->setCode(QrCode::of(link));
    m_view->setAccessibleName(tr("QR code of %1").arg(link));
    auto *words = new PlainLabel(link, this);
    words->setAlignment(Qt::AlignHCenter);
    words->setSelectable();
    words->setAccessibleName(tr("Link"));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto add = [this, line](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        line->addWidget(button);
        return button;
    };
    connect(add(u"qr.copy"_s, tr("Copy Picture")), &QPushButton::clicked, this, &QrDialog::copy);
    connect(add(u"qr.save"_s, tr("Save…")), &QPushButton::clicked, this, &QrDialog::saveRequested);
    line->addStretch(1);
    QPushButton *close = add(u"qr.close"_s, tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::m);
    column->setSpacing(space::m);
    column->addWidget(m_view, 1);
    column->addWidget(words);
    column->addLayout(line);
    close->setFocus();
}

void QrDialog::copy()
{
    QGuiApplication::clipboard()->setImage(m_view->code().image(copiedCode));
    emit noticed(tr("QR code copied"));
}

} // namespace slipway
