// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colourchoice.h"

#include "ui/theme/accountcolours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/radiogroup.h"

#include <QBoxLayout>
#include <QPainter>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int discSide = 20;

// A radio button in all but its looks.
class Disc final : public QRadioButton
{
public:
    Disc(int index, QWidget *parent) : QRadioButton(parent), m_index(index)
    {
        setObjectName(u"colour.%1"_s.arg(index));
        setFixedSize(metric::control, metric::control);
        setAccessibleName(accountColourName(index));
        setToolTip(plainToolTip(accountColourName(index)));
    }

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accountColour(m_index, palette()));
        QRect disc(0, 0, discSide, discSide);
        disc.moveCenter(rect().center());
        painter.drawEllipse(disc);
        if (isChecked()) {
            QRect mark(0, 0, metric::smallIcon, metric::smallIcon);
            mark.moveCenter(disc.center());
            painter.drawPixmap(mark.topLeft(), iconPixmap("check"_L1, tokensOf(palette()).base, metric::smallIcon, devicePixelRatioF()));
        }
        if (hasFocus())
            paintFocusRing(&painter, rect(), palette(), width() / 2.0);
    }

private:
    const int m_index;
};

} // namespace

ColourChoice::ColourChoice(QWidget *parent) : QWidget(parent), m_discs(new RadioGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (int index = 0; index < accountColourCount; ++index) {
        auto *disc = new Disc(index, this);
        m_discs->add(disc, index);
        row->addWidget(disc);
    }
    row->addStretch();
    choose(0);
    connect(m_discs, &RadioGroup::chosenChanged, this, &ColourChoice::chosenChanged);
}

int ColourChoice::chosen() const
{
    return m_discs->chosen();
}

void ColourChoice::choose(int index)
{
    m_discs->choose(index >= 0 && index < accountColourCount ? index : 0);
}

} // namespace slipway
