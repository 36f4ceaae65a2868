// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace slipway {

class PlainLabel;

//! \brief What stands where a list would be when there is nothing to list (ux.md 3.3): icon, title, a sentence, a button, a link.
class Placeholder final : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    //! Button and link of an earlier content are hidden until setButton() and setLink() name them anew.
    void setContent(QLatin1String iconName, const QString &title, const QString &sentence);
    void setButton(const QString &text);
    void setLink(const QString &text);

signals:
    void buttonClicked();
    void linkClicked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColors();

    QLatin1String m_iconName;
    PlainLabel *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_link;
};

} // namespace slipway
