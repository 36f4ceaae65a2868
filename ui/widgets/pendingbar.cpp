// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pendingbar.h"

#include "core/error.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

PendingBar::PendingBar(QWidget *parent) : FootBar(parent), m_text(new PlainLabel({}, this)), m_trouble(new ToneLabel({}, this))
{
    setObjectName(u"pending"_s);
    m_text->setObjectName(u"pending.text"_s);
    m_trouble->setObjectName(u"pending.trouble"_s);
    m_trouble->setTone(Tone::Error);
    m_trouble->setWordWrap(true);
    m_discard = new QPushButton(tr("Discard…"), this);
    m_discard->setObjectName(u"pending.discard"_s);
    m_review = new QPushButton(plainActionText(tr("Review & Apply")), this);
    m_review->setObjectName(u"pending.review"_s);
    m_review->setProperty("primary", true);
    connect(m_discard, &QPushButton::clicked, this, &PendingBar::discardRequested);
    connect(m_review, &QPushButton::clicked, this, &PendingBar::reviewRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_trouble);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::xl, space::s, space::xl, space::s);
    line->setSpacing(space::s);
    line->addLayout(words, 1);
    line->addWidget(m_discard);
    line->addWidget(m_review);
    showParts();
}

void PendingBar::setCounts(int changes, int languages)
{
    const QString inLanguages = tr("in %Ln language(s)", nullptr, languages);
    //: %n changes; %1 is "in 3 languages"
    m_text->setText(languages > 0 ? tr("%Ln change(s) %1, not sent", nullptr, changes).arg(inLanguages)
                                  : tr("%Ln change(s), not sent", nullptr, changes));
    m_changes = changes;
    showParts();
}

void PendingBar::setTrouble(const Error *trouble)
{
    //: %1 is a sentence that says why
    m_trouble->setText(trouble ? tr("Changes cannot be kept on this computer: %1").arg(trouble->message()) : QString());
    showParts();
}

void PendingBar::showParts()
{
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_discard), static_cast<QWidget *>(m_review)})
        part->setVisible(m_changes > 0);
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    setVisible(m_changes > 0 || !m_trouble->text().isEmpty());
}

} // namespace slipway
