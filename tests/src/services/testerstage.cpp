// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/testerstage.h"

#include "sandbox/sandbox.h"
#include "support/testrunner.h"
#include "support/writtenlog.h"

using namespace Qt::StringLiterals;

namespace slipway::test {

const QString TesterStage::tideline = u"6501000101"_s;

namespace {

sandbox::SandboxOptions logged(sandbox::SandboxOptions options, const QTemporaryDir &folder)
{
    options.writeLogPath = folder.filePath(u"writes.jsonl"_s);
    return options;
}

QJsonObject dataOf(const SandboxClient::Answer &answer)
{
    return answer.json().value("data"_L1).toObject();
}

QJsonObject linkageOf(const QString &type, const QStringList &ids)
{
    QJsonArray data;
    for (const QString &id : ids)
        data.append(QJsonObject{{u"type"_s, type}, {u"id"_s, id}});
    return {{u"data"_s, data}};
}

QJsonObject newResource(const QString &type, const QJsonObject &attributes, const QJsonObject &relations)
{
    return {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"attributes"_s, attributes}, {u"relationships"_s, relations}}}};
}

} // namespace

TesterStage::TesterStage(sandbox::SandboxOptions options, Clock *clock)
    : m_demo(logged(std::move(options), m_folder), clock)
    , m_other(m_demo.info().url, m_demo.info().individualKeyId, {}, m_demo.info().individualKeyPem)
{
    m_other.setClock(clock);
    listen();
}

void TesterStage::listen()
{
    const auto note = [this](const QString &what, const QStringList &testers) { m_announced.append(u"%1: %2"_s.arg(what, testers.join(u','))); };
    connect(&actions(), &TesterActions::joined, this,
            [note](const QStringList &testers, const TesterGroup &group) { note(u"joined "_s + group.id, testers); });
    connect(&actions(), &TesterActions::left, this, [note](const QStringList &testers, const QString &group) { note(u"left "_s + group, testers); });
    connect(&actions(), &TesterActions::joinedBuild, this,
            [note](const QStringList &testers, const QString &build) { note(u"joinedBuild "_s + build, testers); });
    connect(&actions(), &TesterActions::leftBuild, this,
            [note](const QStringList &testers, const QString &build) { note(u"leftBuild "_s + build, testers); });
    connect(&actions(), &TesterActions::invited, this,
            [note](const QStringList &testers, const QString &app) { note(u"invited "_s + app, testers); });
    connect(&actions(), &TesterActions::removed, this,
            [note](const QStringList &testers, const QString &app) { note(app.isEmpty() ? u"removed"_s : u"removed "_s + app, testers); });
}

QStringList TesterStage::idsIn(const QString &target)
{
    QStringList ids;
    for (const QJsonObject &each : readPages(m_other, target))
        ids.append(each.value("id"_L1).toString());
    return sorted(ids);
}

QStringList TesterStage::membersOf(const TesterGroup &group)
{
    return idsIn(membersPath(group) + u"?limit=200"_s);
}

QString TesterStage::membersPath(const TesterGroup &group)
{
    return u"/v1/betaGroups/%1/relationships/betaTesters"_s.arg(group.id);
}

TesterGroup TesterStage::group(const QString &name)
{
    const QString found = idsIn(u"/v1/betaGroups?filter[app]=%1&filter[name]=%2"_s.arg(tideline, name)).value(0);
    return {found, name};
}

TesterGroup TesterStage::makeGroup(const QString &name, const QString &app)
{
    return {test::makeGroup(m_other, name, app), name};
}

QString TesterStage::makeTester(const QString &email, const TesterGroup &group)
{
    return test::makeTester(m_other, email, group.id);
}

void TesterStage::putIntoGroup(const QStringList &testers, const TesterGroup &group)
{
    QCOMPARE(m_other.post(membersPath(group), linkageOf(u"betaTesters"_s, testers)).status, 204);
}

std::vector<TesterRef> TesterStage::named(const QStringList &ids)
{
    std::vector<TesterRef> testers;
    for (const QString &id : ids)
        testers.push_back({id, id});
    return testers;
}

JobStatus TesterStage::finish()
{
    const int id = jobs().all().back().id;
    jobs().startNow(id);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!jobs().find(id)->isUnfinished(), 60000); }();
    return *jobs().find(id);
}

void TesterStage::stopAt(int done)
{
    connect(&jobs(), &Jobs::changed, this, [this, done] {
        if (!jobs().all().empty() && jobs().all().back().done >= done)
            jobs().cancel(jobs().all().back().id);
    });
}

void TesterStage::fail(const QJsonArray &faults)
{
    m_demo.direct(u"faults"_s, QJsonDocument(faults));
}

QList<QJsonObject> TesterStage::writes() const
{
    QList<QJsonObject> lines = writtenIn(m_folder.filePath(u"writes.jsonl"_s));
    lines.removeIf([this](const QJsonObject &line) { return line.value("by"_L1) != m_demo.info().keyId; });
    return lines;
}

QList<int> TesterStage::membersWritten(const QString &relation) const
{
    QList<int> counts;
    for (const QJsonObject &line : writes()) {
        const auto members = [&](QLatin1String when) { return int(line.value(when).toObject().value(relation).toArray().size()); };
        counts.append(members("after"_L1) - members("before"_L1));
    }
    return counts;
}

QString makeGroup(SandboxClient &other, const QString &name, const QString &app)
{
    const QJsonObject owner{{u"data"_s, QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, app}}}};
    const SandboxClient::Answer made = other.post(u"/v1/betaGroups"_s, newResource(u"betaGroups"_s, {{u"name"_s, name}}, {{u"app"_s, owner}}));
    return dataOf(made).value("id"_L1).toString();
}

QString makeTester(SandboxClient &other, const QString &email, const QString &groupId)
{
    const QJsonObject groups = linkageOf(u"betaGroups"_s, {groupId});
    const SandboxClient::Answer made =
        other.post(u"/v1/betaTesters"_s, newResource(u"betaTesters"_s, {{u"email"_s, email}}, {{u"betaGroups"_s, groups}}));
    return dataOf(made).value("id"_L1).toString();
}

QList<QJsonObject> readPages(SandboxClient &other, const QString &target)
{
    QList<QJsonObject> rows;
    SandboxClient::Answer page = other.get(target);
    for (;;) {
        for (const QJsonValue &each : page.json().value("data"_L1).toArray())
            rows.append(each.toObject());
        const QString next = page.json().value("links"_L1).toObject().value("next"_L1).toString();
        if (next.isEmpty())
            return rows;
        page = other.follow(QUrl(next));
    }
}

QStringList addressesIn(SandboxClient &other, const QString &groupId)
{
    QStringList addresses;
    for (const QJsonObject &each : readPages(other, u"/v1/betaTesters?limit=200&filter[betaGroups]="_s + groupId))
        addresses.append(each.value("attributes"_L1).toObject().value("email"_L1).toString());
    return sorted(addresses);
}

QStringList sorted(QStringList ids)
{
    ids.sort();
    return ids;
}

QStringList subjectsOf(const std::vector<JobProblem> &problems)
{
    QStringList subjects;
    for (const JobProblem &problem : problems)
        subjects.append(problem.subject);
    return sorted(subjects);
}

} // namespace slipway::test
