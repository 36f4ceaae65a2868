// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/emblems.h"

#include "sandbox/demo/shapes.h"

#include <cmath>

namespace slipway::sandbox::emblems {

using namespace shapes;

void tides(QPainter &painter)
{
    fill(painter, {{0.0, 0xFF0A1E4A}, {0.55, 0xFF14508C}, {1.0, 0xFF1C86AE}});
    glow(painter, {650, 330}, 420, 0x66FFE9B8);
    disc(painter, {650, 330}, 158, 0xFFFFF1CF);
    disc(painter, {604, 296}, 30, 0x30D9B779);
    disc(painter, {688, 372}, 44, 0x30D9B779);
    disc(painter, {708, 276}, 20, 0x30D9B779);

    // Three swells, each a darker band under a light crest.
    painter.fillPath(swell(560, 54, 700, 120), vertical(500, 760, 0xFF7FE0E4, 0xFF36A9CB));
    painter.fillPath(swell(690, 62, 820, 520), vertical(620, 900, 0xFF2E9FCB, 0xFF12679F));
    painter.fillPath(swell(824, 58, 760, 260), vertical(760, 1024, 0xFF10568F, 0xFF072B58));
    painter.strokePath(crest(824, 58, 760, 260), roundPen(0xE6FFFFFF, 22));
}

void fruitTree(QPainter &painter)
{
    fill(painter, {{0.0, 0xFFFFF6D2}, {1.0, 0xFFCDEB9A}});
    painter.fillPath(swell(838, 46, 1900, 1000), vertical(790, 1024, 0xFF8CC850, 0xFF57A03A));

    QPainterPath trunk;
    trunk.moveTo(464, 900);
    trunk.cubicTo(486, 800, 490, 720, 478, 560);
    trunk.lineTo(548, 560);
    trunk.cubicTo(538, 720, 544, 800, 566, 900);
    trunk.closeSubpath();
    painter.fillPath(trunk, vertical(560, 900, 0xFF7A4B2A, 0xFF9C6437));

    QPainterPath crown;
    crown.setFillRule(Qt::WindingFill);
    for (const auto &[center, radius] :
         {std::pair{QPointF(512, 316), 200.0}, {QPointF(340, 448), 178.0}, {QPointF(684, 448), 178.0}, {QPointF(512, 506), 180.0}})
        crown.addEllipse(center, radius, radius);
    painter.fillPath(crown.simplified(), vertical(110, 700, 0xFF57B652, 0xFF1F8049));
    disc(painter, {446, 262}, 104, 0x2EFFFFFF);
    for (const QPointF &fruit : {QPointF(346, 432), QPointF(520, 330), QPointF(690, 430), QPointF(452, 566), QPointF(610, 578)}) {
        disc(painter, fruit, 54, 0xFFE8452F);
        disc(painter, fruit + QPointF(-17, -18), 15, 0xB3FFFFFF);
    }
}

void stones(QPainter &painter)
{
    fill(painter, {{0.0, 0xFF5B6A80}, {1.0, 0xFF252E3D}});
    cube(painter, {326, 674}, 208, {0xFFE4E1DA, 0xFFB7B3AB, 0xFF8A877F});
    cube(painter, {698, 674}, 208, {0xFFCFCBC3, 0xFFA29E96, 0xFF77746D});
    cube(painter, {512, 350}, 208, {0xFFFFC45C, 0xFFF2972F, 0xFFC9681B});
}

void lanternFish(QPainter &painter)
{
    fill(painter, {{0.0, 0xFF3A1C78}, {1.0, 0xFF0C0A2C}});
    glow(painter, {262, 300}, 470, 0x90FFD873);

    QPainterPath tail;
    tail.moveTo(760, 600);
    tail.cubicTo(830, 520, 900, 470, 958, 462);
    tail.cubicTo(920, 560, 920, 640, 962, 742);
    tail.cubicTo(890, 726, 820, 680, 760, 620);
    tail.closeSubpath();
    painter.fillPath(tail, vertical(460, 742, 0xFF7F6BF0, 0xFF4A35B4));

    QPainterPath body;
    body.moveTo(196, 640);
    body.cubicTo(250, 430, 470, 360, 640, 440);
    body.cubicTo(740, 486, 800, 560, 836, 606);
    body.cubicTo(780, 700, 690, 800, 520, 822);
    body.cubicTo(380, 838, 250, 790, 196, 640);
    body.closeSubpath();
    painter.fillPath(body, vertical(400, 830, 0xFFA894FF, 0xFF4B36B8));

    QPainterPath fin;
    fin.moveTo(500, 650);
    fin.cubicTo(560, 640, 640, 660, 676, 720);
    fin.cubicTo(600, 740, 530, 720, 500, 650);
    fin.closeSubpath();
    painter.fillPath(fin, QColor::fromRgba(0x66FFFFFF));

    QPainterPath rod;
    rod.moveTo(470, 410);
    rod.cubicTo(470, 250, 360, 200, 262, 300);
    painter.strokePath(rod, roundPen(0xFFA894FF, 34));
    disc(painter, {262, 300}, 84, 0xFFFFD24A);
    disc(painter, {244, 280}, 40, 0xFFFFF6D8);

    disc(painter, {366, 574}, 66, 0xFFFFFFFF);
    disc(painter, {350, 570}, 34, 0xFF160F3E);
}

void peaks(QPainter &painter)
{
    fill(painter, {{0.0, 0xFFFFB45E}, {0.5, 0xFFFF6F7D}, {1.0, 0xFFB04A9E}});
    glow(painter, {692, 320}, 380, 0x80FFF3C4);
    disc(painter, {692, 320}, 130, 0xFFFFF0C2);
    painter.fillPath(polygon({{-40, 900}, {250, 500}, {400, 640}, {640, 440}, {860, 640}, {1064, 520}, {1064, 1064}, {-40, 1064}}),
                     vertical(440, 1000, 0xFFC14F93, 0xFF8A3A8C));
    painter.fillPath(polygon({{60, 1064}, {452, 296}, {900, 1064}}), vertical(296, 1024, 0xFF4B2C78, 0xFF2A1852));
    painter.fillPath(polygon({{452, 296}, {900, 1064}, {560, 1064}, {430, 760}, {500, 560}}), QColor::fromRgba(0x33000000));
    painter.fillPath(polygon({{452, 296}, {570, 498}, {512, 468}, {476, 552}, {430, 488}, {352, 540}, {340, 516}}), QColor::fromRgba(0xFFFFFFFF));
    painter.fillPath(polygon({{620, 1064}, {820, 700}, {1064, 1064}}), vertical(700, 1024, 0xFF3A2066, 0xFF1E1040));
}

void drop(QPainter &painter)
{
    fill(painter, {{0.0, 0xFFFF7A6B}, {1.0, 0xFFC2123F}});
    disc(painter, {512, 512}, 430, 0x1AFFFFFF);

    painter.fillPath(teardrop({512, 600}, 250, 470), vertical(130, 850, 0xFFFFF4EA, 0xFFFFC9B8));
    // The cordial inside stands a little below the rim of the drop.
    painter.save();
    painter.setClipPath(teardrop({512, 606}, 204, 388));
    painter.fillPath(swell(596, 30, 420, 120), vertical(560, 820, 0xFFFF5A6E, 0xFFC41446));
    disc(painter, {590, 706}, 24, 0x66FFFFFF);
    disc(painter, {450, 744}, 16, 0x66FFFFFF);
    disc(painter, {540, 770}, 12, 0x66FFFFFF);
    painter.restore();

    QPainterPath leaf;
    leaf.moveTo(560, 232);
    leaf.cubicTo(600, 120, 720, 96, 810, 132);
    leaf.cubicTo(790, 240, 680, 290, 560, 232);
    leaf.closeSubpath();
    painter.fillPath(leaf, vertical(100, 280, 0xFF9BE07A, 0xFF35A35A));
}

void book(QPainter &painter)
{
    fill(painter, {{0.0, 0xFFFFFAEC}, {1.0, 0xFFEBD9B4}});
    QPainterPath cover;
    cover.addRoundedRect(QRectF(120, 250, 784, 584), 46, 46);
    painter.fillPath(cover, vertical(250, 834, 0xFF2C3C78, 0xFF18224E));

    for (const bool left : {true, false}) {
        painter.save();
        if (!left) {
            painter.translate(canvasSide, 0);
            painter.scale(-1, 1);
        }
        QPainterPath page;
        page.moveTo(512, 262);
        page.cubicTo(420, 196, 290, 194, 176, 226);
        page.lineTo(176, 764);
        page.cubicTo(290, 732, 420, 734, 512, 800);
        page.closeSubpath();
        QLinearGradient paper(176, 0, 512, 0);
        paper.setStops({{0.0, QColor(0xFFFFFF)}, {0.8, QColor(0xF6F0E2)}, {1.0, QColor(0xD9CDB4)}});
        painter.fillPath(page, paper);
        painter.restore();
    }

    for (const int row : {0, 1, 2, 3}) {
        const double y = 344 + row * 96;
        painter.strokePath(polyline({{244, y}, {row == 3 ? 360.0 : 444.0, y + 18}}), roundPen(0xFF9AA3C2, 26));
    }
    // The note in the margin: what the app is about.
    painter.strokePath(polyline({{600, 520}, {664, 590}, {790, 400}}), roundPen(0xFFE4572E, 46));
    painter.fillPath(polygon({{700, 640}, {790, 622}, {790, 900}, {745, 850}, {700, 900}}), QColor::fromRgba(0xFFE4572E));
}

void stopwatch(QPainter &painter)
{
    fill(painter, {{0.0, 0xFFFFDE59}, {1.0, 0xFFFFA51F}});
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x2B2A33));
    painter.drawRoundedRect(QRectF(456, 116, 112, 130), 30, 30);
    painter.drawRoundedRect(QRectF(404, 96, 216, 76), 38, 38);
    painter.save();
    painter.translate(512, 570);
    painter.rotate(42);
    painter.drawRoundedRect(QRectF(-42, -424, 84, 110), 30, 30);
    painter.restore();
    disc(painter, {512, 570}, 356, 0xFF2B2A33);
    disc(painter, {512, 570}, 282, 0xFFFFFFFF);

    QPainterPath sector;
    sector.moveTo(512, 570);
    sector.arcTo(QRectF(282, 340, 460, 460), 90, -120);
    sector.closeSubpath();
    painter.fillPath(sector, vertical(340, 800, 0xFFFF7A33, 0xFFF0492E));
    painter.strokePath(polyline({{512, 570}, {512, 372}}), roundPen(0xFF2B2A33, 44));
    disc(painter, {512, 570}, 46, 0xFF2B2A33);
}

void fern(QPainter &painter)
{
    fill(painter, {{0.0, 0xFF1FA67A}, {1.0, 0xFF07463F}});
    glow(painter, {700, 240}, 520, 0x40C8FFB0);

    QPainterPath stem;
    stem.moveTo(250, 900);
    stem.cubicTo(330, 640, 470, 380, 770, 170);
    constexpr int pairs = 8;
    for (int i = 0; i < pairs; ++i) {
        const double at = 0.14 + 0.8 * i / (pairs - 1);
        const double length = 292 * std::pow(1.0 - at, 0.62) + 42;
        const double heading = -stem.angleAtPercent(at);
        for (const double turn : {-62.0, 62.0}) {
            painter.save();
            painter.translate(stem.pointAtPercent(at));
            painter.rotate(heading + turn);
            QPainterPath leaflet;
            leaflet.moveTo(0, 0);
            leaflet.cubicTo(length * 0.25, -length * 0.26, length * 0.75, -length * 0.2, length, 0);
            leaflet.cubicTo(length * 0.7, length * 0.14, length * 0.25, length * 0.16, 0, 0);
            painter.fillPath(leaflet, QColor::fromRgba(turn < 0 ? 0xFFD9F7B0 : 0xFFA5E48C));
            painter.restore();
        }
    }
    painter.strokePath(stem, roundPen(0xFFF2FFDC, 24));
}

} // namespace slipway::sandbox::emblems
