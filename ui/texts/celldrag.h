// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/textedits.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>

class QMouseEvent;

namespace slipway {

class CellView;
class DragMark;

//! \brief Texts of the matrix that are dragged onto another language are copied there, as one step of drafts (ux.md 5.3).
//!
//! A drag begins on a cell that is selected already: from any other one the mouse selects. Each selected text goes into its own column, those
//! of further rows into the rows below. While the mouse hovers, a mark says what would happen; what is locked, or would change nothing, is refused
//! with the reason. Esc cancels. It is no drag of the system, which would run an event loop of its own. Copy to Selected Languages is its twin
//! for the keyboard.
class CellDrag final : public QObject
{
    Q_OBJECT

public:
    //! All outlive this.
    CellDrag(CellView &view, TextEdits &edits, const MatrixPage &page);

signals:
    //! Texts were dropped.
    void dropped(const slipway::TextEdits::Outcome &outcome);
    //! Why nothing would happen; for the status line.
    void noticed(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class State { Idle, Pressed, Dragging };
    //! A text on its way.
    struct Piece
    {
        TextCell from = {};
        int row = 0; // below the topmost one
        int column = 0;
        QString text = {};
    };
    //! What a drop would do.
    struct Plan
    {
        std::vector<NewText> texts = {};
        QList<QRect> targets = {}; // in the view
        QString words = {};
        QString refusal = {}; // why it would do nothing; empty: it would do something
    };

    bool handleMouse(QEvent::Type type, const QMouseEvent &event);
    bool press(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    void begin();
    void hover(const QPoint &mouse);
    void follow();
    void end();
    Plan planAt(const QPoint &mouse) const;
    void judge(Plan &plan, const Locale &language) const;
    QString wordsFor(const std::vector<TextProposal> &possible, const Locale &language) const;

    CellView &m_view;
    TextEdits &m_edits;
    const MatrixPage &m_page;
    DragMark *m_mark; // the view's
    QBasicTimer m_scrolling; // while the mouse is at the upper or the lower end
    State m_state = State::Idle;
    bool m_isReplaying = false; // a press that began no drag is the view's after all
    QPoint m_mouse; // in the viewport
    int m_top = 0; // the topmost row of the pieces
    std::vector<Piece> m_pieces;
    QString m_refusal; // that was said last
};

} // namespace slipway
