// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/proposaldelegate.h"

#include "support/testrunner.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/texts/proposallist.h"
#include "ui/texts/proposalmodel.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

QImage pictureOf(const TextProposal &proposal)
{
    ProposalModel model;
    model.setProposals({proposal}, true);
    ProposalList list(model);
    list.setPalette(paletteOf(lightTokens()));
    list.resize(700, 80);
    return list.grab().toImage();
}

// The columns of the picture in which there is some of the colour.
QList<int> columnsWith(const QImage &image, const QColor &color)
{
    QList<int> columns;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == color) {
                columns.append(x);
                break;
            }
        }
    }
    return columns;
}

} // namespace

class TstProposalDelegate final : public QObject
{
    Q_OBJECT

private slots:
    void whatComesStandsOffFromWhatGoes()
    {
        const TextCell cell{Locale(u"de-DE"_s), textAmong(storeTexts(), u"keywords"_s)};
        const QImage image = pictureOf({.cell = cell, .before = u"ebbe"_s, .after = u"hafen"_s});
        const QList<int> gone = columnsWith(image, lightTokens().deleted);
        const QList<int> come = columnsWith(image, lightTokens().inserted);
        QVERIFY(!gone.isEmpty() && !come.isEmpty());
        QVERIFY2(come.constFirst() - gone.constLast() > 2, qPrintable(QString::number(come.constFirst() - gone.constLast())));
    }

    void whatAppleSaidOfItStandsBesideItsName()
    {
        const TextCell cell{Locale(u"de-DE"_s), textAmong(storeTexts(), u"keywords"_s)};
        const QColor warning = lightTokens().warning.text;
        QVERIFY(columnsWith(pictureOf({.cell = cell, .before = u"a"_s, .after = u"b"_s}), warning).isEmpty());
        QVERIFY(!columnsWith(pictureOf({.cell = cell, .before = u"a"_s, .after = u"b"_s, .refusal = u"||||||||||"_s}), warning).isEmpty());
    }
};

SLIPWAY_TEST(TstProposalDelegate)
#include "tst_proposaldelegate.moc"
