// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/valueedits.h"

#include <QWidget>

class QPushButton;

namespace slipway {

class FormRow;
class ValueEditor;

//! \brief A value of an app in a form: its name, its control, what it means. One that is changed has an edge in the accent colour, says what it
//! was, and can be reverted (ux.md 3.5).
class ValueRow final : public QWidget
{
    Q_OBJECT

public:
    //! \a value outlives this. The object names of the parts begin with \a name.
    ValueRow(const StoreValue &value, const QString &name, QWidget *parent);

    const StoreValue &value() const { return m_value; }
    void setState(const ValueState &state);
    //! Apple demands it, and it can be given but is not.
    bool isGap() const;
    //! What can be chosen, of a category.
    void setChoices(const QStringList &wires);

signals:
    void chosen(const QString &wire);
    void revertRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showWords();

    const StoreValue &m_value;
    ValueEditor *m_editor;
    FormRow *m_row;
    QPushButton *m_revert;
    ValueState m_state;
};

} // namespace slipway
