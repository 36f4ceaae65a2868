// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace slipway {

class ImportPreparation;

//! \brief The columns of a table of testers side by side: their titles, their first values, and a choice of what each of them holds (ux.md 5.11).
class ImportMappingRow final : public QScrollArea
{
    Q_OBJECT

public:
    //! \a preparation outlives this.
    ImportMappingRow(ImportPreparation &preparation, QWidget *parent);

private:
    void showSheet();
    void showMapping();
    QWidget *makeColumn(int column, QWidget *parent);

    ImportPreparation &m_preparation;
};

} // namespace slipway
