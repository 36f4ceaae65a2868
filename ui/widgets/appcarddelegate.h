// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QStyledItemDelegate>

#include <functional>

namespace slipway {

//! What a card of the apps grid says.
struct AppCard
{
    QString name = {};
    QString platforms = {}; //!< "iOS · macOS"
    QString stateWire = {};
    QString stateText = {};
    QString footnote = {}; //!< one line, plain: "build 812 · 2 h ago"
    QString seed = {}; //!< for the colour without a picture: the bundle id
    QPixmap picture = {};
    bool isPinned = false;
};

//! \brief Paints the cards of the apps grid (ux.md 5.1).
class AppCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Reader = std::function<AppCard(const QModelIndex &)>;

    //! \a read makes the card of a row; it is called for each painted card.
    explicit AppCardDelegate(Reader read, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

private:
    Reader m_read;
};

} // namespace slipway
