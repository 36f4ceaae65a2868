// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace slipway {

//! \brief Some lines of an answer as they came, to read, mark and copy: literal() text in letters of one width. Tab leaves it.
class ReadOnlyText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReadOnlyText(QWidget *parent = nullptr);

    //! Shows literal() \a text.
    void setText(const QString &text);

protected:
    bool event(QEvent *event) override;
};

} // namespace slipway
