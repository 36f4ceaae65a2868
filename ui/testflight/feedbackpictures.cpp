// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/feedbackpictures.h"

#include "ui/testflight/picturedialog.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QCoroTask>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize tileSize{136, 236};

} // namespace

//! One of the pictures, or the words that stand in for it.
class FeedbackPictures::Tile final : public QAbstractButton
{
public:
    explicit Tile(QWidget *parent) : QAbstractButton(parent)
    {
        setFixedSize(tileSize);
        setFocusPolicy(Qt::StrongFocus);
        setContextMenuPolicy(Qt::CustomContextMenu);
        setEnabled(false);
    }

    void setPicture(const QImage &picture, const QString &name)
    {
        setText(name);
        const QSize pixels = tileSize * devicePixelRatioF();
        m_picture = QPixmap::fromImage(picture.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        setFixedSize(m_picture.deviceIndependentSize().toSize());
        setCursor(Qt::PointingHandCursor);
        setEnabled(true);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(palette());
        QPainter painter(this);
        if (m_picture.isNull()) {
            painter.fillRect(rect(), tokens.raised);
            painter.setPen(tokens.text2);
            painter.drawText(rect().adjusted(space::s, space::s, -space::s, -space::s), Qt::AlignCenter | Qt::TextWordWrap, text());
        } else {
            painter.drawPixmap(rect(), m_picture);
        }
        painter.setPen(tokens.border);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        if (hasFocus())
            paintFocusRing(&painter, rect().adjusted(1, 1, -1, -1), palette(), metric::radiusControl / 2.0);
    }

private:
    QPixmap m_picture;
};

FeedbackPictures::FeedbackPictures(FeedbackService &service, QWidget *parent) : QWidget(parent), m_service(service), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::s);
    m_layout->addStretch(1);
}

void FeedbackPictures::show(const FeedbackRow &row)
{
    const bool isSame = row.id == m_row.id && row.pictures.size() == m_row.pictures.size();
    const std::vector<FeedbackPicture> known = std::exchange(m_row, row).pictures;
    setVisible(!row.pictures.empty());
    if (!isSame) {
        ++m_round;
        qDeleteAll(m_tiles);
        m_tiles.clear();
        m_pictures.assign(row.pictures.size(), QImage());
    }
    for (int i = 0; i < int(row.pictures.size()); ++i) {
        if (!isSame) {
            auto *tile = new Tile(this);
            tile->setObjectName(u"feedback.picture.%1"_s.arg(i));
            m_layout->insertWidget(i, tile);
            m_tiles.push_back(tile);
            connect(tile, &QAbstractButton::clicked, this, [this, i] { open(nameOf(i), m_pictures[size_t(i)]); });
            connect(tile, &QWidget::customContextMenuRequested, this, [this, i](const QPoint &position) { showMenu(i, position); });
        }
        if (!isSame || (m_pictures[size_t(i)].isNull() && row.pictures[size_t(i)] != known[size_t(i)]))
            load(i);
    }
}

void FeedbackPictures::load(int index)
{
    Tile *tile = m_tiles[size_t(index)];
    tile->setText(tr("Loading…")); // its words, until there is something to see
    tile->setAccessibleName(nameOf(index));
    QCoro::connect(m_service.picture(m_row, index), this, [this, index, round = m_round](const Result<QImage> &picture) {
        if (round != m_round)
            return;
        Tile *shown = m_tiles[size_t(index)];
        if (picture) {
            m_pictures[size_t(index)] = *picture;
            shown->setPicture(*picture, nameOf(index));
            return;
        }
        shown->setText(picture.error().message());
        shown->setAccessibleName(nameOf(index) + u": "_s + picture.error().message());
    });
}

QString FeedbackPictures::nameOf(int index) const
{
    //: of several screenshots that a tester sent
    return tr("Screenshot %1 of %2").arg(index + 1).arg(m_row.pictures.size());
}

void FeedbackPictures::open(const QString &name, const QImage &picture)
{
    auto *dialog = new PictureDialog(name, picture, window());
    connect(dialog, &PictureDialog::saveRequested, this, [this, picture] { emit saveRequested(picture); });
    connect(dialog, &PictureDialog::copyRequested, this, [this, picture] { copy(picture); });
    connect(this, &QObject::destroyed, dialog, &QDialog::close);
    dialog->open();
}

void FeedbackPictures::copy(const QImage &picture)
{
    QGuiApplication::clipboard()->setImage(picture);
    emit noticed(tr("Picture copied"));
}

void FeedbackPictures::showMenu(int index, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QImage picture = m_pictures[size_t(index)]; // other feedback may be shown before somebody chooses
    menu->addAction(tr("Open"), this, [this, name = nameOf(index), picture] { open(name, picture); });
    menu->addAction(tr("Save…"), this, [this, picture] { emit saveRequested(picture); });
    menu->addAction(tr("Copy"), this, [this, picture] { copy(picture); });
    menu->popup(m_tiles[size_t(index)]->mapToGlobal(position));
}

} // namespace slipway
