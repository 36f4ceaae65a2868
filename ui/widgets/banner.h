// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace slipway {

class Error;
class PlainLabel;
class ReadOnlyText;

//! \brief The strip at the top of a pane that says what happened and what to do about it (ux.md 3.4). Hidden until it has something to say.
//!
//! All text is plain and can be marked and copied. Showing it tells screen readers. The buttons stand beside the words, or below them where that
//! would leave the words too little room.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    //! Shows \a message, what to do in \a remedy, and \a details behind a button. Buttons of an earlier message go.
    void say(Tone tone, const QString &message, const QString &remedy = {}, const QString &details = {});
    //! Shows \a error; what passes by itself, being offline or slowed down, is a warning, all else an error. Codes and request id are among the details.
    void say(const Error &error);
    //! A button for the present message; connect it at once, it lives until the next one.
    QPushButton *addButton(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int widthOfButtons() const;
    void placeButtons();
    void showDetails(bool shown);
    void updateColors();

    Tone m_tone = Tone::Info;
    PlainLabel *m_glyph;
    PlainLabel *m_message;
    PlainLabel *m_remedy;
    QBoxLayout *m_line; // words, buttons
    QHBoxLayout *m_buttons;
    QPushButton *m_detailsButton;
    ReadOnlyText *m_details;
};

} // namespace slipway
