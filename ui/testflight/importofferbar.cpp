// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importofferbar.h"

#include "ui/testflight/importpreparation.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

ImportOfferBar::ImportOfferBar(ImportPreparation &preparation, QWidget *parent)
    : FootBar(parent)
    , m_preparation(preparation)
    , m_line(new LoadingLine(this))
    , m_words(new PlainLabel({}, this))
{
    m_words->setObjectName(u"testerImport.cost"_s);
    m_words->setElide(Qt::ElideRight);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addLayout(row);
    m_roster = addButton(u"testerImport.roster"_s, {});
    m_problems = addButton(u"testerImport.saveProblems"_s, tr("Save Problems…"));
    QPushButton *cancel = addButton(u"testerImport.cancel"_s, tr("Cancel"));
    m_import = addButton(u"testerImport.import"_s, tr("Import"));
    m_import->setProperty("primary", true);
    for (QPushButton *button : {m_roster, m_problems, cancel, m_import})
        row->addWidget(button);
    connect(m_roster, &QPushButton::clicked, this, [this] {
        if (m_preparation.isReadingRoster())
            m_preparation.cancelRoster();
        else
            m_preparation.refreshRoster();
    });
    connect(m_problems, &QPushButton::clicked, this, &ImportOfferBar::problemsRequested);
    connect(cancel, &QPushButton::clicked, this, &ImportOfferBar::cancelled);
    connect(m_import, &QPushButton::clicked, this, &ImportOfferBar::importRequested);
    for (const auto signal : {&ImportPreparation::sheetChanged, &ImportPreparation::rosterChanged, &ImportPreparation::rehearsalChanged})
        connect(&preparation, signal, this, &ImportOfferBar::showState);
    showState();
}

QPushButton *ImportOfferBar::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void ImportOfferBar::setHindrance(const QString &hindrance)
{
    m_hindrance = hindrance;
    showState();
}

void ImportOfferBar::showState()
{
    showRoster();
    const TesterRehearsal *rehearsal = m_preparation.rehearsal().get();
    const int wanted = rehearsal ? rehearsal->wanted() : 0;
    const QString hindrance = m_hindrance.isEmpty() ? m_preparation.hindrance() : m_hindrance;
    m_import->setText(wanted > 0 ? tr("Import %Ln Tester(s)", nullptr, wanted) : tr("Import"));
    setDisabledReason(m_import, hindrance);
    const int problems = rehearsal ? int(rehearsal->testers.size()) - wanted - rehearsal->count(TesterVerdict::Member) : 0;
    m_problems->setVisible(problems > 0);
    if (!m_preparation.isReadingRoster())
        m_words->setText(hindrance.isEmpty() ? cost() : hindrance);
}

void ImportOfferBar::showRoster()
{
    const QLocale locale;
    const bool isReading = m_preparation.isReadingRoster();
    m_roster->setVisible(isReading || m_preparation.rosterTrouble());
    m_roster->setText(isReading ? tr("Stop Reading") : tr("Read Again"));
    if (!isReading) {
        m_line->stop();
        return;
    }
    const int read = m_preparation.rosterRead();
    const std::optional<int> total = m_preparation.rosterTotal();
    m_line->start();
    m_line->setProgress(read, total.value_or(0));
    m_words->setText(total ? tr("Reading who tests by now… %1 of %2").arg(locale.toString(read), locale.toString(*total))
                           : tr("Reading who tests by now…"));
}

// "1,181 requests · 3,113 left this hour · about 6 minutes"
QString ImportOfferBar::cost() const
{
    const ImportCost &cost = m_preparation.rehearsal()->cost;
    QStringList parts{tr("%Ln request(s)", nullptr, cost.requests)};
    if (cost.remaining > 0)
        parts.append(tr("%Ln left this hour", nullptr, cost.remaining));
    const int minutes = int(cost.time.count());
    if (minutes < 120)
        parts.append(tr("about %Ln minute(s)", nullptr, minutes));
    else
        parts.append(tr("about %Ln hour(s)", nullptr, (minutes + 30) / 60));
    if (cost.remaining > 0 && cost.requests + importReserve > cost.remaining)
        parts.append(tr("waits and goes on by itself"));
    return parts.join(u" · "_s);
}

} // namespace slipway
