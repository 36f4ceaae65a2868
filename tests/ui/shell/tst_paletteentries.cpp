// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteentries.h"

#include "services/apps.h"
#include "support/testrunner.h"
#include "ui/shell/actions.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const Place here{.kind = Place::Kind::AppOverview, .appId = u"1"_s, .appName = u"Tideline"_s};

PaletteEntry findEntry(const std::vector<PaletteEntry> &entries, const QString &id)
{
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [&id](const PaletteEntry &entry) { return entry.id == id; });
    return found == entries.cend() ? PaletteEntry{} : *found;
}

} // namespace

class TstPaletteEntries final : public QObject
{
    Q_OBJECT

private slots:
    void everyActionButThePaletteItselfIsThere()
    {
        const Actions actions(nullptr);
        const std::vector<PaletteEntry> entries = paletteEntries(actions, {}, {});
        QCOMPARE(entries.size(), actions.all().size() - 1);
        QVERIFY(findEntry(entries, u"action.commandPalette"_s).id.isEmpty());
    }

    void anActionSaysItsMenuKeysAndReason()
    {
        const Actions actions(nullptr);
        actions.at(ActionId::Refresh).setDisabledReason(u"Nothing to read."_s);
        const PaletteEntry entry = findEntry(paletteEntries(actions, {}, {}), u"action.refresh"_s);
        QCOMPARE(entry.section, PaletteSection::Actions);
        QCOMPARE(entry.title, u"Refresh"_s);
        QCOMPARE(entry.detail, u"View"_s);
        QCOMPARE(entry.keys, u"Ctrl+R"_s);
        QCOMPARE(entry.disabledReason, u"Nothing to read."_s);
        QVERIFY(entry.isSuggested);
        QCOMPARE(std::get<ActionId>(entry.target), ActionId::Refresh);
    }

    void aPageOfTheOpenAppSaysWhichApp()
    {
        const Actions actions(nullptr);
        const std::vector<PaletteEntry> entries = paletteEntries(actions, here, {});
        const PaletteEntry information = findEntry(entries, u"action.appInformation"_s);
        QCOMPARE(information.section, PaletteSection::GoTo);
        QCOMPARE(information.detail, u"Tideline"_s);
        QVERIFY(information.isSuggested);
        const PaletteEntry settings = findEntry(entries, u"action.settings"_s);
        QCOMPARE(settings.section, PaletteSection::GoTo);
        QVERIFY(settings.detail.isEmpty());
        QVERIFY(!settings.isSuggested);
    }

    void anAppIsFoundByAllThatNamesIt()
    {
        const Actions actions(nullptr);
        const PaletteEntry entry =
            paletteEntries(actions, {}, {{.id = u"65"_s, .name = u"Orchard"_s, .bundleId = u"org.orchard"_s, .sku = u"ORC1"_s}}).back();
        QCOMPARE(entry.section, PaletteSection::Apps);
        QCOMPARE(entry.id, u"app.65"_s);
        QCOMPARE(entry.title, u"Orchard"_s);
        QCOMPARE(entry.detail, u"org.orchard"_s);
        for (const QString &word : {u"org.orchard"_s, u"ORC1"_s, u"65"_s})
            QVERIFY(entry.keywords.contains(word));
        QCOMPARE(std::get<Place>(entry.target), (Place{.kind = Place::Kind::AppOverview, .appId = u"65"_s}));
        QCOMPARE(std::get<Place>(entry.target).appName, u"Orchard"_s);
    }
};

SLIPWAY_TEST(TstPaletteEntries)
#include "tst_paletteentries.moc"
