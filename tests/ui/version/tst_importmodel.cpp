// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/importmodel.h"

#include "models/itemroles.h"
#include "services/storevalues.h"
#include "support/testrunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const Locale danish(u"da"_s);

size_t numberOf(const QString &field)
{
    return slipway::numberOf(*textAmong(storeTexts(), field));
}

const std::vector<ImportedText> &importedTexts()
{
    using Kind = ImportedText::Kind;
    static const std::vector<ImportedText> texts{
        {.locale = danish, .field = numberOf(u"name"_s), .kind = Kind::New, .text = u"Tidevand"_s, .place = u"da/name.txt"_s, .isLanguageNew = true},
        {.locale = danish, .field = numberOf(u"subtitle"_s), .kind = Kind::Other, .now = u"a"_s, .text = QString(31, u'x'), .isTooLong = true},
        {.locale = danish, .field = numberOf(u"keywords"_s), .kind = Kind::Emptied, .now = u"a"_s},
        {.locale = danish, .field = numberOf(u"whatsNew"_s), .kind = Kind::Locked, .text = u"b"_s, .reason = u"It is the first version."_s},
    };
    return texts;
}

} // namespace

class TstImportModel final : public QObject
{
    Q_OBJECT

private slots:
    void ticksWhatIsSafe()
    {
        ImportModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTexts(importedTexts());
        QCOMPARE(model.ticked(), (std::vector{importedTexts()[0], importedTexts()[1]}));
        QCOMPARE(model.countOf(ImportedText::Kind::Locked), 1);
        QSignalSpy spy(&model, &ImportModel::tickedChanged);
        QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(3, 0), Qt::Checked, Qt::CheckStateRole)); // locked
        QCOMPARE(spy.count(), 2);
        QCOMPARE(model.ticked(), (std::vector{importedTexts()[1], importedTexts()[2]}));
    }

    void aValueIsOfAllLanguages()
    {
        ImportModel model;
        model.setTexts({{.value = storeValue(TextPart::ofApp(), u"primaryCategory"_s),
                         .now = u"GAMES"_s,
                         .text = u"FOOD_AND_DRINK"_s,
                         .place = u"primary_category.txt"_s,
                         .dropsSubcategories = true},
                        {.value = storeValue(TextPart::ofVersion({}), u"copyright"_s), .kind = ImportedText::Kind::New, .text = u"2026 Tideline"_s}});
        const auto shown = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(shown(0, ImportModel::Language), u"All languages"_s);
        QCOMPARE(shown(0, ImportModel::Field), u"Primary Category"_s);
        QCOMPARE(shown(0, ImportModel::Note), u"Its subcategories go"_s);
        QCOMPARE(shown(0, ImportModel::Now), u"Games"_s);
        QCOMPARE(shown(0, ImportModel::InFile), u"Food & Drink"_s);
        QCOMPARE(shown(1, ImportModel::Field), u"Copyright"_s);
        QCOMPARE(shown(1, ImportModel::InFile), u"2026 Tideline"_s);
        QCOMPARE(model.index(0, 0).data(IdRole).toString(), u"primaryCategory"_s);
        QCOMPARE(model.tickedCount(), 2);
    }

    void saysWhatToLookAt()
    {
        ImportModel model;
        model.setTexts(importedTexts());
        const auto note = [&model](int row) { return model.index(row, ImportModel::Note).data().toString(); };
        QCOMPARE(note(0), u"Adds the language · New"_s);
        QCOMPARE(note(1), u"Too long: 31/30"_s);
        QCOMPARE(note(2), u"Becomes empty"_s);
        QCOMPARE(model.index(2, ImportModel::Note).data(ToneRole).toInt(), int(CellTone::Warning));
        QCOMPARE(note(3), u"Locked"_s);
        QCOMPARE(model.index(3, ImportModel::Note).data(LockRole).toString(), u"It is the first version."_s);
        QVERIFY(!(model.index(3, 0).flags() & Qt::ItemIsUserCheckable));
        QVERIFY(model.index(0, ImportModel::InFile).data(HintRole).toString().contains("da/name.txt"_L1));
        QCOMPARE(model.index(3, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Danish · da, What’s New in This Version, Locked, It is the first version., b"_s);
        QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Danish · da, Keywords, is left out, Becomes empty, a"_s);
    }
};

SLIPWAY_TEST(TstImportModel)
#include "tst_importmodel.moc"
