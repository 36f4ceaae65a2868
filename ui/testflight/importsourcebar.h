// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;

namespace slipway {

class ImportPreparation;
class PlainLabel;

//! \brief How a table of testers is read, and into which group its rows go: each can be changed (ux.md 5.11).
class ImportSourceBar final : public QWidget
{
    Q_OBJECT

public:
    //! \a preparation outlives this.
    ImportSourceBar(ImportPreparation &preparation, QWidget *parent);

private:
    QComboBox *addBox(QHBoxLayout *row, const QString &name, const QString &label);
    void showSheet();
    void showGroups();
    void chooseForm();

    ImportPreparation &m_preparation;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QCheckBox *m_header = nullptr;
    QComboBox *m_group = nullptr;
    PlainLabel *m_hint = nullptr;
};

} // namespace slipway
