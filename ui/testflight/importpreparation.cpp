// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importpreparation.h"

#include "core/futures.h"
#include "services/session.h"
#include "services/testerimport/testerimports.h"

#include <QCoroTask>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

bool mayBeTesterTable(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "txt"_L1;
}

ImportPreparation::ImportPreparation(Session &session, QString appId, QString groupId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_appId(std::move(appId))
    , m_groupId(std::move(groupId))
{}

ImportPreparation::~ImportPreparation()
{
    m_rosterCancel.cancel();
}

void ImportPreparation::load(const QString &path)
{
    const int wish = ++m_sheetsAsked;
    whenDone(loadTesterSource(path), this, [this, wish](const Result<TesterSource> &source) {
        if (wish != m_sheetsAsked)
            return;
        if (source) {
            take(*source);
            return;
        }
        m_flaw = source.error();
        emit sheetChanged();
    });
}

void ImportPreparation::take(const TesterSource &source)
{
    m_source = source;
    m_hasSource = true;
    m_form = {};
    m_mapping = {};
    readSheet();
    readRoster();
}

void ImportPreparation::setForm(const SheetForm &form)
{
    if (m_form == form)
        return;
    if (m_form.hasHeader != form.hasHeader || m_form.delimiter != form.delimiter)
        m_mapping = {}; // other columns, or other titles
    m_form = form;
    readSheet();
}

void ImportPreparation::readSheet()
{
    const int wish = ++m_sheetsAsked;
    whenDone(readTesterSheet(m_source, m_form), this, [this, wish](const Result<TesterSheet> &sheet) {
        if (wish == m_sheetsAsked)
            takeSheet(sheet);
    });
}

void ImportPreparation::takeSheet(const Result<TesterSheet> &sheet)
{
    m_rehearsal.reset();
    m_sheet.reset();
    m_flaw.reset();
    if (sheet) {
        m_sheet = std::make_shared<const TesterSheet>(*sheet);
        if (m_mapping.columns.size() != size_t(m_sheet->titles.size()))
            m_mapping = guessMapping(*m_sheet);
    } else {
        m_flaw = sheet.error();
    }
    emit sheetChanged();
    rehearse();
}

void ImportPreparation::setColumn(int column, TesterColumn what)
{
    m_mapping.columns[size_t(column)] = what;
    rehearse();
}

void ImportPreparation::setGroup(const QString &id)
{
    m_groupId = id;
    rehearse();
}

void ImportPreparation::clear()
{
    ++m_sheetsAsked;
    ++m_rostersAsked;
    ++m_rehearsalsAsked;
    m_rosterCancel.cancel();
    m_isReadingRoster = false;
    m_source = {};
    m_hasSource = false;
    m_form = {};
    m_mapping = {};
    m_sheet.reset();
    m_flaw.reset();
    m_roster.reset();
    m_rehearsal.reset();
    emit sheetChanged();
    emit rosterChanged();
}

void ImportPreparation::readRoster()
{
    if (!m_roster && !m_isReadingRoster)
        refreshRoster();
}

void ImportPreparation::refreshRoster()
{
    m_rosterCancel.cancel();
    m_rosterCancel = CancelToken();
    m_isReadingRoster = true;
    m_rosterRead = 0;
    m_rosterTotal.reset();
    m_rosterTrouble.reset();
    const auto progress = [this, cancel = m_rosterCancel](int read, std::optional<int> total) {
        if (cancel.isCancelled())
            return;
        m_rosterRead = read;
        m_rosterTotal = total;
        emit rosterChanged();
    };
    const int wish = ++m_rostersAsked;
    QCoro::connect(m_session.testerImports().roster(m_appId, progress, m_rosterCancel), this,
                   [this, wish](const Result<std::shared_ptr<const TesterRoster>> &roster) {
                       if (wish == m_rostersAsked)
                           takeRoster(roster);
                   });
    emit rosterChanged();
}

void ImportPreparation::takeRoster(const Result<std::shared_ptr<const TesterRoster>> &roster)
{
    m_isReadingRoster = false;
    if (roster) {
        m_roster = *roster;
        chooseGroup();
    } else {
        m_rosterTrouble = roster.error();
    }
    emit rosterChanged();
    rehearse();
}

// The group from which somebody came here; or else the first of those that need not be of the team.
void ImportPreparation::chooseGroup()
{
    if (m_roster->group(m_groupId) || m_roster->groups.empty())
        return;
    const auto &groups = m_roster->groups;
    const auto external = std::find_if(groups.cbegin(), groups.cend(), [](const BetaGroupRow &group) { return !group.isInternal; });
    m_groupId = (external == groups.cend() ? groups.cbegin() : external)->id;
}

void ImportPreparation::rehearse()
{
    const int wish = ++m_rehearsalsAsked;
    const bool canRehearse = m_sheet && m_roster && m_roster->group(m_groupId) && m_mapping.flaw().isEmpty();
    if (!canRehearse) {
        m_rehearsal.reset();
    } else {
        const ConnectionStatus &status = m_session.status();
        const RequestBudget budget{.hourlyLimit = status.hourlyLimit, .remaining = status.remaining};
        whenDone(rehearseImportAside(m_sheet, m_mapping, m_roster, m_groupId, budget), this, [this, wish](const Result<TesterRehearsal> &rehearsal) {
            if (wish != m_rehearsalsAsked || !rehearsal)
                return;
            m_rehearsal = std::make_shared<const TesterRehearsal>(*rehearsal);
            emit rehearsalChanged();
        });
    }
    emit rehearsalChanged();
}

QString ImportPreparation::hindrance() const
{
    if (!m_sheet)
        return m_flaw ? m_flaw->message() : tr("It is read just now.");
    if (const QString flaw = m_mapping.flaw(); !flaw.isEmpty())
        return flaw;
    if (!m_roster)
        return m_isReadingRoster ? tr("Who tests by now is read just now.") : tr("Who tests by now has to be read first.");
    if (m_roster->groups.empty())
        return tr("This app has no TestFlight group: make one first.");
    if (!m_rehearsal)
        return tr("It is rehearsed just now.");
    return m_rehearsal->wanted() == 0 ? tr("No row of it would be imported.") : QString();
}

} // namespace slipway
