// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/endpointrows.h"
#include "catalogue/testflight.h"
#include "sandbox/reads.h"
#include "sandbox/testerusage.h"
#include "sandbox/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

struct Period
{
    QLatin1String name;
    int days = 0;
};
// The first one where none is asked for, which is a guess.
constexpr std::array periods{Period{"P7D"_L1, 7}, Period{"P30D"_L1, 30}, Period{"P90D"_L1, 90}, Period{"P365D"_L1, 365}};

constexpr QLatin1String ofBuilds{"betaBuildUsages"};
constexpr QLatin1String ofLinks{"publicLinkUsages"};
constexpr QLatin1String byTester{"betaTesters"};
constexpr QLatin1String byApp{"apps"};
constexpr std::array testerFilter{FilterSpec{.name = byTester}};
constexpr std::array appFilter{FilterSpec{.name = byApp, .required = true}};

constexpr EndpointSpec metricSpec(const char *path, std::span<const FilterSpec> filters = {})
{
    EndpointSpec made;
    made.path = QLatin1String(path);
    made.shape = EndpointShape::RelatedMany;
    made.type = BetaTester::type;
    made.relation = internal::lastSegment(path);
    made.filters = filters;
    made.maxLimit = largestPage;
    return made;
}
constexpr std::array metricSpecs{metricSpec("/v1/apps/{id}/metrics/betaTesterUsages", testerFilter),
                                 metricSpec("/v1/betaGroups/{id}/metrics/betaTesterUsages", testerFilter),
                                 metricSpec("/v1/betaTesters/{id}/metrics/betaTesterUsages", appFilter),
                                 metricSpec("/v1/builds/{id}/metrics/betaBuildUsages"), metricSpec("/v1/betaGroups/{id}/metrics/publicLinkUsages")};

QJsonObject usageValues(const TesterUsage &usage)
{
    return {{u"crashCount"_s, usage.crashes}, {u"sessionCount"_s, usage.sessions}, {u"feedbackCount"_s, usage.feedback}};
}

} // namespace

//! What is asked for, beside what ReadQuery tells.
struct Metrics::Question
{
    const EndpointSpec &endpoint;
    const HttpRequest &request;
    ReadQuery query = {};
    Period period = periods.front();
    bool grouped = false;
    QDateTime end = {};

    //! Every mistake in the query is put into \a errors.
    void parse(std::vector<ApiError> &errors)
    {
        QUrl rest = request.url;
        QUrlQuery parameters(rest);
        const auto take = [&](const QString &name) {
            const QString value = parameters.queryItemValue(name, QUrl::FullyDecoded);
            parameters.removeAllQueryItems(name);
            return value;
        };
        if (endpoint.filters.empty()) {
            query = ReadQuery::parse(rest, endpoint, errors);
            return;
        }
        const QString days = take(u"period"_s);
        const auto known = std::find_if(periods.begin(), periods.end(), [&](const Period &each) { return days == each.name; });
        if (known != periods.end())
            period = *known;
        else if (!days.isEmpty())
            errors.push_back(apierror::parameterInvalid(u"period"_s, u"'%1' is not a valid period"_s.arg(days)));
        const bool canGroup = endpoint.filters.front().name == byTester;
        const QString groupBy = canGroup ? take(u"groupBy"_s) : QString();
        grouped = groupBy == byTester;
        if (!groupBy.isEmpty() && !grouped)
            errors.push_back(apierror::parameterInvalid(u"groupBy"_s, u"'%1' is not a valid dimension"_s.arg(groupBy)));
        // What was taken out still tells one list from another, and so a cursor.
        rest.setPath(QString(rest.path() + u'/' + days + u'/' + groupBy));
        rest.setQuery(parameters);
        query = ReadQuery::parse(rest, endpoint, errors);
    }

    //! Whether the filter lets \a id through; without one all pass.
    bool wants(const QString &id) const
    {
        return query.filters.empty()
            || std::any_of(query.filters.begin(), query.filters.end(), [&](const ReadQuery::Filter &filter) { return filter.values.contains(id); });
    }

    QString link(const QString &target) const { return QString::fromLatin1(originOf(request.url)) + target; }

    //! A row that is of nobody in particular.
    QJsonObject row(const QJsonObject &values) const
    {
        const QJsonObject point{
            {u"start"_s, end.addDays(-period.days).toString(Qt::ISODate)}, {u"end"_s, end.toString(Qt::ISODate)}, {u"values"_s, values}};
        return {{u"dataPoints"_s, QJsonArray{point}}};
    }

    //! One row; an empty \a id for that of all together.
    QJsonObject row(const TesterUsage &usage, QLatin1String dimension, const QString &id) const
    {
        QJsonObject links{{u"groupBy"_s, link(request.url.path() + u"?groupBy="_s + dimension)}};
        QJsonObject of;
        if (!id.isEmpty()) {
            links.insert(u"related"_s, link(catalogue::instancePath(dimension, id)));
            of.insert(u"data"_s, id);
        }
        of.insert(u"links"_s, links);
        QJsonObject whole = row(usageValues(usage));
        whole.insert(u"dimensions"_s, QJsonObject{{dimension, of}});
        return whole;
    }
};

std::optional<catalogue::PathMatch> Metrics::match(const QString &path)
{
    const QStringList segments = path.split(u'/');
    if (segments.size() != 6 || segments.at(3).isEmpty())
        return {};
    const QString pathTemplate = QString(path).replace(u'/' + segments.at(3) + u"/metrics/"_s, "/{id}/metrics/"_L1);
    const auto found = std::find_if(metricSpecs.begin(), metricSpecs.end(), [&](const EndpointSpec &each) { return pathTemplate == each.path; });
    if (found == metricSpecs.end())
        return {};
    return catalogue::PathMatch{&*found, segments.at(3)};
}

HttpReply Metrics::get(const catalogue::PathMatch &match, const HttpRequest &request)
{
    Question question{.endpoint = *match.endpoint, .request = request};
    std::vector<ApiError> errors;
    question.parse(errors);
    if (!errors.empty())
        return errorReply(errors);
    const ResourceId id{ownerType(*match.endpoint), match.id};
    const Entity *owner = m_state.world.find(id);
    if (!owner || m_state.lag.hides(*owner))
        return errorReply({apierror::noSuchResource(id)});
    question.end = QDateTime(m_state.now().toUTC().date(), QTime(0, 0), Qt::UTC);
    if (match.endpoint->relation == ofBuilds)
        return ofBuild(*owner, question);
    if (match.endpoint->relation == ofLinks)
        return ofPublicLink(*owner, question);
    return id.type == BetaTester::type ? ofTester(*owner, question) : ofTesters(*owner, question);
}

HttpReply Metrics::ofTester(const Entity &tester, const Question &question)
{
    std::vector<const Entity *> apps;
    for (const Entity *app : tester.members(BetaTester::apps.spec.name).all()) {
        if (question.wants(app->id().id) && usageOf(tester, *app, question.period.days))
            apps.push_back(app);
    }
    const Page page = pageOf(apps, question.request.url, question.query);
    QJsonArray data;
    for (const Entity *app : page.rows)
        data.append(question.row(*usageOf(tester, *app, question.period.days), byApp, app->id().id));
    return answer(question, data, {}, page.info);
}

HttpReply Metrics::ofTesters(const Entity &owner, const Question &question)
{
    const bool isApp = owner.id().type == App::type;
    const Entity *app = isApp ? &owner : owner.members(BetaGroup::app.spec.name).one();
    const QLatin1String relation = isApp ? App::betaTesters.spec.name : BetaGroup::betaTesters.spec.name;
    std::vector<const Entity *> testers;
    TesterUsage sum;
    for (const Entity *tester : owner.members(relation).all()) {
        if (!app || m_state.lag.hides(*tester) || !question.wants(tester->id().id))
            continue;
        const std::optional<TesterUsage> usage = usageOf(*tester, *app, question.period.days);
        if (!usage)
            continue;
        testers.push_back(tester);
        sum = {sum.sessions + usage->sessions, sum.crashes + usage->crashes, sum.feedback + usage->feedback};
    }
    QJsonArray data;
    if (!question.grouped) {
        data.append(question.row(sum, byTester, {}));
        return answer(question, data, {}, {1, question.query.limit, {}, {}});
    }
    const Page page = pageOf(testers, question.request.url, question.query);
    for (const Entity *tester : page.rows)
        data.append(question.row(*usageOf(*tester, *app, question.period.days), byTester, tester->id().id));
    return answer(question, data, page.rows, page.info);
}

// By the testers' devices that run it, as far as anything is known of them.
HttpReply Metrics::ofBuild(const Entity &build, const Question &question)
{
    const Entity *app = build.members(Build::app.spec.name).one();
    const Entity *train = build.members(Build::preReleaseVersion.spec.name).one();
    TesterUsage sum;
    int installs = 0;
    int invites = 0;
    for (const Entity *tester : app &&train ? app->members(App::betaTesters.spec.name).all() : std::span<Entity *const>()) {
        const QString running = valueOf(*tester, BetaTester::appDevices).first().toObject().value("appBuildVersion"_L1).toString();
        invites += valueOf(*tester, BetaTester::state) == BetaTesterState::NotInvited ? 0 : 1;
        if (running != u"%1 (%2)"_s.arg(valueOf(*train, PreReleaseVersion::version), valueOf(build, Build::version)))
            continue;
        ++installs;
        const TesterUsage usage = usageOf(*tester, *app, question.period.days).value_or(TesterUsage());
        sum = {sum.sessions + usage.sessions, sum.crashes + usage.crashes, sum.feedback + usage.feedback};
    }
    QJsonObject values = usageValues(sum);
    values.insert(u"installCount"_s, installs);
    values.insert(u"inviteCount"_s, invites);
    return answer(question, {question.row(values)}, {}, {1, question.query.limit, {}, {}});
}

// Those who came by the link, and made up of their number those who only looked. Nothing where there is no link.
HttpReply Metrics::ofPublicLink(const Entity &group, const Question &question)
{
    if (valueOf(group, BetaGroup::publicLinkId).isEmpty())
        return answer(question, {}, {}, {0, question.query.limit, {}, {}});
    const auto testers = group.members(BetaGroup::betaTesters.spec.name).all();
    const auto byLink = [](const Entity *tester) { return valueOf(*tester, BetaTester::inviteType) == BetaInviteType::PublicLink; };
    const int accepted = int(std::count_if(testers.begin(), testers.end(), byLink));
    const QJsonObject values{{u"viewCount"_s, accepted * 3},    {u"acceptedCount"_s, accepted}, {u"didNotAcceptCount"_s, accepted * 2},
                             {u"didNotMeetCriteriaCount"_s, 0}, {u"notRelevantRatio"_s, 0.25},  {u"notClearRatio"_s, 0.25},
                             {u"notInterestingRatio"_s, 0.5}};
    return answer(question, {question.row(values)}, {}, {1, question.query.limit, {}, {}});
}

HttpReply Metrics::answer(const Question &question, const QJsonArray &data, std::span<const Entity *const> included, const PageInfo &page)
{
    const ReadQuery plain;
    DocumentWriter writer(m_links, m_state.lag, originOf(question.request.url), plain);
    const QByteArray rows = QJsonDocument(data).toJson(QJsonDocument::Compact);
    return HttpReply::json(200, writer.figures(rows, included, targetOf(question.request.url), page));
}

} // namespace slipway::sandbox
