// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importrunbar.h"

#include "core/clock.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/reltime.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using ImportState = ImportStatus::State;

QString endOf(const ImportStatus &status)
{
    QStringList sentences{ImportRunBar::tr("%Ln tester(s) are in their groups.", nullptr, status.done)};
    if (status.problems > 0)
        sentences.append(ImportRunBar::tr("%Ln did not get in.", nullptr, status.problems));
    if (const int left = status.wanted - status.done - status.problems; left > 0)
        sentences.append(ImportRunBar::tr("%Ln were not sent.", nullptr, left));
    return sentences.join(u' ');
}

QString pauseOf(const ImportStatus &status)
{
    QStringList sentences{status.trouble.isEmpty() ? ImportRunBar::tr("Paused; nothing is sent until you resume.") : status.trouble};
    if (status.inDoubt > 0)
        sentences.append(ImportRunBar::tr("%Ln row(s) in doubt are looked up at Apple first.", nullptr, status.inDoubt));
    return sentences.join(u' ');
}

QString phaseOf(const ImportStatus &status, const QDateTime &now)
{
    switch (status.state) {
    case ImportState::Running:
        return status.waitsUntil.isValid()
            ? ImportRunBar::tr("Apple's requests for this hour are used up; goes on at %1").arg(moment(status.waitsUntil, now))
            : ImportRunBar::tr("Importing…");
    case ImportState::Checking:
        return ImportRunBar::tr("Checking at Apple who is in the groups…");
    case ImportState::Pausing:
        return ImportRunBar::tr("Waiting for the answer to the last request…");
    case ImportState::Paused:
        return pauseOf(status);
    case ImportState::Ended:
        return endOf(status);
    }
    Q_UNREACHABLE();
}

} // namespace

ImportRunBar::ImportRunBar(TesterImports &imports, Clock &clock, QWidget *parent)
    : TaskFoot(u"testerImport.progress"_s, parent)
    , m_imports(imports)
    , m_clock(clock)
{
    m_save = addButton(u"testerImport.saveResults"_s, tr("Save Results…"));
    m_retry = addButton(u"testerImport.retry"_s, tr("Retry Failed"));
    m_stop = addButton(u"testerImport.stop"_s, tr("Stop"));
    m_pause = addButton(u"testerImport.pause"_s, tr("Pause"));
    m_resume = addButton(u"testerImport.resume"_s, tr("Resume"));
    m_done = addButton(u"testerImport.done"_s, tr("Done"));
    for (QPushButton *button : {m_resume, m_done})
        button->setProperty("primary", true);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_imports.pause(m_id); });
    connect(m_resume, &QPushButton::clicked, this, [this] { m_imports.resume(m_id); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_imports.stop(m_id); });
    connect(m_retry, &QPushButton::clicked, this, &ImportRunBar::retryRequested);
    connect(m_save, &QPushButton::clicked, this, &ImportRunBar::saveRequested);
    connect(m_done, &QPushButton::clicked, this, &ImportRunBar::done);
    connect(&m_imports, &TesterImports::changed, this, [this](qint64 id) {
        if (id == m_id)
            showState();
    });
}

void ImportRunBar::show(qint64 id)
{
    m_id = id;
    setVisible(id != 0);
    showState();
}

QString ImportRunBar::sentence(const ImportStatus &status, const QDateTime &now)
{
    const QLocale locale;
    if (status.state == ImportState::Ended)
        return endOf(status);
    //: how far an import is: so many of all, and what it does just now
    return ImportRunBar::tr("%1 of %2 · %3").arg(locale.toString(status.handled), locale.toString(status.wanted), phaseOf(status, now));
}

void ImportRunBar::showState()
{
    const bool isThere = m_imports.find(m_id);
    const ImportStatus status = m_imports.status(m_id);
    const bool hasEnded = status.state == ImportState::Ended;
    words().setText(isThere ? sentence(status, m_clock.now()) : QString());
    m_pause->setVisible(status.canPause() || status.state == ImportState::Pausing);
    m_pause->setEnabled(status.canPause());
    m_resume->setVisible(status.canResume());
    m_stop->setVisible(!hasEnded);
    m_stop->setEnabled(status.state != ImportState::Pausing);
    m_retry->setVisible(status.canRetry());
    m_save->setVisible(isThere);
    m_done->setVisible(hasEnded);
    for (QPushButton *button : {m_resume, m_retry})
        setDisabledReason(button, hindrance());
    if (hasEnded || !isThere) {
        line().stop();
        return;
    }
    line().start();
    line().setProgress(status.handled, status.wanted);
}

} // namespace slipway
