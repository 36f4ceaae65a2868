// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testercolumns.h"

#include "models/literaltext.h"
#include "models/resourcename.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct TesterColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(TesterColumns)
};

// The texts of the devices, each once, in their order.
template <typename Text>
QStringList onDevices(const TesterRow &tester, Text text)
{
    QStringList texts;
    for (const TesterDevice &device : tester.devices) {
        const QString each = text(device);
        if (!each.isEmpty() && !texts.contains(each))
            texts.append(each);
    }
    return texts;
}

QString systemName(const TesterDevice &device)
{
    return QString(device.platform.label() % u' ' % device.osVersion).trimmed();
}

// People sort by last names; who has none stands among them by the first.
QString sortName(const TesterLine &line)
{
    return QString(line.tester.lastName % u' ' % line.tester.firstName).trimmed();
}

} // namespace

QString anonymousTester()
{
    return TesterColumnsText::tr("Anonymous");
}

QString testerName(const TesterRow &tester)
{
    const QString name = tester.fullName();
    if (!name.isEmpty())
        return name;
    return tester.email.isEmpty() ? anonymousTester() : tester.email;
}

QString modelName(const TesterDevice &device)
{
    return QString(device.model).replace(u'_', u',');
}

QString buildNumber(const TesterDevice &device)
{
    const qsizetype open = device.build.lastIndexOf(u'(');
    return open >= 0 && device.build.endsWith(u')') ? device.build.mid(open + 1).chopped(1) : device.build;
}

QString buildsText(const TesterRow &tester)
{
    return onDevices(tester, &buildNumber).join(u", "_s);
}

QString testerSentence(const TesterLine &line)
{
    QStringList parts{isolated(testerName(line.tester))};
    if (!line.tester.email.isEmpty() && !line.tester.fullName().isEmpty())
        parts.append(isolated(line.tester.email));
    if (!line.tester.state.wire.isEmpty())
        parts.append(line.tester.state.label());
    if (!line.groups.isEmpty())
        parts.append(TesterColumnsText::tr("in %1").arg(QLocale().createSeparatedList(line.groups)));
    return parts.join(u", "_s);
}

std::vector<Column<TesterLine>> testerColumns()
{
    using LineColumn = Column<TesterLine>;
    const auto label = [](const AttributeSpec &spec) { return attributeLabel(spec); };
    const auto name = [](const TesterLine &line) { return line.tester.fullName().isEmpty() ? anonymousTester() : line.tester.fullName(); };
    const auto models = [](const TesterLine &line) { return onDevices(line.tester, &modelName).join(u" · "_s); };
    const auto systems = [](const TesterLine &line) { return onDevices(line.tester, &systemName).join(u" · "_s); };
    return {
        LineColumn(u"name"_s, TesterColumnsText::tr("Name"), name).sortedBy(&sortName).yielding(136).withTone([](const TesterLine &line) {
            return line.tester.fullName().isEmpty() ? CellTone::Quiet : CellTone::Plain;
        }),
        LineColumn(u"email"_s, label(BetaTester::email.spec), [](const TesterLine &line) { return line.tester.email; }).yielding(168),
        LineColumn(u"state"_s, label(BetaTester::state.spec), [](const TesterLine &line) { return line.tester.state.label(); })
            .withBadge([](const TesterLine &line) { return line.tester.state.wire; }),
        LineColumn(u"groups"_s, TesterColumnsText::tr("Groups"), [](const TesterLine &line) { return line.groups.join(u", "_s); }).yielding(96),
        LineColumn(u"inviteType"_s, label(BetaTester::inviteType.spec), [](const TesterLine &line) { return line.tester.inviteType.label(); })
            .yielding(80),
        LineColumn(u"devices"_s, TesterColumnsText::tr("Device"), models).yielding(88),
        LineColumn(u"systems"_s, TesterColumnsText::tr("System"), systems).hidden(),
        LineColumn(u"builds"_s, TesterColumnsText::tr("Build"), [](const TesterLine &line) { return buildsText(line.tester); }),
        LineColumn(u"id"_s, TesterColumnsText::tr("ID"), [](const TesterLine &line) { return line.tester.id; }).elided(Qt::ElideMiddle).hidden(),
    };
}

std::vector<UsageColumn> usageColumns()
{
    return {{.key = u"sessions", .title = TesterColumnsText::tr("Sessions"), .number = &BetaTesterUsage::sessions},
            {.key = u"crashes", .title = TesterColumnsText::tr("Crashes"), .number = &BetaTesterUsage::crashes},
            {.key = u"feedback", .title = TesterColumnsText::tr("Feedback"), .number = &BetaTesterUsage::feedback}};
}

QString usageHeading(const UsageColumn &column, int days)
{
    //: heading of a column: what is counted, and for how many days
    return TesterColumnsText::tr("%1 (%2 d)").arg(column.title, QLocale().toString(days));
}

std::vector<Column<TesterLine>> usageTableColumns(int days)
{
    std::vector<Column<TesterLine>> columns;
    for (const UsageColumn &each : usageColumns()) {
        const auto number = each.number;
        const auto text = [number](const TesterLine &line) {
            const std::optional<int> &known = line.usage.*number;
            return known ? QLocale().toString(*known) : u"–"_s;
        };
        // Unknown is empty, which stands behind all numbers whichever way they are sorted.
        const auto value = [number](const TesterLine &line) {
            const std::optional<int> &known = line.usage.*number;
            return known ? QVariant(*known) : QVariant();
        };
        const auto tone = [number](const TesterLine &line) { return line.usage.*number ? CellTone::Plain : CellTone::Quiet; };
        const auto spoken = [number, text](const TesterLine &line) { return line.usage.*number ? text(line) : TesterColumnsText::tr("Unknown"); };
        columns.push_back(Column<TesterLine>(each.key.toString(), usageHeading(each, days), text)
                              .sortedBy(value)
                              .withTone(tone)
                              .spokenAs(spoken)
                              .numeric()
                              .unsearched());
    }
    return columns;
}

} // namespace slipway
