// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace slipway {

class PlainLabel;
class ToneLabel;

//! \brief A line of a form: its label, its control, and below the control what there is to say of it: a mistake, or a hint while there is none.
//!
//! What is said belongs to the control for screen readers too; a mistake is read out when it appears.
class FormRow final : public QWidget
{
    Q_OBJECT

public:
    //! Takes \a control over and gives it the label as its name.
    FormRow(const QString &label, QWidget *control, QWidget *parent = nullptr);

    //! For forms with long labels.
    void setLabelWidth(int width);
    //! Puts \a widget beside the control.
    void addBeside(QWidget *widget);
    //! The quiet sentence that is said while there is nothing else to say.
    void setHint(const QString &sentence);
    //! Why the control cannot be used; empty: it can.
    void setLock(const QString &reason);
    //! Says \a sentence instead of the hint, with the glyph of \a tone; an empty one brings the hint back.
    void say(Tone tone, const QString &sentence);
    bool saysMistake() const { return m_tone == Tone::Error; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    PlainLabel *m_name;
    QWidget *m_control;
    QHBoxLayout *m_line;
    PlainLabel *m_glyph;
    ToneLabel *m_words;
    QString m_lock;
    QString m_hint;
    QString m_said;
    Tone m_tone = Tone::Neutral;
};

} // namespace slipway
