// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

namespace slipway {

//! \brief One picture as large as the dialog, to look at, save and copy. Deletes itself.
class PictureDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \a title also is what a screen reader calls the picture.
    PictureDialog(const QString &title, const QImage &picture, QWidget *parent);

signals:
    void saveRequested();
    void copyRequested();
};

} // namespace slipway
