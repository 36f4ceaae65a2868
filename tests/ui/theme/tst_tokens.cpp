// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "support/contrast.h"
#include "support/testrunner.h"
#include "ui/theme/theme.h"

#include <QPalette>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct Named
{
    const char *name = "";
    QColor color = {};
};

std::vector<Named> surfaces(const Tokens &t)
{
    return {{"window", t.window},       {"base", t.base},   {"sidebar", t.sidebar},    {"raised", t.raised},
            {"alternate", t.alternate}, {"hover", t.hover}, {"selection", t.selection}};
}

} // namespace

class TstTokens final : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsEnough_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");
        const auto row = [](const char *set, const Named &front, const Named &back, double least) {
            QTest::addRow("%s: %s on %s", set, front.name, back.name) << front.color << back.color << least;
        };
        for (const auto &[set, t] : {std::pair{"light", lightTokens()}, std::pair{"dark", darkTokens()}}) {
            for (const Named &surface : surfaces(t)) {
                for (const Named &text : {Named{"text", t.text}, Named{"text2", t.text2}, Named{"text3", t.text3}, Named{"link", t.link},
                                          Named{"ok", t.ok.text}, Named{"warning", t.warning.text}, Named{"error", t.error.text},
                                          Named{"info", t.info.text}, Named{"review", t.review.text}, Named{"neutral", t.neutral.text}})
                    row(set, text, surface, 4.5);
                row(set, {"focus", t.focus}, surface, 4.6);
                // Edges on dark selection use focus.
                if (t.selection == darkTokens().selection && surface.color == t.selection)
                    continue;
                row(set, {"borderStrong", t.borderStrong}, surface, 3.0);
                row(set, {"accent", t.accent}, surface, 3.0);
            }
            for (const auto &[name, pair] :
                 {std::pair{"neutral badge", t.neutral}, std::pair{"ok badge", t.ok}, std::pair{"warning badge", t.warning},
                  std::pair{"error badge", t.error}, std::pair{"info badge", t.info}, std::pair{"review badge", t.review}})
                row(set, {name, pair.text}, {"its fill", pair.fill}, 4.5);
            row(set, {"text", t.text}, {"what was inserted", t.inserted}, 4.5);
            row(set, {"text", t.text}, {"what was deleted", t.deleted}, 4.5);
            row(set, {"onAccent", t.onAccent}, {"accent", t.accent}, 4.5);
            row(set, {"onAccent", t.onAccent}, {"accentHover", t.accentHover}, 4.5);
        }
    }
    void contrastIsEnough()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, back);
        QFETCH(double, least);
        const double found = test::contrast(front, back);
        QVERIFY2(found >= least, qPrintable(QString::number(found)));
    }

    void aPaletteKnowsItsTokens()
    {
        QCOMPARE(&tokensOf(paletteOf(lightTokens())), &lightTokens());
        QCOMPARE(&tokensOf(paletteOf(darkTokens())), &darkTokens());
    }

    void everyToneHasItsPair()
    {
        const Tokens &t = lightTokens();
        for (const Tone tone : {Tone::Neutral, Tone::Ok, Tone::Warning, Tone::Error, Tone::Info, Tone::Review})
            QVERIFY(t.tone(tone).text.isValid() && t.tone(tone).fill.isValid());
        QCOMPARE(t.tone(Tone::Error).text, t.error.text);
    }
};

SLIPWAY_TEST(TstTokens)
#include "tst_tokens.moc"
