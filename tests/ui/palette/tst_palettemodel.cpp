// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettemodel.h"

#include "support/testrunner.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const QDateTime paletteNow(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

PaletteEntry paletteAction(const QString &title, const QString &reason = {})
{
    return {.id = "action."_L1 + title, .title = title, .detail = u"View"_s, .disabledReason = reason, .target = ActionId::Refresh};
}

PaletteEntry page(const QString &title)
{
    return {.id = "go."_L1 + title, .section = PaletteSection::GoTo, .title = title, .isSuggested = true, .target = ActionId::AllApps};
}

PaletteEntry paletteApp(const QString &name, const QString &bundleId)
{
    return {.id = "app."_L1 + name,
            .section = PaletteSection::Apps,
            .title = name,
            .detail = bundleId,
            .keywords = bundleId,
            .target = Place{.kind = Place::Kind::AppOverview, .appId = name}};
}

struct PaletteFixture
{
    PaletteModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Frecency uses;

    PaletteFixture() { fill(); }
    void fill()
    {
        model.setEntries({paletteAction(u"Refresh"_s), paletteAction(u"Inspector"_s), paletteAction(u"Copy Rows"_s, u"Select a row first."_s),
                          page(u"App Information"_s), page(u"All Apps"_s), paletteApp(u"Tideline"_s, u"com.acme.tideline"_s),
                          paletteApp(u"Relay Notes"_s, u"com.acme.notes"_s), paletteApp(u"Orchard"_s, u"org.orchard"_s)},
                         uses, paletteNow);
    }
    QStringList titles() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row).data().toString());
        return list;
    }
    QStringList headings() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.append(model.index(row).data(HeadingRole).toString());
        list.removeAll(QString());
        return list;
    }
};

} // namespace

class TstPaletteModel final : public QObject
{
    Q_OBJECT

private slots:
    void findsInThisOrder_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<QStringList>("headings");
        const auto row = [](const char *name, const QString &query, const QStringList &titles, const QStringList &headings) {
            QTest::newRow(name) << query << titles << headings;
        };
        row("the section that fits best first", u"re"_s, {u"Refresh"_s, u"Relay Notes"_s}, {u"Actions"_s, u"Apps"_s});
        row("an app before an action", u"orc"_s, {u"Orchard"_s}, {u"Apps"_s});
        row("a word before scattered letters", u"in"_s, {u"Inspector"_s, u"App Information"_s, u"Tideline"_s}, {u"Actions"_s, u"Go To"_s, u"Apps"_s});
        row("initials", u"ai"_s, {u"App Information"_s}, {u"Go To"_s});
        row("a bundle id, after what is found by name", u"acme"_s, {u"Tideline"_s, u"Relay Notes"_s}, {u"Apps"_s});
        row("only actions", u">re"_s, {u"Refresh"_s}, {u"Actions"_s});
        row("all actions, those that cannot be done last", u">"_s, {u"Refresh"_s, u"Inspector"_s, u"Copy Rows"_s}, {u"Actions"_s});
        row("only apps", u"@ re"_s, {u"Relay Notes"_s}, {u"Apps"_s});
        row("nothing", u"zebra"_s, {}, {});
    }
    void findsInThisOrder()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, headings);
        PaletteFixture f;
        f.model.setQuery(query);
        QTEST(f.titles(), "titles");
        QCOMPARE(f.headings(), headings);
    }

    void whatIsUsedComesFirstAmongWhatFitsEquallyWell()
    {
        PaletteFixture f;
        f.model.setQuery(u"re"_s);
        QCOMPARE(f.titles().constFirst(), u"Refresh"_s);
        f.uses.use(u"app.Relay Notes"_s, paletteNow);
        f.fill();
        QCOMPARE(f.titles().constFirst(), u"Relay Notes"_s);
        f.uses.use(u"app.Tideline"_s, paletteNow);
        f.uses.use(u"app.Tideline"_s, paletteNow);
        f.fill();
        f.model.setQuery(u"@l"_s);
        QCOMPARE(f.titles().constFirst(), u"Tideline"_s);
        f.model.setQuery(u"@n"_s); // but never before what fits better
        QCOMPARE(f.titles(), QStringList({u"Relay Notes"_s, u"Tideline"_s}));
    }

    void withoutAQueryItShowsWhatWasUsedAndWhatIsSuggested()
    {
        PaletteFixture f;
        QCOMPARE(f.titles(), QStringList({u"App Information"_s, u"All Apps"_s}));
        QCOMPARE(f.headings(), QStringList(u"Suggested"_s));
        for (const QString &id : {u"app.gone"_s, u"app.Orchard"_s, u"go.All Apps"_s})
            f.uses.use(id, paletteNow);
        f.fill();
        QCOMPARE(f.titles(), QStringList({u"All Apps"_s, u"Orchard"_s, u"App Information"_s}));
        QCOMPARE(f.headings(), QStringList({u"Recent"_s, u"Suggested"_s}));
    }

    void sixAreRecent()
    {
        PaletteFixture f;
        std::vector<PaletteEntry> entries;
        for (int i = 0; i < 10; ++i) {
            entries.push_back(paletteApp(QString::number(i), {}));
            f.uses.use(entries.back().id, paletteNow);
        }
        f.model.setEntries(entries, f.uses, paletteNow);
        QCOMPARE(f.titles(), QStringList({u"9"_s, u"8"_s, u"7"_s, u"6"_s, u"5"_s, u"4"_s}));
    }

    void aRowIsASentence()
    {
        PaletteFixture f;
        f.model.setQuery(u"copy"_s);
        QCOMPARE(f.model.index(0).data(Qt::AccessibleTextRole).toString(), u"Copy Rows, View. Not available: Select a row first."_s);
        QVERIFY(f.model.index(0).data(IsDisabledRole).toBool());
        QCOMPARE(f.model.index(0).data(DetailRole).toString(), u"Select a row first."_s);
        f.model.setQuery(u"tide"_s);
        QCOMPARE(f.model.index(0).data(Qt::AccessibleTextRole).toString(), u"Tideline, com.acme.tideline"_s);
    }

    void theTypedLettersAreMarkedInTheTitleAsItIsShown()
    {
        PaletteFixture f;
        f.model.setQuery(u"> insp"_s);
        QCOMPARE(f.model.index(0).data(MarkedRole).value<QList<int>>(), QList<int>({0, 1, 2, 3}));
        f.model.setEntries({paletteApp(u"a\u202Eb"_s, {})}, {}, paletteNow); // would turn round what follows
        f.model.setQuery(u"b"_s);
        QCOMPARE(f.model.index(0).data().toString(), u"a\uFFFDb"_s);
        QCOMPARE(f.model.index(0).data(MarkedRole).value<QList<int>>(), QList<int>({2}));
        f.model.setQuery({});
        QCOMPARE(f.model.rowCount(), 0);
    }

    void theEntryOfARowIsTheOneThatWasGiven()
    {
        PaletteFixture f;
        f.model.setQuery(u"orc"_s);
        QCOMPARE(f.model.entry(0), paletteApp(u"Orchard"_s, u"org.orchard"_s));
    }

    void newEntriesKeepTheQuery()
    {
        PaletteFixture f;
        f.model.setQuery(u"orc"_s);
        f.model.setEntries({paletteApp(u"Orcas"_s, {}), paletteApp(u"Tideline"_s, {})}, f.uses, paletteNow);
        QCOMPARE(f.titles(), QStringList(u"Orcas"_s));
    }
};

SLIPWAY_TEST(TstPaletteModel)
#include "tst_palettemodel.moc"
