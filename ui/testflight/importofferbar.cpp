// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importofferbar.h"

#include "ui/testflight/costwords.h"
#include "ui/testflight/importpreparation.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

ImportOfferBar::ImportOfferBar(ImportPreparation &preparation, QWidget *parent) : TaskFoot(u"testerImport.cost"_s, parent), m_preparation(preparation)
{
    m_roster = addButton(u"testerImport.roster"_s, {});
    m_problems = addButton(u"testerImport.saveProblems"_s, tr("Save Problems…"));
    QPushButton *cancel = addButton(u"testerImport.cancel"_s, tr("Cancel"));
    m_import = addButton(u"testerImport.import"_s, tr("Import"));
    m_import->setProperty("primary", true);
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

void ImportOfferBar::showState()
{
    showRoster();
    const TesterRehearsal *rehearsal = m_preparation.rehearsal().get();
    const int wanted = rehearsal ? rehearsal->wanted() : 0;
    const QString reason = hindrance().isEmpty() ? m_preparation.hindrance() : hindrance();
    m_import->setText(wanted > 0 ? tr("Import %Ln Tester(s)", nullptr, wanted) : tr("Import"));
    setDisabledReason(m_import, reason);
    const int problems = rehearsal ? int(rehearsal->testers.size()) - wanted - rehearsal->count(TesterVerdict::Member) : 0;
    m_problems->setVisible(problems > 0);
    if (!m_preparation.isReadingRoster())
        words().setText(reason.isEmpty() ? costWords(m_preparation.rehearsal()->cost) : reason);
}

void ImportOfferBar::showRoster()
{
    const QLocale locale;
    const bool isReading = m_preparation.isReadingRoster();
    m_roster->setVisible(isReading || m_preparation.rosterTrouble());
    m_roster->setText(isReading ? tr("Stop Reading") : tr("Read Again"));
    if (!isReading) {
        line().stop();
        return;
    }
    const int read = m_preparation.rosterRead();
    const std::optional<int> total = m_preparation.rosterTotal();
    line().start();
    line().setProgress(read, total.value_or(0));
    words().setText(total ? tr("Reading who tests by now… %1 of %2").arg(locale.toString(read), locale.toString(*total))
                          : tr("Reading who tests by now…"));
}

} // namespace slipway
