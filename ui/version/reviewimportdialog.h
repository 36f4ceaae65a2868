// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exchange/textsheet.h"
#include "ui/widgets/valueedits.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace slipway {

//! A value that a folder has otherwise than people see it on the page.
struct ImportedValue
{
    NewValue value = {};
    QString now = {}; //!< as Apple writes it
    QString lock = {}; //!< why it cannot be changed; empty: it can
};

//! What importing a folder would change.
struct ReviewImport
{
    QString name = {}; //!< of the folder
    std::vector<ImportedValue> values = {};
    int same = 0; //!< values that the folder has as the page does
    int empty = 0; //!< files that say nothing, and change nothing
    std::vector<FileFinding> findings = {};
};

//! \brief Shows what a folder would change of what App Review is told, each value with a tick, before it does. A password is masked.
//!
//! Deletes itself.
class ReviewImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReviewImportDialog(const ReviewImport &import, QWidget *parent);

signals:
    //! Somebody wants \a values on the page.
    void confirmed(const std::vector<slipway::NewValue> &values);

private:
    QWidget *makeRows();
    void addRow(QGridLayout *grid, const ImportedValue &each);
    QWidget *makeSummary();
    QLayout *makeFoot();
    void showCount();
    void confirm();

    const ReviewImport m_import;
    std::vector<QCheckBox *> m_ticks; // of each of the values
    QPushButton *m_confirm;
};

} // namespace slipway
