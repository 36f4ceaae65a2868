// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstBetaReview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void goesThroughReview();
    void startsTestingOnceApproved();
    void refusesASubmission_data();
    void refusesASubmission();
    void reviewsOneBuildOfAVersion();
    void doesNotReviewAVersionTwice();
    void leavesReviewByExpiring();
    void answersEncryption();
    void tellsOfTheGroupsThatHaveIt();
    void notifiesTesters();
    void takesOneTextForALanguage();
    void takesOneTextOfTheAppForALanguage();
    void makesNoDetailAndNoLicense();
    void movesByTheDirectorOnly();

private:
    SandboxClient &client() { return m_team->client(); }
    SandboxClient::Answer submit(const QString &build) { return relate(u"betaAppReviewSubmissions"_s, build); }
    SandboxClient::Answer relate(const QString &type, const QString &build, const QJsonObject &attributes = {});
    SandboxClient::Answer change(const QString &type, const QString &id, const QJsonObject &attributes);
    QJsonObject attributesOf(const QString &target)
    {
        return client().get(target).json().value("data"_L1).toObject().value("attributes"_L1).toObject();
    }
    QString external(const QString &build) { return attributesOf(u"/v1/buildBetaDetails/"_s + build).value("externalBuildState"_L1).toString(); }
    QString internal(const QString &build) { return attributesOf(u"/v1/buildBetaDetails/"_s + build).value("internalBuildState"_L1).toString(); }
    static QString idOf(const SandboxClient::Answer &answer) { return answer.json().value("data"_L1).toObject().value("id"_L1).toString(); }
    void decide(const QString &submission, const QByteArray &state)
    {
        m_team->direct(u"betaReviews/"_s + submission, R"({"state":")" + state + R"("})");
    }

    std::unique_ptr<SmallTeam> m_team;
};

namespace {

QJsonObject builds(const QString &id)
{
    return {{u"data"_s, QJsonArray{QJsonObject{{u"type"_s, u"builds"_s}, {u"id"_s, id}}}}};
}

// Of Harbor's train t1 the builds b9 and "next" could be submitted, b10 is processed; "asked" waits for an answer about encryption,
// "team" is for the team alone. What review wants to know is there.
void populateReview(sandbox::World &world, const QUrl &)
{
    SmallTeam::populate(world);
    const ResourceId app{u"apps"_s, u"1001"_s};
    world.update({u"builds"_s, u"b9"_s}, {{u"usesNonExemptEncryption"_s, false}});
    const auto addBuild = [&](const QString &id, const QJsonValue &encryption, const QString &audience) {
        const ResourceId build = world.add(u"builds"_s, id,
                                           {{u"version"_s, id},
                                            {u"processingState"_s, u"VALID"_s},
                                            {u"expired"_s, false},
                                            {u"usesNonExemptEncryption"_s, encryption},
                                            {u"buildAudienceType"_s, audience}});
        world.link(app, u"builds", build);
        world.link({u"preReleaseVersions"_s, u"t1"_s}, u"builds", build);
    };
    addBuild(u"next"_s, false, u"APP_STORE_ELIGIBLE"_s);
    addBuild(u"asked"_s, QJsonValue::Null, u"APP_STORE_ELIGIBLE"_s);
    addBuild(u"team"_s, false, u"INTERNAL_ONLY"_s);
    const QList<QStringList> details{{u"b9"_s, u"READY_FOR_BETA_TESTING"_s, u"READY_FOR_BETA_SUBMISSION"_s},
                                     {u"b10"_s, u"PROCESSING"_s, u"PROCESSING"_s},
                                     {u"next"_s, u"READY_FOR_BETA_TESTING"_s, u"READY_FOR_BETA_SUBMISSION"_s},
                                     {u"asked"_s, u"MISSING_EXPORT_COMPLIANCE"_s, u"MISSING_EXPORT_COMPLIANCE"_s},
                                     {u"team"_s, u"READY_FOR_BETA_TESTING"_s, u"NOT_APPLICABLE"_s}};
    for (const QStringList &detail : details) {
        const ResourceId made =
            world.add(u"buildBetaDetails"_s, detail[0],
                      {{u"internalBuildState"_s, detail[1]}, {u"externalBuildState"_s, detail[2]}, {u"autoNotifyEnabled"_s, false}});
        world.link({u"builds"_s, detail[0]}, u"buildBetaDetail", made);
    }
    world.link(app, u"betaAppReviewDetail",
               world.add(u"betaAppReviewDetails"_s, u"1001"_s,
                         {{u"contactFirstName"_s, u"Ada"_s},
                          {u"contactLastName"_s, u"Byron"_s},
                          {u"contactPhone"_s, u"+49 30 1234567"_s},
                          {u"contactEmail"_s, u"ada@example.org"_s}}));
    world.link(app, u"betaAppLocalizations",
               world.add(u"betaAppLocalizations"_s, u"text"_s, {{u"locale"_s, u"en-US"_s}, {u"description"_s, u"Ships."_s}}));
    world.update({u"betaTesters"_s, u"p1"_s}, {{u"state"_s, u"NOT_INVITED"_s}});
}

} // namespace

void TstBetaReview::init()
{
    sandbox::SandboxOptions options;
    options.populate = populateReview;
    m_team = std::make_unique<SmallTeam>(options);
}

SandboxClient::Answer TstBetaReview::relate(const QString &type, const QString &build, const QJsonObject &attributes)
{
    const QJsonObject to{{u"data"_s, QJsonObject{{u"type"_s, u"builds"_s}, {u"id"_s, build}}}};
    QJsonObject data{{u"type"_s, type}, {u"relationships"_s, QJsonObject{{u"build"_s, to}}}};
    if (!attributes.isEmpty())
        data.insert(u"attributes"_s, attributes);
    return client().post(u"/v1/"_s + type, {{u"data"_s, data}});
}

SandboxClient::Answer TstBetaReview::change(const QString &type, const QString &id, const QJsonObject &attributes)
{
    return client().patch(u"/v1/%1/%2"_s.arg(type, id), {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, id}, {u"attributes"_s, attributes}}}});
}

void TstBetaReview::goesThroughReview()
{
    const auto made = submit(u"b9"_s);
    QVERIFY2(made.status == 201, made.body.constData());
    const QString target = u"/v1/betaAppReviewSubmissions/"_s + idOf(made);
    QCOMPARE(attributesOf(target).value("betaReviewState"_L1).toString(), u"WAITING_FOR_REVIEW"_s);
    QVERIFY(!attributesOf(target).value("submittedDate"_L1).toString().isEmpty());
    QCOMPARE(external(u"b9"_s), u"WAITING_FOR_BETA_REVIEW"_s);
    decide(idOf(made), "IN_REVIEW");
    QCOMPARE(external(u"b9"_s), u"IN_BETA_REVIEW"_s);
    decide(idOf(made), "REJECTED");
    QCOMPARE(external(u"b9"_s), u"BETA_REJECTED"_s);
    QCOMPARE(internal(u"b9"_s), u"READY_FOR_BETA_TESTING"_s);
    // Rejected, it may be submitted again.
    const auto again = submit(u"b9"_s);
    QCOMPARE(again.status, 201);
    decide(idOf(again), "APPROVED");
    QCOMPARE(external(u"b9"_s), u"BETA_APPROVED"_s);
    QCOMPARE(submit(u"b9"_s).status, 409);
    const auto list = client().get(u"/v1/betaAppReviewSubmissions?filter[build]=b9"_s).json().value("data"_L1).toArray();
    QCOMPARE(list.size(), 1);
    QCOMPARE(client().get(u"/v1/betaAppReviewSubmissions"_s).status, 400);
}

void TstBetaReview::startsTestingOnceApproved()
{
    QCOMPARE(client().post(u"/v1/betaGroups/g1/relationships/builds"_s, builds(u"b9"_s)).status, 204);
    const QString submission = idOf(submit(u"b9"_s));
    const auto state = [this] { return attributesOf(u"/v1/betaTesters/p1"_s).value("state"_L1).toString(); };
    QCOMPARE(state(), u"NOT_INVITED"_s);
    decide(submission, "APPROVED");
    QCOMPARE(external(u"b9"_s), u"IN_BETA_TESTING"_s);
    QCOMPARE(state(), u"INVITED"_s);
}

void TstBetaReview::refusesASubmission_data()
{
    QTest::addColumn<QString>("build");
    QTest::addColumn<QJsonObject>("detail");
    QTest::addColumn<QJsonObject>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("pointer");
    const QJsonObject none;
    const QString state = u"STATE_ERROR.ENTITY_STATE_INVALID"_s;
    const QString required = u"ENTITY_ERROR.ATTRIBUTE.REQUIRED"_s;
    QTest::newRow("processing") << u"b10"_s << none << none << state << QString();
    QTest::newRow("for the team alone") << u"team"_s << none << none << state << QString();
    QTest::newRow("no answer about encryption") << u"asked"_s << none << none << required << u"/data/attributes/usesNonExemptEncryption"_s;
    QTest::newRow("no phone number") << u"b9"_s << QJsonObject{{u"contactPhone"_s, QJsonValue::Null}} << none << required
                                     << u"/data/attributes/contactPhone"_s;
    QTest::newRow("no description") << u"b9"_s << none << QJsonObject{{u"description"_s, u""_s}} << required << u"/data/attributes/description"_s;
}

void TstBetaReview::refusesASubmission()
{
    QFETCH(QString, build);
    QFETCH(QJsonObject, detail);
    QFETCH(QJsonObject, text);
    if (!detail.isEmpty())
        QCOMPARE(change(u"betaAppReviewDetails"_s, u"1001"_s, detail).status, 200);
    if (!text.isEmpty())
        QCOMPARE(change(u"betaAppLocalizations"_s, u"text"_s, text).status, 200);
    const auto answer = submit(build);
    QCOMPARE(answer.status, 409);
    QTEST(answer.errorCode(), "code");
    QTEST(answer.errorPointer(), "pointer");
}

void TstBetaReview::reviewsOneBuildOfAVersion()
{
    QCOMPARE(submit(u"b9"_s).status, 201);
    const auto other = submit(u"next"_s);
    QCOMPARE(other.status, 422);
    QCOMPARE(other.errorCode(), u"ENTITY_UNPROCESSABLE.ANOTHER_BUILD_IN_REVIEW"_s);
    QCOMPARE(change(u"builds"_s, u"b9"_s, {{u"expired"_s, true}}).status, 200);
    QCOMPARE(submit(u"next"_s).status, 201);
}

void TstBetaReview::doesNotReviewAVersionTwice()
{
    decide(idOf(submit(u"b9"_s)), "APPROVED");
    QCOMPARE(submit(u"next"_s).status, 201);
    QCOMPARE(external(u"next"_s), u"BETA_APPROVED"_s);
}

void TstBetaReview::leavesReviewByExpiring()
{
    const QString submission = idOf(submit(u"b9"_s));
    QCOMPARE(change(u"builds"_s, u"b9"_s, {{u"expired"_s, true}}).status, 200);
    QCOMPARE(client().get(u"/v1/betaAppReviewSubmissions/"_s + submission).status, 404);
    QCOMPARE(external(u"b9"_s), u"EXPIRED"_s);
    QCOMPARE(internal(u"b9"_s), u"EXPIRED"_s);
    QCOMPARE(change(u"builds"_s, u"b9"_s, {{u"expired"_s, false}}).status, 409);
    QCOMPARE(submit(u"b9"_s).status, 409);
}

void TstBetaReview::answersEncryption()
{
    QCOMPARE(change(u"builds"_s, u"asked"_s, {{u"usesNonExemptEncryption"_s, false}}).status, 200);
    QCOMPARE(external(u"asked"_s), u"READY_FOR_BETA_SUBMISSION"_s);
    QCOMPARE(internal(u"asked"_s), u"READY_FOR_BETA_TESTING"_s);
}

void TstBetaReview::tellsOfTheGroupsThatHaveIt()
{
    const QString target = u"/v1/betaGroups/g0/relationships/builds"_s;
    QCOMPARE(client().post(target, builds(u"b9"_s)).status, 204);
    QCOMPARE(internal(u"b9"_s), u"IN_BETA_TESTING"_s);
    QCOMPARE(client().remove(target, builds(u"b9"_s)).status, 204);
    QCOMPARE(internal(u"b9"_s), u"READY_FOR_BETA_TESTING"_s);
    QCOMPARE(client().post(target, builds(u"b9"_s)).status, 204);
    QCOMPARE(client().remove(u"/v1/betaGroups/g0"_s, {}).status, 204);
    QCOMPARE(internal(u"b9"_s), u"READY_FOR_BETA_TESTING"_s);
}

void TstBetaReview::notifiesTesters()
{
    const QString type = u"buildBetaNotifications"_s;
    QCOMPARE(relate(type, u"b9"_s).errorDetail(), u"Build is not in externally testable state."_s);
    decide(idOf(submit(u"b9"_s)), "APPROVED");
    QCOMPARE(relate(type, u"b9"_s).status, 201);
    QCOMPARE(change(u"buildBetaDetails"_s, u"b9"_s, {{u"autoNotifyEnabled"_s, true}}).status, 200);
    const auto refused = relate(type, u"b9"_s);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.errorDetail(), u"Auto-notify already enabled"_s);
}

void TstBetaReview::takesOneTextForALanguage()
{
    const QString type = u"betaBuildLocalizations"_s;
    const auto made = relate(type, u"b9"_s, {{u"locale"_s, u"sv"_s}, {u"whatsNew"_s, u"Prova importen."_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(relate(type, u"b9"_s, {{u"locale"_s, u"sv"_s}}).errorCode(), u"ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE"_s);
    const auto markup = change(type, idOf(made), {{u"whatsNew"_s, u"<b>now</b>"_s}});
    QCOMPARE(markup.status, 409);
    QCOMPARE(markup.errorPointer(), u"/data/attributes/whatsNew"_s);
    QCOMPARE(change(type, idOf(made), {{u"whatsNew"_s, QString(4001, u'x')}}).status, 409);
    QCOMPARE(client().remove(u"/v1/betaBuildLocalizations/"_s + idOf(made), {}).status, 204);
}

void TstBetaReview::takesOneTextOfTheAppForALanguage()
{
    const QString type = u"betaAppLocalizations"_s;
    const auto make = [&](const QJsonObject &attributes) {
        const QJsonObject app{{u"data"_s, QJsonObject{{u"type"_s, u"apps"_s}, {u"id"_s, u"1001"_s}}}};
        return client().post(
            u"/v1/"_s + type,
            {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"attributes"_s, attributes}, {u"relationships"_s, QJsonObject{{u"app"_s, app}}}}}});
    };
    QCOMPARE(make({{u"description"_s, u"Skepp."_s}}).errorPointer(), u"/data/attributes/locale"_s);
    const auto made = make({{u"locale"_s, u"sv"_s}, {u"description"_s, u"Skepp."_s}, {u"feedbackEmail"_s, u"ada@example.org"_s}});
    QCOMPARE(made.status, 201);
    QCOMPARE(make({{u"locale"_s, u"sv"_s}}).errorCode(), u"ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE"_s);
    const auto markup = change(type, idOf(made), {{u"description"_s, u"<b>now</b>"_s}});
    QCOMPARE(markup.status, 409);
    QCOMPARE(markup.errorPointer(), u"/data/attributes/description"_s);
    QCOMPARE(change(type, idOf(made), {{u"description"_s, QString(4001, u'x')}}).status, 409);
    QCOMPARE(change(type, idOf(made), {{u"locale"_s, u"da"_s}}).status, 409);
    QCOMPARE(change(type, idOf(made), {{u"feedbackEmail"_s, QJsonValue::Null}}).status, 200);
    QCOMPARE(client().remove(u"/v1/betaAppLocalizations/"_s + idOf(made), {}).status, 204);
}

void TstBetaReview::makesNoDetailAndNoLicense()
{
    for (const QString &type : {u"betaAppReviewDetails"_s, u"betaLicenseAgreements"_s}) {
        const QJsonObject body{{u"data"_s, QJsonObject{{u"type"_s, type}}}};
        QCOMPARE(client().post(u"/v1/"_s + type, body).status, 403);
        QCOMPARE(client().remove(u"/v1/%1/1001"_s.arg(type), {}).status, 403);
    }
    QCOMPARE(client().get(u"/v1/betaAppReviewDetails"_s).status, 400); // of which app?
}

void TstBetaReview::movesByTheDirectorOnly()
{
    const QString submission = idOf(submit(u"b9"_s));
    QCOMPARE(change(u"betaAppReviewSubmissions"_s, submission, {{u"betaReviewState"_s, u"APPROVED"_s}}).status, 403);
    const HttpHeaders secret{{"X-Sandbox-Secret", m_team->info().controlSecret}};
    QCOMPARE(client().send("PUT", u"/_sandbox/betaReviews/"_s + submission, R"({"state":"GREAT"})", secret).status, 400);
    QCOMPARE(client().send("PUT", u"/_sandbox/betaReviews/none"_s, R"({"state":"APPROVED"})", secret).status, 400);
    QCOMPARE(client().send("PUT", u"/_sandbox/builds/none"_s, R"({"processingState":"VALID"})", secret).status, 400);
}

SLIPWAY_TEST(TstBetaReview)
#include "tst_betareview.moc"
