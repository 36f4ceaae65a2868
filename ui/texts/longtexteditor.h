// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QWidget>

class QPushButton;

namespace slipway {

struct AttributeSpec;
class PlainLabel;
class SpellCheck;
class Spelling;
class StoreTextEdit;
class ToneLabel;

//! \brief Where a long text is written, below the table: what it is called, how much of its limit it takes, and the text with its lines.
//!
//! Ctrl+Enter and Esc lead back.
class LongTextEditor final : public QWidget
{
    Q_OBJECT

public:
    //! The object names of the parts begin with \a name. \a spelling outlives this.
    LongTextEditor(const QString &name, Spelling &spelling, QWidget *parent = nullptr);

    struct Content
    {
        QString title = {}; //!< "German > What's New"
        const AttributeSpec *spec = nullptr;
        QString text = {};
        Locale locale = {}; //!< that the text is in
        QString appName = {}; //!< is spelled right in every language
        bool isRightToLeft = false;
        QString lock = {}; //!< why it cannot be changed; empty: it can
        QString refusal = {}; //!< what Apple said when it did not take a change
        bool isChanged = false; //!< Revert has something to do
        QString noCopy = {}; //!< why it cannot be copied from the primary language; empty: it can
    };
    //! Shows \a content; of the text that is there already the cursor stays, see StoreTextEdit::setText().
    void setContent(const Content &content);
    //! Gives it the keyboard, at the end of the text, with \a typed after it.
    void begin(const QString &typed = {});

signals:
    //! Somebody typed: all of it is now \a text.
    void edited(const QString &text);
    //! What was typed before this and what is typed after it are two steps.
    void stepEnded();
    void copyRequested();
    void revertRequested();
    //! The keyboard is to go back to the table.
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHeading(const QString &name);
    void describe();

    PlainLabel *m_title = nullptr;
    ToneLabel *m_counter = nullptr;
    PlainLabel *m_reason = nullptr; // why it is locked, or what Apple said
    QPushButton *m_copy = nullptr;
    QPushButton *m_revert = nullptr;
    StoreTextEdit *m_text;
    SpellCheck *m_spelling;
};

} // namespace slipway
