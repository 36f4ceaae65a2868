// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/picturedialog.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize firstSize{560, 760}; // where the window is as large

// As large as there is room for it, and no larger than it is.
class FittedPicture final : public QWidget
{
public:
    FittedPicture(const QImage &picture, QWidget *parent) : QWidget(parent), m_picture(QPixmap::fromImage(picture)) { setMinimumSize(200, 200); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QSize pixels = size() * devicePixelRatioF();
        const bool isTooLarge = m_picture.width() > pixels.width() || m_picture.height() > pixels.height();
        const QSize drawn = (isTooLarge ? m_picture.size().scaled(pixels, Qt::KeepAspectRatio) : m_picture.size()) / devicePixelRatioF();
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, drawn, rect()), m_picture);
    }

private:
    const QPixmap m_picture;
};

} // namespace

PictureDialog::PictureDialog(const QString &title, const QImage &picture, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"feedback.pictureDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *view = new FittedPicture(picture, this);
    view->setAccessibleName(title);
    auto *save = new QPushButton(tr("Save…"), this);
    save->setObjectName(u"feedback.pictureDialog.save"_s);
    auto *copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(u"feedback.pictureDialog.copy"_s);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(save, &QPushButton::clicked, this, &PictureDialog::saveRequested);
    connect(copy, &QPushButton::clicked, this, &PictureDialog::copyRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(view, 1);
    column->addLayout(buttons);
    resize(firstSize.boundedTo(parent->size() - QSize(2 * space::xl, 2 * space::xl)));
    close->setFocus();
}

} // namespace slipway
