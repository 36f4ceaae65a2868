// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "core/error.h"
#include "support/testrunner.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const Banner &banner, const QString &part)
{
    return banner.findChild<QLabel *>(part)->text();
}

} // namespace

class TstBanner final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatHappenedAndWhatToDo()
    {
        QWidget window;
        auto *banner = new Banner(&window);
        window.show();
        QVERIFY(!banner->isVisible());
        banner->say(Error(Error::Kind::Forbidden, u"This key may not do that."_s).withRemedy(u"It needs Admin."_s));
        QVERIFY(banner->isVisible());
        QCOMPARE(textOf(*banner, u"banner.message"_s), u"This key may not do that."_s);
        QCOMPARE(textOf(*banner, u"banner.remedy"_s), u"It needs Admin."_s);
        QVERIFY(!banner->findChild<QPushButton *>(u"banner.detailsButton"_s)->isVisible());
    }

    void detailsUnfoldByKeyboard()
    {
        Banner banner;
        banner.say(Error(Error::Kind::Conflict, u"No."_s).withCodes({u"STATE_ERROR"_s}).withRequestId(u"4711"_s).withDetails(u"raw <b>text</b>"_s));
        auto *button = banner.findChild<QPushButton *>(u"banner.detailsButton"_s);
        auto *details = banner.findChild<QPlainTextEdit *>(u"banner.details"_s);
        QVERIFY(button->isVisible() && !details->isVisible());
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(details->isVisible());
        QCOMPARE(details->toPlainText(), u"STATE_ERROR\nRequest ID: 4711\nraw <b>text</b>"_s);
        QVERIFY(details->isReadOnly());
        banner.say(Tone::Info, u"Something else."_s);
        QVERIFY(!details->isVisible());
    }

    void manyButtonsLeaveTheWordsTheirRoom_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("isBeside");
        QTest::newRow("wide") << 1000 << true;
        QTest::newRow("beside an inspector") << 680 << false;
    }
    void manyButtonsLeaveTheWordsTheirRoom()
    {
        QFETCH(int, width);
        Banner banner;
        banner.say(Tone::Error, u"Apple no longer accepts this API key; it was probably revoked."_s);
        banner.resize(width, 100);
        QPushButton *last = nullptr;
        for (const QString &text : {u"Test Key"_s, u"Set the Clock"_s, u"Switch Account"_s, u"Try Again"_s})
            last = banner.addButton(text);
        QCoreApplication::processEvents();
        const QRect words = banner.findChild<QLabel *>(u"banner.message"_s)->geometry();
        QCOMPARE(last->x() > words.right(), last->y() < words.bottom());
        QTEST(last->x() > words.right(), "isBeside");
        QVERIFY2(words.width() >= 380 || width < 680, qPrintable(QString::number(words.width())));
        // With the next message they go, and the words have the line to themselves.
        banner.say(Tone::Info, u"Loading was cancelled."_s);
        QCoreApplication::processEvents();
        QVERIFY(banner.findChild<QLabel *>(u"banner.message"_s)->width() > 380);
    }

    void buttonsBelongToTheirMessage()
    {
        Banner banner;
        banner.say(Tone::Error, u"One."_s);
        QPushButton *retry = banner.addButton(u"Retry"_s);
        QSignalSpy clicked(retry, &QPushButton::clicked);
        QTest::mouseClick(retry, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
        QPointer<QPushButton> gone(retry);
        banner.say(Tone::Error, u"Two."_s);
        QTRY_VERIFY(gone.isNull());
    }
};

SLIPWAY_TEST(TstBanner)
#include "tst_banner.moc"
