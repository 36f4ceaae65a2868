// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace slipway {

class Banner;

//! \brief A dialog that is a form: a banner for what went wrong as a whole, rows, and at the foot Cancel and the button that does it. Deletes itself.
class FormDialog : public QDialog
{
    Q_OBJECT

protected:
    //! The names of the buttons begin with \a name: "newGroup.confirm". \a verb is what is done.
    FormDialog(const QString &name, const QString &title, const QString &verb, QWidget *parent);

    //! Below those that are there.
    void addRow(QWidget *row);
    //! A field of one line that is as high as the other controls.
    static QLineEdit *makeLine(const QString &name, const QString &text = {});
    //! When the rows are there: as high as they want to be.
    void fit();

    //! Why the button cannot be pressed; empty when it can.
    void setHindrance(const QString &reason);
    //! While something is being sent nothing can be changed, nor sent twice: \a sentence says so. Empty: that is over.
    void setSending(const QString &sentence);

    Banner &banner() { return *m_banner; }
    QPushButton &confirmButton() { return *m_confirm; }

private:
    void showHindrance();

    std::vector<QWidget *> m_rows;
    QString m_hindrance;
    QString m_sending;
    QVBoxLayout *m_column;
    Banner *m_banner;
    QPushButton *m_confirm;
};

} // namespace slipway
