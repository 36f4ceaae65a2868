// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exchange/textexchange.h"

#include <QDialog>

namespace slipway {

class RadioRow;

//! \brief Asks how texts are to be written down, and of which languages. Where to, is asked after it. Deletes itself.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Which languages.
    enum class Scope { All, Shown };

    //! \a all languages are on the page, and \a shown of them are let through by its filters.
    ExportDialog(int all, int shown, QWidget *parent);

signals:
    void confirmed(slipway::TextFormat format, slipway::ExportDialog::Scope scope);

private:
    void confirm();

    RadioRow *m_format;
    RadioRow *m_scope;
};

} // namespace slipway
