// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "core/error.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/readonlytext.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int detailsHeight = 132;
constexpr int leastForWords = 380;

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new PlainLabel)
    , m_message(new PlainLabel)
    , m_remedy(new PlainLabel)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QHBoxLayout)
    , m_detailsButton(new QPushButton(tr("Details")))
    , m_details(new ReadOnlyText)
{
    setObjectName(u"banner"_s);
    m_message->setObjectName(u"banner.message"_s);
    m_remedy->setObjectName(u"banner.remedy"_s);
    m_detailsButton->setObjectName(u"banner.detailsButton"_s);
    m_details->setObjectName(u"banner.details"_s);

    m_glyph->setFixedSize(metric::controlIcon, metric::control);
    m_message->setFont(fontAt(TypeStep::Section, font()));
    for (PlainLabel *label : {m_message, m_remedy}) {
        label->setWordWrap(true);
        label->setSelectable();
    }
    m_detailsButton->setCheckable(true);
    m_detailsButton->setFlat(true);
    connect(m_detailsButton, &QPushButton::toggled, this, &Banner::showDetails);
    m_details->setFixedHeight(detailsHeight);
    m_details->setAccessibleName(tr("Details of the problem"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_message);
    words->addWidget(m_remedy);
    m_buttons->setSpacing(space::s);
    m_buttons->addWidget(m_detailsButton);
    auto *said = new QHBoxLayout;
    said->setSpacing(space::m);
    said->addWidget(m_glyph, 0, Qt::AlignTop);
    said->addLayout(words, 1);
    m_line->setSpacing(space::s);
    m_line->addLayout(said, 1);
    m_line->addLayout(m_buttons);
    m_line->setAlignment(m_buttons, Qt::AlignTrailing | Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::s, space::xl, space::s);
    layout->addLayout(m_line);
    layout->addWidget(m_details);
    hide();
}

void Banner::say(Tone tone, const QString &message, const QString &remedy, const QString &details)
{
    m_tone = tone;
    m_message->setText(message);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_details->setText(details);
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsButton->setChecked(false);
    showDetails(false);
    while (m_buttons->count() > 1) { // the first is Details
        const std::unique_ptr<QLayoutItem> item(m_buttons->takeAt(1));
        item->widget()->deleteLater();
        item->widget()->hide();
    }
    placeButtons();
    updateColors();
    show();
    // There is no announcement event before Qt 6.8.
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::say(const Error &error)
{
    QStringList details = error.codes();
    if (!error.requestId().isEmpty())
        details.append(tr("Request ID: %1").arg(error.requestId()));
    if (!error.details().isEmpty())
        details.append(error.details());
    const bool passes = error.isOffline() || error.isRateLimited();
    say(passes ? Tone::Warning : Tone::Error, error.message(), error.remedy(), details.join(u'\n'));
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->addWidget(button);
    button->show(); // not only with the next turn of the event loop: it counts from now on
    placeButtons();
    return button;
}

// The layout would answer of what it last placed.
int Banner::widthOfButtons() const
{
    int width = 0;
    for (int i = 0; i < m_buttons->count(); ++i) {
        const QWidget *button = m_buttons->itemAt(i)->widget();
        if (!button->isHidden())
            width += button->sizeHint().width() + m_buttons->spacing();
    }
    return width;
}

void Banner::placeButtons()
{
    const int left = contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() - widthOfButtons();
    m_line->setDirection(left < leastForWords ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeButtons();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(palette()).tone(m_tone).fill);
}

void Banner::showDetails(bool shown)
{
    m_details->setVisible(shown);
    m_detailsButton->setText(shown ? tr("Hide Details") : tr("Details"));
}

void Banner::updateColors()
{
    const TonePair &colors = tokensOf(palette()).tone(m_tone);
    m_glyph->setPixmap(iconPixmap(glyphOf(m_tone), colors.text, metric::controlIcon, devicePixelRatioF()));
}

} // namespace slipway
