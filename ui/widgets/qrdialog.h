// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace slipway {

class QrView;

//! \brief A link as a large QR code, to hold a phone before, to copy as a picture and to save. Deletes itself.
class QrDialog final : public QDialog
{
    Q_OBJECT

public:
    QrDialog(const QString &title, const QString &link, QWidget *parent);

signals:
    //! Somebody wants it as a file.
    void saveRequested();
    //! Something for the status line.
    void noticed(const QString &text);

private:
    void copy();

    QrView *m_view;
};

} // namespace slipway
