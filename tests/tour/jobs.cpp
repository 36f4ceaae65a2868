// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs.h"

#include "core/clock.h"
#include "guide.h"
#include "services/storevalues.h"
#include "support/samplejob.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// It has come a part of its way, and stays there.
Task<JobOutcome> rest(Clock *clock, int done, std::shared_ptr<JobControl> control)
{
    control->advance(done);
    const QFuture<Result<void>> waiting = delay(*clock, std::chrono::hours(1), control->cancel);
    const Result<void> waited = co_await waiting;
    const JobOutcome outcome{.sentence = waited ? u"12 testers added to Friends."_s : u"3 of 12 testers added to Friends."_s};
    co_return outcome;
}

JobPlan resting(Clock &clock, const QString &title, int done, int total)
{
    return {.title = title, .total = total, .run = [&clock, done](std::shared_ptr<JobControl> control) {
                return rest(&clock, done, std::move(control));
            }};
}

void pictureCountdown(Guide &guide, Clock &clock)
{
    Jobs &jobs = guide.jobs();
    guide.go({.kind = Place::Kind::Apps});
    const int id = jobs.start(test::sampleJob(clock, u"Adding 12 testers to Friends"_s));
    jobs.hold(id, true); // the seconds stand still for the picture
    guide.picture(u"110-job-deferred"_s);
    guide.trigger(u"notifications"_s);
    guide.picture(u"111-job-deferred-keyboard"_s);
    guide.pressKey(Qt::Key_Escape);
    jobs.undo(id);
}

void pictureAboveDrafts(Guide &guide, Clock &clock)
{
    Jobs &jobs = guide.jobs();
    const Place information = guide.firstApp(Place::Kind::AppInformation);
    guide.go(information);
    guide.waitForEnd(u"appInformation"_s);
    guide.draft({{.key = valueKey(information.appId, *storeValue(TextPart::ofApp(), u"unrestrictedWebAccess"_s), TextPart::ofApp()),
                  .base = u"false"_s,
                  .text = u"true"_s}});
    guide.waitForPart(u"pending"_s);
    const int running = jobs.start(resting(clock, u"Removing 12 testers from Friends"_s, 3, 12));
    const int waiting = jobs.start(resting(clock, u"Adding 4 testers to Press"_s, 0, 4));
    guide.waitForText(u"toast.text"_s, u"3 of 12"_s);
    guide.picture(u"112-job-running"_s);
    guide.picturePopup(u"113-job-running-quit"_s, [&guide] { guide.closeWindow(); });
    jobs.undo(waiting);
    jobs.cancel(running);
    guide.waitForText(u"toast.text"_s, u"3 of 12 testers added to Friends."_s);
    jobs.dismiss(running);
}

void pictureEnds(Guide &guide, Clock &clock)
{
    Jobs &jobs = guide.jobs();
    guide.go({.kind = Place::Kind::Apps});
    const int done = jobs.start(test::sampleJob(clock, u"Removing Clara from Friends"_s, 0, {.sentence = u"Clara removed from Friends."_s}));
    const int failed = jobs.start(test::sampleJob(clock, u"Adding 12 testers to Friends"_s, 0,
                                                  {.sentence = u"10 of 12 testers added to Friends."_s,
                                                   .problems = {{u"anna@example.com"_s, u"This tester has been invited to another group already."_s},
                                                                {u"ben@example.com"_s, u"The e-mail address is not one that Apple can invite."_s}}}));
    jobs.startAll();
    guide.waitForPart(u"toast.details"_s);
    const int deferred =
        jobs.start(test::sampleJob(clock, u"Adding a tester with a name as long as names may be to a group whose name is no shorter"_s));
    jobs.hold(deferred, true);
    // What went well would be gone before its picture was taken.
    guide.picturePopup(u"114-jobs-ended"_s, [&guide] { guide.hover(u"toast"_s); });
    guide.picturePopup(u"115-job-problems"_s, [&guide] { guide.press(u"toast.details"_s); });
    for (int i = 1; i <= 2; ++i)
        jobs.hold(jobs.start(test::sampleJob(clock, u"Adding tester %1 to Press"_s.arg(i))), true);
    guide.picture(u"116-jobs-many"_s);
    guide.picturePopup(u"117-jobs-quit"_s, [&guide] { guide.closeWindow(); });
    jobs.undoAll();
    jobs.dismiss(failed);
    jobs.dismiss(done);
}

} // namespace

bool watchJobs(const DataDir &dir, const Camera &camera)
{
    SystemClock clock; // outlives the program, which waits for its jobs
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    pictureCountdown(guide, clock);
    pictureAboveDrafts(guide, clock);
    pictureEnds(guide, clock);
    return guide.isGood();
}

} // namespace slipway
