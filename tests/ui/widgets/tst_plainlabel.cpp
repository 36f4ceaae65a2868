// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include "core/error.h"
#include "models/literaltext.h"
#include "support/testrunner.h"
#include "ui/widgets/appcarddelegate.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardgridview.h"
#include "ui/widgets/cardrow.h"
#include "ui/widgets/field.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/sidebarview.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/tableview.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QToolTip>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

// A picture that would be seen if anybody rendered it.
QString redPicture(const QTemporaryDir &folder)
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString path = folder.filePath(u"red.png"_s);
    image.save(path);
    return path;
}

using Make = std::function<QWidget *(const QString &)>;

QImage pictureOf(QWidget *shown)
{
    const std::unique_ptr<QWidget> widget(shown);
    widget->resize(500, 300);
    widget->show();
    return widget->grab().toImage();
}

bool hasRed(QWidget *widget)
{
    widget->resize(500, 300);
    widget->show();
    const QImage image = widget->grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == QColor(Qt::red))
                return true;
        }
    }
    return false;
}

} // namespace

//! Text of a server is shown character by character, wherever it comes to stand (S24).
class TstPlainLabel final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_hostile = u"<img src='file://%1'><b>bold</b> & <a href='x'>y</a>"_s.arg(redPicture(m_folder)); }

    void aPlainQLabelWouldShowThePicture()
    {
        QLabel label(m_hostile);
        QVERIFY2(hasRed(&label), "or this test proves nothing");
    }

    void nothingOfOursDoes_data() { everyPlaceForText(); }
    void nothingOfOursDoes()
    {
        QFETCH(Make, make);
        const std::unique_ptr<QWidget> widget(make(m_hostile));
        QVERIFY(!hasRed(widget.get()));
        for (const QLabel *label : widget->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        for (const QWidget *part : widget->findChildren<QWidget *>())
            QVERIFY2(!part->toolTip().contains("<img"_L1), qPrintable(part->toolTip()));
    }

    void noLetterIsTurnedRound_data() { everyPlaceForText(); }
    void noLetterIsTurnedRound()
    {
        QFETCH(Make, make);
        const QString spoof = u"user\u202Egnp.exe"_s;
        QCOMPARE(pictureOf(make(spoof)), pictureOf(make(literal(spoof))));
        QVERIFY2(pictureOf(make(spoof)) != pictureOf(make(u"user"_s)), "or the text is not shown at all");
    }

    void tooltipsKeepEveryCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("tags") << u"<b>not bold</b>"_s;
        QTest::newRow("entities") << u"&lt;x &amp; y"_s;
        QTest::newRow("plain") << u"Tideline"_s;
        QTest::newRow("right to left override") << u"abc\u202edef"_s;
    }
    void tooltipsKeepEveryCharacter()
    {
        QFETCH(QString, text);
        QTextDocument shown;
        shown.setHtml(plainToolTip(text));
        QVERIFY(Qt::mightBeRichText(plainToolTip(text)));
        QCOMPARE(shown.toPlainText(), literal(text));
    }

    void noTextHasNoTooltip() { QVERIFY(plainToolTip({}).isEmpty()); }

    void anAmpersandIsNoMnemonic() { QCOMPARE(plainActionText(u"Salt & Pepper"_s), u"Salt && Pepper"_s); }

    void anElidedTextIsWholeInItsTooltip()
    {
        PlainLabel label(u"A name that is much longer than the room it has"_s);
        label.setElide(Qt::ElideMiddle);
        label.resize(80, 20);
        label.show();
        QHelpEvent ask(QEvent::ToolTip, {5, 5}, label.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&label, &ask);
        QCOMPARE(QToolTip::text(), plainToolTip(label.text()));
        QVERIFY(label.minimumSizeHint().width() < 80);
    }

private:
    void everyPlaceForText()
    {
        QTest::addColumn<Make>("make");
        QTest::newRow("label") << Make([](const QString &text) { return new PlainLabel(text); });
        QTest::newRow("elided label") << Make([](const QString &text) {
            auto *label = new PlainLabel(text);
            label->setElide(Qt::ElideRight);
            return label;
        });
        QTest::newRow("selectable label") << Make([](const QString &text) {
            auto *label = new PlainLabel(text);
            label->setSelectable();
            return label;
        });
        QTest::newRow("banner") << Make([](const QString &text) {
            auto *banner = new Banner;
            banner->say(Error(Error::Kind::Server, text).withRemedy(text).withDetails(text));
            return banner;
        });
        QTest::newRow("placeholder") << Make([](const QString &text) {
            auto *placeholder = new Placeholder;
            placeholder->setContent("apps"_L1, text, text);
            placeholder->setButton(text);
            return placeholder;
        });
        QTest::newRow("card") << Make([](const QString &text) {
            auto *card = new Card(text);
            card->setNote(text);
            return card;
        });
        QTest::newRow("field") << Make([](const QString &text) {
            auto *field = new Field(text, Field::Layout::Stacked);
            field->setValue(text, text);
            return field;
        });
        QTest::newRow("status chip") << Make([](const QString &text) {
            auto *chip = new StatusChip;
            chip->setContent("online"_L1, Tone::Ok, text, text);
            return chip;
        });
        QTest::newRow("row of a card") << Make([](const QString &text) { return new CardRow({.text = text, .note = text, .badgeText = text}); });
        QTest::newRow("table") << Make([](const QString &text) {
            auto *view = new TableView;
            view->setModel(new QStandardItemModel(1, 1, view));
            view->model()->setData(view->model()->index(0, 0), text);
            return view;
        });
        QTest::newRow("card of the grid") << Make([](const QString &text) {
            auto *view = new CardGridView;
            view->setModel(new QStandardItemModel(1, 1, view));
            view->setItemDelegate(new AppCardDelegate(
                [text](const QModelIndex &) { return AppCard{.name = text, .platforms = text, .stateText = text, .footnote = text}; }, view));
            return view;
        });
        QTest::newRow("sidebar") << Make([](const QString &text) {
            auto *view = new SidebarView;
            view->setModel(new QStandardItemModel(1, 1, view));
            view->model()->setData(view->model()->index(0, 0), text);
            return view;
        });
    }

    QTemporaryDir m_folder;
    QString m_hostile;
};

SLIPWAY_TEST(TstPlainLabel)
#include "tst_plainlabel.moc"
