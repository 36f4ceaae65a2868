// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QHelpEvent;

namespace slipway {

//! \a text as a tooltip that shows every character as it is, see literal(); empty for empty text.
//!
//! QToolTip guesses what is rich text, and rich text from a server may open files (reliability.md 0, fact 8).
QString plainToolTip(const QString &text);

//! Gives \a widget the tooltip plainToolTip(), and \a text as what a screen reader says of it: left alone, Qt would hand out the tooltip, tags
//! and all.
void setPlainToolTip(QWidget *widget, const QString &text);

//! Disables \a control and says why in its tooltip; an empty reason enables it. A disabled control that does not say why is a fault (ux.md 1).
void setDisabledReason(QWidget *control, const QString &reason);

//! Answers \a event, where it asks for the tooltip of an item of \a view, with \a text.
bool showItemHelp(const QHelpEvent &event, QWidget *view, const QString &text);

//! literal() \a text as the label of a button or menu item, where a single & would underline what follows it.
QString plainActionText(const QString &text);

//! Whether \a event asks, before a shortcut of the window takes them, if the keys that copy are wanted. What is marked is to be copied first.
bool asksForCopy(const QEvent &event);

//! \brief The label for everything that comes from outside: plain and literal() text by type, not by habit.
//!
//! With an elide mode it shows one line, cut to the room there is, and all of the text in its tooltip; what a screen reader hears is never cut.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);

    //! Hides QLabel's: shows literal() \a text.
    void setText(const QString &text);
    void setElide(Qt::TextElideMode mode);
    //! People can mark and copy the text, by mouse and keyboard.
    void setSelectable();

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString visibleText() const;

    Qt::TextElideMode m_elide = Qt::ElideNone;
};

} // namespace slipway
