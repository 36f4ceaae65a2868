// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/accountcolours.h"

#include "support/contrast.h"
#include "support/testrunner.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPalette>
#include <QSet>

using namespace slipway;
using namespace Qt::StringLiterals;

class TstAccountColours final : public QObject
{
    Q_OBJECT

private slots:
    void everyColourIsSeenOnEverySurface_data()
    {
        QTest::addColumn<QColor>("color");
        QTest::addColumn<QColor>("surface");
        for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
            const QPalette palette = paletteOf(*tokens);
            const char *set = tokens == &lightTokens() ? "light" : "dark";
            for (const QColor &surface :
                 {tokens->window, tokens->base, tokens->sidebar, tokens->raised, tokens->alternate, tokens->hover, tokens->selection}) {
                for (int index = 0; index < accountColourCount; ++index)
                    QTest::addRow("%s %s on %s", set, qPrintable(accountColourName(index)), qPrintable(surface.name()))
                        << accountColour(index, palette) << surface;
                QTest::addRow("%s demo on %s", set, qPrintable(surface.name())) << demoColour(palette) << surface;
            }
        }
    }
    void everyColourIsSeenOnEverySurface()
    {
        QFETCH(QColor, color);
        QFETCH(QColor, surface);
        const double found = test::contrast(color, surface);
        QVERIFY2(found >= 3.0, qPrintable(QString::number(found)));
    }

    void noTwoAreTheSameAndNoneIsTheDemos()
    {
        for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
            const QPalette palette = paletteOf(*tokens);
            QSet<QString> colors{demoColour(palette).name()};
            QSet<QString> names;
            for (int index = 0; index < accountColourCount; ++index) {
                colors.insert(accountColour(index, palette).name());
                names.insert(accountColourName(index));
            }
            QCOMPARE(colors.size(), accountColourCount + 1);
            QCOMPARE(names.size(), accountColourCount);
        }
    }

    void aNumberThatDoesNotExistGetsTheFirst()
    {
        const QPalette palette = paletteOf(lightTokens());
        QCOMPARE(accountColour(-1, palette), accountColour(0, palette));
        QCOMPARE(accountColour(accountColourCount, palette), accountColour(0, palette));
    }
};

SLIPWAY_TEST(TstAccountColours)
#include "tst_accountcolours.moc"
