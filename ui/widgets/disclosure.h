// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace slipway {

//! \brief What most people never need: a heading that unfolds it.
class Disclosure final : public QWidget
{
    Q_OBJECT

public:
    explicit Disclosure(const QString &title, QWidget *parent = nullptr);

    //! Where the content goes, from top to bottom.
    QVBoxLayout *body() const { return m_body; }
    void setOpen(bool open);
    bool isOpen() const;

private:
    void showBody(bool shown);

    QToolButton *m_heading;
    QWidget *m_content;
    QVBoxLayout *m_body;
};

} // namespace slipway
