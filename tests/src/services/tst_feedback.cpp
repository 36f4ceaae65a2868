// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feedback.h"

#include "services/images.h"
#include "support/demosession.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

namespace {

const QString feedbackApp = u"6501000101"_s; // Tideline

//! The feedback on an app in a real session.
class FeedbackStage final
{
public:
    DemoSession &demo() { return m_demo; }
    FeedbackService &service() { return m_demo.session().feedback(); }

    std::vector<FeedbackRow> read(FeedbackKind kind)
    {
        const auto feed = service().list(feedbackApp, kind);
        std::vector<FeedbackRow> rows; // one page is all there is, first perhaps as the cache has it
        QObject::connect(feed.get(), &FeedBase::rowsArrived, feed.get(), [&] { rows = feed->arrived(); });
        feed->open(std::chrono::seconds(0));
        [&] { QTRY_COMPARE_WITH_TIMEOUT(feed->state(), FeedBase::State::Complete, 30000); }();
        return rows;
    }
    int keptPictures() { return int(QDir(imagesOf(m_demo.folder() + u"/images"_s, m_demo.session().account().id)).entryList(QDir::Files).size()); }
    Result<QImage> picture(const FeedbackRow &row, int index = 0) { return QCoro::waitFor(service().picture(row, index)); }
    QSet<QString> readOnes() { return QCoro::waitFor(service().readOnes()).value_or({}); }

    JobStatus finish(int job)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!m_demo.session().jobs().find(job)->isUnfinished(), 30000); }();
        return *m_demo.session().jobs().find(job);
    }

private:
    DemoSession m_demo;
};

int picturesIn(const std::vector<FeedbackRow> &rows)
{
    int count = 0;
    for (const FeedbackRow &row : rows)
        count += int(row.pictures.size());
    return count;
}

} // namespace

//! What testers send, on the real sandbox over HTTP.
class TstFeedback final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<FeedbackStage>(); }
    void cleanup() { m_stage.reset(); }

    void bothKindsSayWhoSentWhatFromWhere_data()
    {
        QTest::addColumn<FeedbackKind>("kind");
        QTest::newRow("screenshots") << FeedbackKind::Screenshots;
        QTest::newRow("crashes") << FeedbackKind::Crash;
    }

    void bothKindsSayWhoSentWhatFromWhere()
    {
        QFETCH(FeedbackKind, kind);
        const std::vector<FeedbackRow> rows = m_stage->read(kind);
        QVERIFY(!rows.empty());
        const auto isNewer = [](const FeedbackRow &a, const FeedbackRow &b) { return a.sent > b.sent; };
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), isNewer));
        for (const FeedbackRow &row : rows) {
            QCOMPARE(row.kind, kind);
            QVERIFY(row.sent.isValid());
            QVERIFY(!row.email.isEmpty() && !row.build.isEmpty());
            QVERIFY2(!row.deviceModel.isEmpty() && !row.deviceModel.contains(u'_'), qPrintable(row.deviceModel));
            QVERIFY2(row.systemName().endsWith(row.osVersion) && row.systemName() != row.osVersion, qPrintable(row.systemName()));
            QVERIFY(row.battery && row.diskFree && row.diskTotal && row.uptime);
            QCOMPARE(row.pictures.empty(), kind == FeedbackKind::Crash);
        }
    }

    void picturesAreKeptAtOnceAndOutliveTheirLinks()
    {
        std::vector<FeedbackRow> rows = m_stage->read(FeedbackKind::Screenshots);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->keptPictures(), picturesIn(rows), 60000);
        m_stage->demo().goOffline();
        FeedbackRow last = rows.back();
        last.pictures.front().expires = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        const Result<QImage> image = m_stage->picture(last);
        QVERIFY2(image, qPrintable(image ? QString() : image.error().message()));
        QCOMPARE(image->size(), last.pictures.front().size);
    }

    void aLinkThatExpiredIsSaidToHave_data()
    {
        QTest::addColumn<QDateTime>("told");
        QTest::newRow("as Apple told before") << QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("as its host says") << QDateTime();
    }

    void aLinkThatExpiredIsSaidToHave()
    {
        QFETCH(QDateTime, told);
        FeedbackRow row = m_stage->read(FeedbackKind::Screenshots).front();
        row.id = u"never-kept"_s;
        row.pictures.front().url.setQuery(u"expires=1000"_s);
        row.pictures.front().expires = told;
        const Result<QImage> image = m_stage->picture(row);
        QVERIFY(!image);
        QCOMPARE(image.error().message(), u"The link to this picture has expired."_s);
    }

    void aCrashHasItsLog()
    {
        const std::vector<FeedbackRow> rows = m_stage->read(FeedbackKind::Crash);
        const auto log = m_stage->service().crashLog(rows.front().id);
        QString text;
        connect(log.get(), &FeedBase::rowsArrived, log.get(), [&] { text = log->arrived().front().text; });
        log->open();
        QTRY_COMPARE(log->state(), FeedBase::State::Complete);
        QVERIFY2(text.contains(u"Exception Type:      EXC_CRASH (SIGABRT)\n"_s), qPrintable(text));
    }

    void whatWasReadIsRememberedAfterARestart()
    {
        QSignalSpy spy(&m_stage->service(), &FeedbackService::readChanged);
        m_stage->service().setRead({u"a"_s, u"b"_s}, true);
        QCOMPARE(spy.size(), 1);
        m_stage->demo().reopen();
        QCOMPARE(m_stage->readOnes(), (QSet<QString>{u"a"_s, u"b"_s}));
        m_stage->service().setRead({u"b"_s}, false);
        QCOMPARE(m_stage->readOnes(), QSet<QString>{u"a"_s});
    }

    void whatIsDeletedLeavesNothingHere()
    {
        const std::vector<FeedbackRow> pictured = m_stage->read(FeedbackKind::Screenshots);
        const std::vector<FeedbackRow> crashes = m_stage->read(FeedbackKind::Crash);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->keptPictures(), picturesIn(pictured), 60000);
        const std::vector<FeedbackRow> doomed{pictured.front(), crashes.front()};
        m_stage->service().setRead({doomed.front().id}, true);
        QSignalSpy spy(&m_stage->service(), &FeedbackService::removed);
        const JobStatus job = m_stage->finish(m_stage->service().remove(doomed));
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(job.outcome.sentence, u"2 piece(s) of feedback deleted."_s);
        QCOMPARE(m_stage->demo().sent(),
                 (QStringList{u"DELETE /v1/betaFeedbackScreenshotSubmissions/"_s + doomed.front().id,
                              u"DELETE /v1/betaFeedbackCrashSubmissions/"_s + doomed.back().id}));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().front().toStringList(), (QStringList{doomed.front().id, doomed.back().id}));
        QTRY_COMPARE(m_stage->keptPictures(), picturesIn(pictured) - int(doomed.front().pictures.size()));
        QVERIFY(m_stage->readOnes().isEmpty());
        QCOMPARE(m_stage->read(FeedbackKind::Screenshots).size(), pictured.size() - 1);
    }

    void whatIsDeletedBeforeItsTurnIsNeverKept()
    {
        const std::vector<FeedbackRow> rows = m_stage->read(FeedbackKind::Screenshots);
        const FeedbackRow doomed = rows.at(1); // the newest one comes first
        QCOMPARE(m_stage->finish(m_stage->service().remove({doomed})).state, JobStatus::State::Done);
        const int others = picturesIn(rows) - int(doomed.pictures.size());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->keptPictures() >= others, 60000);
        m_stage->demo().goOffline();
        QVERIFY(!m_stage->picture(doomed));
        QCOMPARE(m_stage->keptPictures(), others);
    }

    void whatAppleDoesNotDeleteIsNamed()
    {
        const std::vector<FeedbackRow> rows = m_stage->read(FeedbackKind::Crash);
        const QString path = u"/v1/betaFeedbackCrashSubmissions/*"_s;
        m_stage->demo().direct(u"faults"_s, QJsonDocument(QJsonArray{test::faultFor(u"DELETE"_s, path, u"status"_s, 403, false)}));
        const JobStatus job = m_stage->finish(m_stage->service().remove({rows.front()}));
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.outcome.problems.size(), size_t(1));
        QCOMPARE(job.outcome.problems.front().subject, rows.front().from());
        QCOMPARE(m_stage->read(FeedbackKind::Crash).size(), rows.size());
    }

private:
    std::unique_ptr<FeedbackStage> m_stage;
};

SLIPWAY_TEST(TstFeedback)
#include "tst_feedback.moc"
