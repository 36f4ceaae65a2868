// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gravequestion.h"

#include "support/testrunner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct AskedGravely
{
    explicit AskedGravely(const GraveAction &action)
        : question(new GraveQuestion(u"gone"_s, action, nullptr))
        , confirmed(question, &GraveQuestion::confirmed)
    {
        question->open();
        if (!QTest::qWaitForWindowActive(question))
            qFatal("the question does not become active");
    }
    ~AskedGravely() { delete question; }

    template <typename Part>
    Part &part(const QString &role) const
    {
        return *question->findChild<Part *>(u"gone."_s + role);
    }

    QPointer<GraveQuestion> question;
    QSignalSpy confirmed;
};

const GraveAction narrowAction{.title = QStringLiteral("Remove"),
                               .question = QStringLiteral("Remove <b>Ada</b>?"),
                               .consequences = QStringLiteral("She has to be invited anew."),
                               .verb = QStringLiteral("Remove & Go")};

} // namespace

class TstGraveQuestion final : public QObject
{
    Q_OBJECT

private slots:
    // ux.md 3.6
    void manyHaveToBeTyped()
    {
        QCOMPARE(toTypeFor(1), QString());
        QCOMPARE(toTypeFor(50), QString());
        QCOMPARE(toTypeFor(51), u"51"_s);
    }

    void enterAndEscapeDoNothing_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Enter of the number pad") << int(Qt::Key_Enter);
        QTest::newRow("Escape") << int(Qt::Key_Escape);
        QTest::newRow("Space") << int(Qt::Key_Space);
    }
    void enterAndEscapeDoNothing()
    {
        QFETCH(int, key);
        AskedGravely asked(narrowAction);
        QCOMPARE(asked.question->focusWidget(), &asked.part<QPushButton>(u"cancel"_s));
        QTest::keyClick(asked.question->focusWidget(), Qt::Key(key));
        QTRY_VERIFY(!asked.question);
        QCOMPARE(asked.confirmed.size(), 0);
    }

    void theButtonThatSaysSoDoesIt()
    {
        AskedGravely asked(narrowAction);
        auto &confirm = asked.part<QPushButton>(u"confirm"_s);
        QCOMPARE(confirm.text(), u"Remove && Go"_s);
        QTest::mouseClick(&confirm, Qt::LeftButton);
        QCOMPARE(asked.confirmed.size(), 1);
        QTRY_VERIFY(!asked.question);
    }

    void namesArePlainTextAndNotWithoutEnd()
    {
        GraveAction action = narrowAction;
        for (int i = 0; i < 30; ++i)
            action.subjects.append(u"<i>Tester %1</i>"_s.arg(i));
        const AskedGravely asked(action);
        QStringList texts;
        for (const QLabel *label : asked.question->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            texts.append(label->text());
        }
        const QString all = texts.join(u'\n');
        QVERIFY(all.contains(u"<b>Ada</b>"_s));
        QVERIFY(all.contains(u"<i>Tester 7</i>"_s));
        QVERIFY(!all.contains(u"Tester 8"_s));
        QVERIFY(all.contains(u"and 22 more"_s));
    }

    void whatIsWideHasToBeTyped()
    {
        GraveAction action = narrowAction;
        action.toType = u"204"_s;
        AskedGravely asked(action);
        auto &typed = asked.part<QLineEdit>(u"typed"_s);
        auto &confirm = asked.part<QPushButton>(u"confirm"_s);
        QVERIFY(!confirm.isEnabled());
        QCOMPARE(typed.accessibleName(), u"Type 204 to go on"_s);
        QTest::keyClicks(&typed, u"20"_s);
        QVERIFY(!confirm.isEnabled());
        QTest::keyClicks(&typed, u"4 "_s);
        QVERIFY(confirm.isEnabled());
        confirm.click();
        QCOMPARE(asked.confirmed.size(), 1);
    }
};

SLIPWAY_TEST(TstGraveQuestion)
#include "tst_gravequestion.moc"
