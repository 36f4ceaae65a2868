// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placeholder.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int pictureSize = 48;
constexpr int sentenceWidth = 420;

} // namespace

Placeholder::Placeholder(QWidget *parent)
    : QWidget(parent)
    , m_picture(new PlainLabel)
    , m_title(new PlainLabel)
    , m_sentence(new PlainLabel)
    , m_button(new QPushButton)
    , m_link(new QPushButton)
{
    setObjectName(u"placeholder"_s);
    m_title->setObjectName(u"placeholder.title"_s);
    m_sentence->setObjectName(u"placeholder.sentence"_s);
    m_button->setObjectName(u"placeholder.button"_s);
    m_link->setObjectName(u"placeholder.link"_s);

    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_sentence->setWordWrap(true);
    m_sentence->setFixedWidth(sentenceWidth);
    for (PlainLabel *label : {m_picture, m_title, m_sentence})
        label->setAlignment(Qt::AlignCenter);
    m_button->setProperty("primary", true);
    m_link->setFlat(true);
    m_link->setCursor(Qt::PointingHandCursor);
    connect(m_button, &QPushButton::clicked, this, &Placeholder::buttonClicked);
    connect(m_link, &QPushButton::clicked, this, &Placeholder::linkClicked);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::s);
    layout->addStretch(2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_picture, m_title, m_sentence})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addSpacing(space::s);
    for (QWidget *part : {m_button, m_link})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addStretch(3); // a little above the middle looks centred
}

void Placeholder::setContent(QLatin1String iconName, const QString &title, const QString &sentence)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setMinimumHeight(qMax(0, m_sentence->heightForWidth(sentenceWidth))); // which layouts do not ask of what is aligned
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->hide();
    m_link->hide();
    updateColors();
}

void Placeholder::setButton(const QString &text)
{
    m_button->setText(plainActionText(text));
    m_button->show();
}

void Placeholder::setLink(const QString &text)
{
    m_link->setText(plainActionText(text));
    m_link->show();
}

void Placeholder::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        updateColors();
}

void Placeholder::updateColors()
{
    const Tokens &tokens = tokensOf(palette());
    m_picture->setPixmap(iconPixmap(m_iconName, tokens.text3, pictureSize, devicePixelRatioF()));
}

} // namespace slipway
