// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace slipway {

class PlainLabel;

//! \brief A raised panel with a title, for pages made of several parts.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    //! Where the content goes, from top to bottom.
    QVBoxLayout *body() const { return m_body; }
    //! One quiet sentence below the content ("No builds yet"); none for empty text.
    void setNote(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title;
    QVBoxLayout *m_body;
    PlainLabel *m_note;
};

} // namespace slipway
