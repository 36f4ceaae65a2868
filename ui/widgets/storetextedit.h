// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace slipway {

struct AttributeSpec;

//! \brief Where a text of the store page is written, character by character as Apple has it.
//!
//! It has no undo of its own: what is typed is a draft at once, and the page's Undo steps through drafts. Whoever owns it paints its outline,
//! unless told otherwise.
class StoreTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit StoreTextEdit(QWidget *parent = nullptr);

    //! Makes it as high as its text from now on, between the fewest and the most lines that look well for a text of \a spec, which outlives it.
    //! One that fits on a line takes no line ends, see ended().
    void growFor(const AttributeSpec &spec);
    //! Makes it \a lines high, whatever it holds: a text of pages, in which people scroll.
    void standFor(int lines);
    //! It has the outline of a field from now on.
    void showOutline();
    //! With "\n" between its lines, however they came in.
    QString text() const;
    //! Shows what became of the text that is there, without a signal: where it is the same the cursor stays, else it goes to where it differs.
    void setText(const QString &text);
    //! Shows another text from its beginning, without a signal.
    void setOtherText(const QString &other);
    void setDirection(Qt::LayoutDirection direction);

signals:
    //! Somebody typed: all of it is now \a text.
    void edited(const QString &text);
    //! Somebody pressed Enter where the text takes no line ends.
    void ended();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void onTextChanged();
    void fitHeight();
    //! Of all of it, or more than \a enough.
    int heightOfText(int enough) const;

    const AttributeSpec *m_spec = nullptr; // while it grows
    int m_lines = 0; // always; 0: as many as there are
    QString m_last; // the text when it was looked at last
    bool m_isBeingSet = false; // the text changes, and nobody types
};

} // namespace slipway
