// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/linkanswer.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using AnswerKind = LinkAnswer::Kind;

namespace {

const std::vector<AccountSummary> accounts{{.id = u"a1"_s, .name = u"Acme GmbH"_s}, {.id = u"b2"_s, .name = u"Evil\u202EhbmG"_s}};

} // namespace

class TstLinkAnswer final : public QObject
{
    Q_OBJECT

private slots:
    void goesOnlyWithinTheOpenAccount_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("open");
        QTest::addColumn<AnswerKind>("kind");
        QTest::newRow("the open account") << u"slipway://a1/apps/1"_s << u"a1"_s << AnswerKind::Go;
        QTest::newRow("another account") << u"slipway://b2/apps/1"_s << u"a1"_s << AnswerKind::Ask;
        QTest::newRow("none is open") << u"slipway://a1/apps/1"_s << QString() << AnswerKind::Ask;
        QTest::newRow("the demo, which is not open") << u"slipway://demo/apps"_s << u"a1"_s << AnswerKind::Ask;
        QTest::newRow("the demo, which is") << u"slipway://demo/apps"_s << u"demo"_s << AnswerKind::Go;
        QTest::newRow("an account of somebody else") << u"slipway://c3/apps"_s << u"a1"_s << AnswerKind::Refuse;
        QTest::newRow("an id in capitals") << u"slipway://A1/apps"_s << u"a1"_s << AnswerKind::Refuse;
        QTest::newRow("no link at all") << u"slipway://a1/quit"_s << u"a1"_s << AnswerKind::Refuse;
        QTest::newRow("nothing") << QString() << QString() << AnswerKind::Refuse;
    }
    void goesOnlyWithinTheOpenAccount()
    {
        QFETCH(QString, link);
        QFETCH(QString, open);
        const LinkAnswer answer = answerLink(link, accounts, open);
        QTEST(answer.kind, "kind");
        QCOMPARE(answer.button.isEmpty(), answer.kind != AnswerKind::Ask);
        QCOMPARE(answer.message.isEmpty(), answer.kind == AnswerKind::Go);
        QCOMPARE(answer.remedy.isEmpty(), answer.kind != AnswerKind::Refuse);
        if (answer.kind != AnswerKind::Refuse)
            QCOMPARE(answer.link.toString(), link);
    }

    void theButtonNamesTheAccount()
    {
        QCOMPARE(answerLink(u"slipway://a1/apps"_s, accounts, {}).button, u"Switch to Acme GmbH"_s);
        QVERIFY(!answerLink(u"slipway://b2/apps"_s, accounts, {}).button.contains(u'\u202E'));
    }

    void whatTheLinkSaysIsNeverRepeated()
    {
        const LinkAnswer answer = answerLink(u"slipway://call-0800-evil/apps"_s, accounts, u"a1"_s);
        QCOMPARE(answer.kind, AnswerKind::Refuse);
        QVERIFY(!answer.message.contains(u"evil"_s) && !answer.remedy.contains(u"evil"_s));
    }
};

SLIPWAY_TEST(TstLinkAnswer)
#include "tst_linkanswer.moc"
