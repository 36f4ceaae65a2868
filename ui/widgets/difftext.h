// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/worddiff.h"

#include <QFont>
#include <QPalette>
#include <QTextLayout>

namespace slipway {

//! \brief The runs of a word diff, laid out to be painted: what came in is underlined on green, what went is struck through on red (ux.md 6.1).
//!
//! All text is literal(). A line break that came in or went is seen as "↵".
class DiffText final
{
public:
    //! How it looks; the palette tells the theme.
    struct Look
    {
        QFont font = {};
        QPalette palette = {};
        Qt::LayoutDirection direction = Qt::LeftToRight; //!< of the text's language
    };

    DiffText(const std::vector<DiffRun> &runs, const Look &look);

    //! Breaks it into lines of \a width, at most \a mostLines of them when that is above 0: what does not fit ends in "…". Answers the height.
    qreal layOut(qreal width, int mostLines = 0);
    void paint(QPainter *painter, QPointF topLeft) const;

private:
    void append(const DiffRun &run, const QPalette &palette);
    qreal breakLines(qreal width, int mostLines);
    void cutAt(qsizetype length);

    QTextLayout m_layout;
    QColor m_color;
};

//! What a screen reader says of \a runs: what was deleted and inserted in words, at most some \a longest letters of it.
QString spokenDiff(const std::vector<DiffRun> &runs, int longest);

} // namespace slipway
