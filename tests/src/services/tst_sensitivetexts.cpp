// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/activity.h"
#include "services/changes.h"
#include "services/requestexport.h"
#include "services/review.h"
#include "services/session.h"
#include "src/services/textstage.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QDirIterator>
#include <QLoggingCategory>
#include <QMutex>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::TextStage;

namespace {

const QString canary = u"canary-4fe1"_s;

//! Everything that all threads say while it lives, as it would be in the most talkative log.
class LogCatcher final
{
public:
    LogCatcher()
    {
        QLoggingCategory::setFilterRules(u"slipway.*=true"_s);
        s_said.clear();
        s_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            const QMutexLocker lock(&s_mutex);
            s_said += text + u'\n';
        });
    }
    ~LogCatcher()
    {
        qInstallMessageHandler(s_before);
        QLoggingCategory::setFilterRules({});
    }
    QString said() const
    {
        const QMutexLocker lock(&s_mutex);
        return s_said;
    }

private:
    inline static QMutex s_mutex; // a message handler is a plain function
    inline static QString s_said;
    inline static QtMessageHandler s_before = nullptr;
};

// The files under `folder` that hold `text`, in whatever encoding databases and documents are written.
QStringList filesWith(const QString &folder, const QString &text)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        if (bytes.contains(text.toUtf8()) || bytes.contains(utf16))
            found.append(files.fileName());
    }
    return found;
}

} // namespace

//! A text whose attribute is marked as sensitive reaches Apple and nothing else. Keywords stand for what will be marked.
class TstSensitiveTexts final : public QObject
{
    Q_OBJECT

private slots:
    void theyAreNowhere_data()
    {
        QTest::addColumn<bool>("isSensitive");
        QTest::newRow("a sensitive text") << true;
        QTest::newRow("another, so that looking for it finds it") << false;
    }

    void theyAreNowhere()
    {
        QFETCH(const bool, isSensitive);
        const QTemporaryDir har;
        const QByteArray harBefore = qgetenv("SLIPWAY_HAR_DIR");
        qputenv("SLIPWAY_HAR_DIR", har.path().toLocal8Bit());
        const LogCatcher log;
        const SensitiveAttributes sensitive = isSensitive ? SensitiveAttributes({"keywords"_L1}) : SensitiveAttributes();
        TextStage stage(nullptr, test::DemoSession::smallTeam(), sensitive);
        if (harBefore.isNull())
            qunsetenv("SLIPWAY_HAR_DIR");
        else
            qputenv("SLIPWAY_HAR_DIR", harBefore);
        const DraftKey key = TextStage::key(TextStage::version, u"de-DE"_s, u"keywords"_s);
        stage.writeAsSomebodyElse(key, canary + u"-before"_s);
        stage.type(key, canary);
        QVERIFY(QCoro::waitFor(stage.drafts().flush()));
        QCOMPARE(filesWith(stage.demo().folder(), canary).isEmpty(), isSensitive);

        const std::unique_ptr<Review> review = stage.demo().session().review(TextStage::tideline);
        QTRY_COMPARE(review->state(), Review::State::Ready);
        QCOMPARE(review->requests().size(), size_t(1));
        const RequestPreview preview = review->requests().front();
        QCOMPARE(preview.body.contains(canary), !isSensitive);
        QCOMPARE(preview.curl.contains(canary), !isSensitive);
        QCOMPARE(preview.body.contains(u"<hidden>"_s), isSensitive);
        review->apply();
        QTRY_COMPARE(review->state(), Review::State::Done);
        QCOMPARE(stage.atApple(key), canary); // Apple got it

        const std::unique_ptr<Feed<VersionTexts>> texts =
            stage.demo().session().storeTexts().texts(stage.listOf(TextStage::version).section(u'/', 3, 3));
        texts->open();
        QTRY_COMPARE(texts->state(), FeedBase::State::Complete); // and it is in the cache
        const QList<Change> changes = QCoro::waitFor(stage.demo().session().changes().latest(10)).value_or({});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().result, Change::Result::Applied);
        QCOMPARE(changes.first().after.isEmpty(), isSensitive);
        stage.demo().reopen();
        QTRY_VERIFY(stage.drafts().isReady());
        QCOMPARE(stage.drafts().count(TextStage::tideline), 0);

        std::vector<NamedRequest> requests;
        for (const RequestSummary &request : stage.demo().activity().requests())
            requests.push_back({request, u"Demo"_s});
        QVERIFY(!requestsAsCsv(requests).contains(canary.toUtf8())
                && !requestsAsJson(requests, QDateTime::currentDateTimeUtc()).contains(canary.toUtf8()));
        QVERIFY(log.said().contains(u"PATCH"_s) && !log.said().contains(canary));
        QTRY_COMPARE(!filesWith(har.path(), u"keywords"_s).isEmpty(), true);
        QCOMPARE(filesWith(har.path(), canary).isEmpty(), isSensitive);
        QCOMPARE(filesWith(stage.demo().folder(), canary).isEmpty(), isSensitive);
    }

    void whatWasBeingSentIsNotKnown()
    {
        TextStage stage(nullptr, test::DemoSession::smallTeam(), SensitiveAttributes({"keywords"_L1}));
        const DraftKey secret = TextStage::key(TextStage::version, u"de-DE"_s, u"keywords"_s);
        const DraftKey open = TextStage::key(TextStage::version, u"de-DE"_s, u"whatsNew"_s);
        QList<Change> sending;
        for (const DraftKey &key : {secret, open})
            sending.append(
                {.key = key, .resource = stage.resource(key), .before = u"before"_s, .after = canary, .at = QDateTime::currentDateTimeUtc()});
        const Result<QList<Change>> written = QCoro::waitFor(stage.demo().session().changes().begin(sending));
        QVERIFY(written);
        QCOMPARE(written->first().after, canary); // for whoever sends it
        stage.writeAsSomebodyElse(open, canary); // it arrived
        stage.demo().reopen();
        const auto log = [&stage] { return QCoro::waitFor(stage.demo().session().changes().latest(10)).value_or({}); };
        QTRY_COMPARE(log().first().result, Change::Result::Applied);
        QCOMPARE(log().last().result, Change::Result::Unknown);
        QVERIFY(!log().last().reason.isEmpty());
        QCOMPARE(stage.sent(), QStringList());
    }
};

SLIPWAY_TEST(TstSensitiveTexts)
#include "tst_sensitivetexts.moc"
