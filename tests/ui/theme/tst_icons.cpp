// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "support/testrunner.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDir>
#include <QPainter>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QStringList iconNames()
{
    QStringList list;
    for (const QString &file : QDir(u":/icons"_s).entryList())
        list.append(file.chopped(4));
    return list;
}

// Where \a image is not transparent.
QRect inked(const QImage &image)
{
    QRect rect;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 24)
                rect |= QRect(x, y, 1, 1);
        }
    }
    return rect;
}

} // namespace

class TstIcons final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(iconNames().size() > 20); }

    void everyIconKeepsToTheGrid_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : iconNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyIconKeepsToTheGrid()
    {
        QFETCH(QString, name);
        QFile file(u":/icons/%1.svg"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("stroke=\"currentColor\"") && svg.contains("viewBox=\"0 0 24 24\"") && svg.contains("stroke-linecap=\"round\""));
        QVERIFY2(!svg.contains('#'), "no colour of its own");
        const QByteArray latin = name.toLatin1();
        const QImage image = iconPixmap(QLatin1String(latin), Qt::black, 240, 1).toImage();
        const QRect ink = inked(image);
        QVERIFY(!ink.isEmpty());
        QVERIFY2(QRect(20, 20, 200, 200).adjusted(-2, -2, 2, 2).contains(ink), "two units of margin on each side");
    }

    void iconsTakeTheColourOfTheTheme()
    {
        Theme theme(*qApp);
        const QIcon drawn = icon("lock"_L1);
        const auto colour = [&drawn](QIcon::Mode mode) {
            const QImage image = drawn.pixmap(QSize(48, 48), mode).toImage();
            QColor strongest(Qt::transparent);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > strongest.alpha())
                        strongest = image.pixelColor(x, y);
                }
            }
            return strongest;
        };
        theme.setAppearance(Theme::Appearance::Light);
        QCOMPARE(colour(QIcon::Normal), lightTokens().text);
        QCOMPARE(colour(QIcon::Disabled), lightTokens().borderStrong);
        theme.setAppearance(Theme::Appearance::Dark);
        QCOMPARE(colour(QIcon::Normal), darkTokens().text);
    }

    void iconsAreSharpAtEveryRatio()
    {
        const QPixmap twice = iconPixmap("lock"_L1, Qt::black, 20, 2);
        QCOMPARE(twice.size(), QSize(40, 40));
        QCOMPARE(twice.deviceIndependentSize(), QSizeF(20, 20));
        QCOMPARE(icon("lock"_L1).pixmap(QSize(20, 20), 1.5).size(), QSize(30, 30));
    }

    // Also for eyes: SLIPWAY_SHEET_DIR=/tmp tests_ui tst_icons leaves icons-light.png and icons-dark.png there.
    void contactSheet()
    {
        const QString folder = qEnvironmentVariable("SLIPWAY_SHEET_DIR");
        if (folder.isEmpty())
            QSKIP("SLIPWAY_SHEET_DIR says no folder for the pictures");
        const QStringList all = iconNames();
        constexpr int columns = 8;
        const int rows = (int(all.size()) + columns - 1) / columns;
        for (const auto &[set, tokens] : {std::pair{u"light"_s, lightTokens()}, std::pair{u"dark"_s, darkTokens()}}) {
            QImage sheet(columns * 150, rows * 70, QImage::Format_RGB32);
            sheet.fill(tokens.window);
            QPainter painter(&sheet);
            painter.setPen(tokens.text2);
            for (int i = 0; i < all.size(); ++i) {
                const QPoint at(i % columns * 150 + 10, i / columns * 70 + 8);
                const QByteArray name = all.at(i).toLatin1();
                int x = 0;
                for (const int size : {16, 20, 32}) {
                    painter.drawPixmap(at + QPoint(x, 36 - size), iconPixmap(QLatin1String(name), tokens.text, size, 1));
                    x += size + 12;
                }
                painter.drawText(at + QPoint(0, 52), all.at(i));
            }
            painter.end();
            QVERIFY(sheet.save(u"%1/icons-%2.png"_s.arg(folder, set)));
        }
    }
};

SLIPWAY_TEST(TstIcons)
#include "tst_icons.moc"
