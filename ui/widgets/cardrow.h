// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/badge.h"

#include <QAbstractButton>

namespace slipway {

//! What a CardRow says.
struct CardRowContent
{
    QString text = {}; //!< wraps when it is long
    QString note = {}; //!< quiet line below
    QString hint = {}; //!< tooltip
    QString badgeWire = {};
    QString badgeText = {}; //!< empty for no badge
    QLatin1String glyph = {}; //!< icon before the text, in the colour of tone
    Tone tone = Tone::Neutral;

    friend bool operator==(const CardRowContent &, const CardRowContent &) = default;
};

//! \brief A row of a card that leads somewhere: a click, Enter or Space goes there.
class CardRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CardRow(const CardRowContent &content, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Places
    {
        QRect glyph = {};
        QRect text = {};
        QRect note = {};
        QRect badge = {};
        QRect arrow = {};
        int height = 0;
    };

    Places placesIn(int width) const;

    const CardRowContent m_content;
};

} // namespace slipway
