// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/rows.h"
#include "catalogue/versions.h"
#include "core/clock.h"
#include "services/applyplan.h"
#include "services/drafts.h"
#include "store/statestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int metadataRuns = 5;
constexpr int locales = 39; // as many as there were before Apple's eleven newest
constexpr int edits = 200;
const QString appId = u"1"_s;
const TextPart part = TextPart::ofVersion(u"IOS"_s);

QStringList fields()
{
    using Text = AppStoreVersionLocalization;
    return {Text::description.spec.name, Text::keywords.spec.name,        Text::marketingUrl.spec.name,
            Text::supportUrl.spec.name,  Text::promotionalText.spec.name, Text::whatsNew.spec.name};
}

QString textOf(const QString &field, int number)
{
    const bool isAddress = field.endsWith("Url"_L1);
    return (isAddress ? u"https://acme.example/%1"_s : u"tides, moons and harbours %1"_s).arg(number);
}

//! A version of \a count languages in preparation, and a draft for each of their texts.
struct Work
{
    explicit Work(int count)
    {
        const VersionSummary version{.id = u"v"_s,
                                     .platform = EnumValue<Platform>::of(Platform::Ios),
                                     .state = EnumValue<AppVersionState>::of(AppVersionState::PrepareForSubmission)};
        apple.primary = Locale(u"l0"_s);
        TextSnapshot::Part &texts = apple.parts[part];
        texts = partAtApple(part, {}, {}, {version});
        for (int i = 0; i < count; ++i) {
            const Locale locale(u"l%1"_s.arg(i));
            QJsonObject attributes{{QString(AppStoreVersionLocalization::locale.spec.name), locale.code()}};
            for (const QString &field : fields()) {
                attributes.insert(field, textOf(field, i));
                drafts.push_back({.key = {appId, part, locale, field}, .base = textOf(field, i), .mine = textOf(field, i + 1)});
            }
            const QJsonObject json{
                {u"type"_s, QString(AppStoreVersionLocalization::type)}, {u"id"_s, u"t%1"_s.arg(i)}, {u"attributes"_s, attributes}};
            texts.languages.insert(locale, Resource(json));
        }
    }

    //! CPU of judging and planning, in milliseconds. The mistake: all of it for each draft.
    double plan(Subject subject) const
    {
        const size_t times = subject == Subject::Mistaken ? drafts.size() : 1;
        size_t requests = 0;
        const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
        for (size_t i = 0; i < times; ++i)
            requests += requestsFor(judged(drafts, apple), apple).size();
        const double used = (seconds(CLOCK_THREAD_CPUTIME_ID) - begin) * 1000;
        Q_ASSERT_X(requests == times * drafts.size() / size_t(fields().size()), "plan", "one request a language");
        return used;
    }

    TextSnapshot apple = {};
    std::vector<Draft> drafts = {};
};

//! Milliseconds until \a count edits are on the disk. The mistake: each is written on its own.
double keep(int count, Subject subject)
{
    const QTemporaryDir folder;
    SystemClock clock;
    StoreThread thread;
    StateStore store(thread, folder.filePath(u"state.db"_s));
    Drafts drafts(store, clock, u"bench"_s);
    QObject::connect(&drafts, &Drafts::changed, qApp, [] { QCoreApplication::quit(); });
    if (!drafts.isReady())
        QCoreApplication::exec();
    drafts.disconnect(qApp);
    const auto flush = [&drafts] {
        const Result<void> flushed = QCoro::waitFor(drafts.flush());
        Q_ASSERT_X(flushed, "keep", "the edits are not on the disk");
    };
    const double begin = seconds(CLOCK_MONOTONIC);
    for (int i = 0; i < count; ++i) {
        drafts.write(u"Typing"_s, {{.key = {appId, part, Locale(u"l%1"_s.arg(i)), fields().front()}, .text = textOf(fields().front(), i)}});
        if (subject == Subject::Mistaken)
            flush();
    }
    flush();
    return (seconds(CLOCK_MONOTONIC) - begin) * 1000;
}

} // namespace

std::vector<Line> metadata(Subject subject)
{
    const Work work(locales);
    const Work eightfold(8 * locales);
    std::vector<double> plans;
    std::vector<double> largePlans;
    std::vector<double> many;
    std::vector<double> single;
    for (int run = 0; run < metadataRuns; ++run) {
        plans.push_back(work.plan(subject));
        largePlans.push_back(eightfold.plan(subject));
        many.push_back(keep(edits, subject));
        single.push_back(keep(1, Subject::Ours));
    }
    return {{.what = u"plan for 39 languages of 6 texts, CPU"_s, .unit = u"ms"_s, .ours = median(plans), .best = least(plans), .limit = 5},
            {.what = u"growth of the plan, exponent"_s,
             .ours = std::log2(median(largePlans) / median(plans)) / 3,
             .best = std::log2(least(largePlans) / least(plans)) / 3,
             .limit = 1.15},
            {.what = u"200 edits kept"_s,
             .unit = u"ms"_s,
             .ours = median(many),
             .peer = median(single),
             .best = least(many) / least(single),
             .limit = 20,
             .note = u"peer: a single edit"_s}};
}

} // namespace slipway::bench
