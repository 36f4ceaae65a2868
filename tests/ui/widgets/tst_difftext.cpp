// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/difftext.h"

#include "support/testrunner.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/diffview.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr int wide = 600;

DiffText::Look look(Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return {.font = qApp->font(), .palette = paletteOf(lightTokens()), .direction = direction};
}

qreal height(const std::vector<DiffRun> &runs, int width, int mostLines = 0)
{
    return DiffText(runs, look()).layOut(width, mostLines);
}

QImage painted(const std::vector<DiffRun> &runs, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QImage image(wide, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    DiffText text(runs, look(direction));
    text.layOut(wide);
    text.paint(&painter, {0, 0});
    return image;
}

// From where to where, from left to right, the image has the colour.
std::pair<int, int> extentOf(const QImage &image, const QColor &color)
{
    int first = image.width();
    int last = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                first = qMin(first, x);
                last = qMax(last, x);
            }
        }
    }
    return {first, last};
}

} // namespace

class TstDiffText final : public QObject
{
    Q_OBJECT

private slots:
    void takesTheLinesThatItNeeds()
    {
        const std::vector<DiffRun> words{{DiffRun::Kind::Same, u"A calm tide and a high moon "_s.repeated(10)}};
        const qreal line = height({{DiffRun::Kind::Same, u"A"_s}}, wide);
        QVERIFY(height(words, wide) > line);
        QVERIFY(height(words, wide / 2) > height(words, wide));
        QCOMPARE(height(words, wide, 1), line);
        QCOMPARE(height({{DiffRun::Kind::Same, u"A\nB\nC"_s}}, wide), 3 * line);
    }

    void whatDoesNotFitIsCutWithItsMarks()
    {
        const std::vector<DiffRun> runs{{DiffRun::Kind::Inserted, u"New maps of harbours "_s.repeated(20)}, {DiffRun::Kind::Deleted, u"old"_s}};
        DiffText text(runs, look());
        QCOMPARE(text.layOut(wide, 2), 2 * height({{DiffRun::Kind::Same, u"A"_s}}, wide));
    }

    void insertedAndDeletedTextHaveTheirColours()
    {
        const QImage image = painted({{DiffRun::Kind::Same, u"A "_s}, {DiffRun::Kind::Deleted, u"calm"_s}, {DiffRun::Kind::Inserted, u"high"_s}});
        const auto [deletedFirst, deletedLast] = extentOf(image, lightTokens().deleted);
        const auto [insertedFirst, insertedLast] = extentOf(image, lightTokens().inserted);
        QVERIFY(deletedFirst > 0);
        QVERIFY(deletedLast > deletedFirst);
        QVERIFY(insertedFirst >= deletedLast - 1);
        QVERIFY(insertedLast > insertedFirst);
    }

    void textFromRightToLeftBeginsAtTheRight()
    {
        const auto [first, last] = extentOf(painted({{DiffRun::Kind::Inserted, u"خريطة"_s}}, Qt::RightToLeft), lightTokens().inserted);
        QVERIFY(first > wide / 2);
        QVERIFY(last >= wide - 2);
    }

    void aScreenReaderHearsTheDifference_data()
    {
        QTest::addColumn<int>("longest");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("all of it") << 100 << u"deleted: calm; inserted: high spring"_s;
        QTest::newRow("its beginning") << 8 << u"deleted: calm; inserted: high…"_s;
    }
    void aScreenReaderHearsTheDifference()
    {
        QFETCH(int, longest);
        const std::vector<DiffRun> runs{
            {DiffRun::Kind::Same, u"A "_s}, {DiffRun::Kind::Deleted, u"calm"_s}, {DiffRun::Kind::Inserted, u"high\nspring"_s}};
        QTEST(spokenDiff(runs, longest), "spoken");
    }

    void aViewIsAsHighAsItsText()
    {
        DiffView view;
        view.setDiff(wordDiff(u"A calm tide"_s, u"A high tide"_s), Qt::LeftToRight);
        const int line = view.heightForWidth(wide);
        QVERIFY(line > 0);
        QCOMPARE(view.accessibleName(), u"deleted: calm; inserted: high"_s);
        view.setDiff(wordDiff(u"A calm tide"_s, u"Harbour maps"_s), Qt::LeftToRight); // one below the other
        QVERIFY(view.heightForWidth(wide) >= 2 * line - 1);
    }
};

SLIPWAY_TEST(TstDiffText)
#include "tst_difftext.moc"
