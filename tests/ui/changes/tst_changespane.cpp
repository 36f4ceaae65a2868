// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changespane.h"

#include "services/review.h"
#include "support/testrunner.h"
#include "ui/review/reviewstage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"

#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::ReviewStage;

namespace {

const DraftKey germanKeywords = ReviewStage::key(u"de-DE"_s, u"keywords"_s);

//! The page of changes beside somebody who applies some.
class ChangesStage
{
public:
    // Drafts \a text and applies it.
    void apply(const DraftKey &key, const QString &text)
    {
        pane.draft(key, text);
        const std::unique_ptr<Review> review = pane.demo().session().review(key.appId);
        if (!QTest::qWaitFor([&] { return review->state() == Review::State::Ready && review->chosenCount() == 1; }, 20000))
            qFatal("the review is not ready");
        review->apply();
        if (!QTest::qWaitFor([&] { return review->state() == Review::State::Done; }, 20000))
            qFatal("the review does not end");
    }
    QTableView &view() { return pane.part<QTableView>(u"changes.view"_s); }
    bool shows(int count)
    {
        return QTest::qWaitFor([&] { return view().model()->rowCount() == count; }, 20000);
    }
    QString sentence(int row) { return view().model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    bool saysTrouble()
    {
        const QList<Banner *> banners = pane.pane().findChildren<Banner *>();
        return std::any_of(banners.begin(), banners.end(), [](const Banner *banner) { return banner->isVisible(); });
    }
    // Takes \a label in the menu of \a button.
    static void choose(ChoiceButton &button, const QString &label)
    {
        for (QAction *action : button.menu()->actions()) {
            if (action->text().startsWith(label))
                action->trigger();
        }
    }
    QPushButton &undo() { return pane.part<QPushButton>(u"changes.undo"_s); }
    bool inspectorSays(const QString &text)
    {
        const QList<PlainLabel *> labels = pane.pane().inspector()->findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const PlainLabel *label) {
            QString shown = label->text();
            return shown.remove(QChar(0x200B)).contains(text); // where long words may break
        });
    }

    ReviewStage pane{Place::Kind::Changes};
};

} // namespace

class TstChangesPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void withoutChangesItSaysWhatComesHere()
    {
        ChangesStage stage;
        const auto says = [&stage] {
            const QList<PlainLabel *> titles = stage.pane.pane().findChildren<PlainLabel *>(u"placeholder.title"_s);
            return std::any_of(titles.begin(), titles.end(),
                               [](const PlainLabel *title) { return title->isVisible() && title->text() == u"No changes yet"_s; });
        };
        QTRY_VERIFY(says());
        QVERIFY(!stage.undo().isVisible());
    }

    void whatIsAppliedAppearsTheLatestFirst()
    {
        ChangesStage stage;
        const QString before = stage.pane.atApple(germanKeywords);
        stage.apply(germanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        stage.apply(germanKeywords, u"watt,meer"_s);
        QVERIFY(stage.shows(2));
        QTRY_VERIFY2(stage.sentence(0).endsWith(u"Tideline, German · de-DE, Keywords, Applied, ebbe,flut → watt,meer"_s),
                     qPrintable(stage.sentence(0)));
        stage.view().selectRow(1);
        QVERIFY(stage.inspectorSays(before));
        QVERIFY(stage.inspectorSays(u"changed again since"_s));
    }

    void undoingDraftsTheTextBeforeAndSendsNothing()
    {
        ChangesStage stage;
        const QString before = stage.pane.atApple(germanKeywords);
        stage.apply(germanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        QVERIFY(!stage.undo().isEnabled());
        stage.view().selectRow(0);
        QTRY_VERIFY(stage.undo().isEnabled());
        const int sent = stage.pane.requestsSent("PATCH");
        stage.undo().click();
        const Draft *draft = stage.pane.drafts().find(germanKeywords);
        QVERIFY(draft);
        QCOMPARE(draft->mine, before);
        QCOMPARE(draft->base, u"ebbe,flut"_s);
        QCOMPARE(stage.pane.requestsSent("PATCH"), sent);
        QCOMPARE(stage.pane.atApple(germanKeywords), u"ebbe,flut"_s);
        stage.pane.part<QPushButton>(u"changes.review"_s).click();
        QCOMPARE(stage.pane.lastRequest().kind, Place::Kind::Review);
        QCOMPARE(stage.pane.lastRequest().appId, germanKeywords.appId);
    }

    void undoingSeveralChangesOfATextGoesBackToTheFirst()
    {
        ChangesStage stage;
        const QString before = stage.pane.atApple(germanKeywords);
        stage.apply(germanKeywords, u"ebbe,flut"_s);
        stage.apply(germanKeywords, u"watt,meer"_s);
        QVERIFY(stage.shows(2));
        stage.view().selectAll();
        QTRY_VERIFY(stage.undo().isEnabled());
        stage.undo().click();
        const Draft *draft = stage.pane.drafts().find(germanKeywords);
        QVERIFY(draft);
        QCOMPARE(draft->mine, before);
        QCOMPARE(draft->base, u"watt,meer"_s);
    }

    void whatIsNotChosenIsLeftOut()
    {
        ChangesStage stage;
        stage.apply(germanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        auto &results = stage.pane.part<ChoiceButton>(u"changes.results"_s);
        stage.choose(results, u"Refused"_s);
        QVERIFY(stage.shows(0));
        auto &placeholder = stage.pane.part<Placeholder>(u"changes.placeholder"_s);
        QVERIFY(placeholder.isVisible());
        QVERIFY(!stage.pane.part<QPushButton>(u"changes.export"_s).isEnabled());
        emit placeholder.buttonClicked();
        QVERIFY(stage.shows(1) && !placeholder.isVisible());
        stage.choose(results, u"Applied"_s);
        QVERIFY(stage.shows(1));
        stage.choose(stage.pane.part<ChoiceButton>(u"changes.apps"_s), u"Tideline"_s);
        QVERIFY(stage.shows(1));
    }

    void whatIsShownIsExported()
    {
        ChangesStage stage;
        stage.apply(germanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        QTRY_VERIFY(stage.sentence(0).contains(u"Applied"_s));
        QVERIFY(stage.pane.run(ActionId::Export));
        auto &dialog = stage.pane.part<QFileDialog>(u"changes.exportDialog"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"changes.csv"_s);
        emit dialog.fileSelected(path);
        QTRY_VERIFY(!stage.pane.notices().isEmpty());
        QVERIFY(stage.pane.notices().constLast().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY2(csv.contains("Tideline") && csv.contains("\"ebbe,flut\"") && csv.contains("applied"), csv.constData());
        emit dialog.fileSelected(u"/nowhere/changes.csv"_s);
        QTRY_VERIFY(stage.saysTrouble());
    }

    void leadsToTheRequests()
    {
        ChangesStage stage;
        stage.pane.part<QAbstractButton>(u"activity.requests"_s).click();
        QCOMPARE(stage.pane.lastRequest().kind, Place::Kind::Requests);
        QVERIFY(stage.pane.part<QAbstractButton>(u"activity.changes"_s).isChecked());
    }
};

SLIPWAY_TEST(TstChangesPane)
#include "tst_changespane.moc"
