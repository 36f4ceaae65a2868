// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/matrixpage.h"
#include "ui/widgets/storetextedit.h"

class QPushButton;

namespace slipway {

class PlainLabel;
class SpellCheck;
class Spelling;
class ToneLabel;

//! \brief A text of one language in a form: what it is called and how much of its limit it takes, the text, and below it in words why it is
//! locked, what Apple said of it, what is wrong with it or could be better, and what it was before it was changed.
class TextField final : public QWidget
{
    Q_OBJECT

public:
    //! Shows \a text. The object names of the parts begin with \a name. \a spelling outlives this.
    TextField(const StoreText &text, const QString &name, Spelling &spelling, QWidget *parent);

    StoreTextEdit *editor() const { return m_editor; }
    //! Shows the text of \a row. \a appName is spelled right in every language.
    void setLanguage(const MatrixRow &row, const QString &appName);

signals:
    //! Somebody typed: all of it is now \a text.
    void edited(const QString &text);
    //! What was typed before this and what is typed after it are two steps.
    void stepEnded();
    void revertRequested();
    //! The text got the keyboard.
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLayout *makeHeading(const QString &name);
    QLayout *makeLock();
    void checkSpelling(Spelling &spelling);
    void showWords(const MatrixRow &row);
    void describe();
    void showLockGlyph();

    const StoreText &m_text;
    const size_t m_number; // on its page
    ToneLabel *m_counter;
    StoreTextEdit *m_editor;
    SpellCheck *m_spelling = nullptr; // where isSpelled()
    QPushButton *m_revert; // Tab comes to it after the text
    PlainLabel *m_lockGlyph;
    PlainLabel *m_lock;
    ToneLabel *m_refusal;
    ToneLabel *m_problem;
    ToneLabel *m_advice;
    ToneLabel *m_before;
    bool m_isChanged = false;
};

} // namespace slipway
