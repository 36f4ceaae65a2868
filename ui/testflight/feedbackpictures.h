// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feedback.h"

#include <QWidget>

class QHBoxLayout;

namespace slipway {

class PlainLabel;

//! \brief The screenshots of a piece of feedback, side by side: each a button that shows it large, with a menu to save and copy it.
class FeedbackPictures final : public QWidget
{
    Q_OBJECT

public:
    //! \a service outlives this.
    FeedbackPictures(FeedbackService &service, QWidget *parent = nullptr);

    //! Shows the pictures of \a row. Those that are shown already stay; one that could not be had is tried again with a new link.
    void show(const FeedbackRow &row);

signals:
    //! Somebody wants \a picture in a file.
    void saveRequested(const QImage &picture);
    //! Something for the status line.
    void noticed(const QString &text);

private:
    class Tile;

    void load(int index);
    void open(const QString &name, const QImage &picture);
    void copy(const QImage &picture);
    void showMenu(int index, const QPoint &position);
    QString nameOf(int index) const;

    FeedbackService &m_service;
    QHBoxLayout *m_layout;
    FeedbackRow m_row;
    std::vector<Tile *> m_tiles;
    std::vector<QImage> m_pictures; // null while they are not here
    int m_round = 0; // answers to earlier rows mean nothing
};

} // namespace slipway
