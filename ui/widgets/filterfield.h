// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace slipway {

//! \brief Where people type to filter a list; typing never loses the focus.
//!
//! Escape clears the text first; then it leaves the field, or closes the dialog. Enter presses no button of a dialog: it ends a word, not the work.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    //! \a prompt ("Filter apps") is what it says while empty, and its name.
    explicit FilterField(const QString &prompt, QWidget *parent = nullptr);

signals:
    //! Escape in the empty field, Enter or Down: the list is to take the focus.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    QAction *m_glyph;
};

} // namespace slipway
