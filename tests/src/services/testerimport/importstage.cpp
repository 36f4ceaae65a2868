// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/testerimport/importstage.h"

#include "services/testerimport/testerimportexport.h"
#include "support/testrunner.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

sandbox::SandboxOptions withClock(const Clock *clock)
{
    sandbox::SandboxOptions options = DemoSession::smallTeam();
    options.clock = clock;
    return options;
}

} // namespace

ImportStage::ImportStage()
    : m_clock(QDateTime::currentDateTimeUtc())
    , m_team(std::make_unique<TesterStage>(withClock(&m_clock), &m_clock))
    , m_group(m_team->makeGroup(u"Lighthouse"_s))
{
    [this] { QTRY_VERIFY(imports().isReady()); }();
}

TesterRehearsal ImportStage::rehearse(const QString &table)
{
    return rehearse(*parseTesterSheet(TesterSource::fromClipboard(table)));
}

TesterRehearsal ImportStage::rehearse(const TesterSheet &sheet)
{
    const auto roster = QCoro::waitFor(imports().roster(TesterStage::tideline, {}, CancelToken()));
    return rehearseImport(sheet, guessMapping(sheet), **roster, m_group.id, {.hourlyLimit = 3600, .remaining = 3600});
}

qint64 ImportStage::start(const TesterRehearsal &rehearsal)
{
    return QCoro::waitFor(imports().start(rehearsal, u"spring.csv"_s, TesterStage::tideline, u"Tideline"_s)).value_or(0);
}

qint64 ImportStage::retry(qint64 id)
{
    return QCoro::waitFor(imports().retry(id)).value_or(0);
}

ImportStatus ImportStage::finish(qint64 id)
{
    using State = ImportStatus::State;
    const auto rests = [this, id] { return status(id).state == State::Ended || status(id).state == State::Paused; };
    [&] { QVERIFY(passTimeUntil(rests)); }();
    return status(id);
}

QStringList ImportStage::results(qint64 id)
{
    QStringList lines;
    const TesterImport *import = imports().find(id);
    for (const ImportedTester &row : import->rows)
        lines.append(u"%1 %2 %3"_s.arg(row.row).arg(row.email, resultWord(row, import->hasEnded())));
    return lines;
}

bool ImportStage::hasFailed()
{
    const SandboxClient::Answer state = m_team->other().send("GET", u"/_sandbox"_s, {}, {{"X-Sandbox-Secret", m_team->demo().info().controlSecret}});
    return state.status == 200 && state.json().value("faults"_L1).toArray().isEmpty();
}

void ImportStage::restart()
{
    m_team->demo().reopen();
    [this] { QTRY_VERIFY(imports().isReady()); }();
}

QString newcomers(int count)
{
    QString table = u"First Name,Last Name,Email\n"_s;
    for (int i = 0; i < count; ++i)
        table += u"Guest,No. %1,guest%1@example.org\n"_s.arg(i);
    return table;
}

} // namespace slipway::test
