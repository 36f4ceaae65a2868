// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "support/testrunner.h"
#include "ui/shell/actionbutton.h"
#include "ui/widgets/iconbutton.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

bool isFunctionKey(const QKeySequence &sequence)
{
    const auto key = sequence[0].key();
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

QList<QAction *> everyItem(const QMenuBar &bar)
{
    QList<QAction *> items;
    for (const QAction *menu : bar.actions())
        items += menu->menu()->actions();
    return items;
}

} // namespace

//! The table of actions, and its views.
class TstActions final : public QObject
{
    Q_OBJECT

private slots:
    void everyIdHasOneRowAndEveryNameIsOnce()
    {
        const std::vector<ActionSpec> table = actionTable();
        QSet<int> ids;
        QSet<QString> names;
        for (const ActionSpec &spec : table) {
            ids.insert(int(spec.id));
            names.insert(spec.name);
            QVERIFY2(!spec.text.isEmpty(), spec.name.data());
        }
        QCOMPARE(ids.size(), qsizetype(table.size()));
        QCOMPARE(names.size(), qsizetype(table.size()));
        QCOMPARE(*std::max_element(ids.cbegin(), ids.cend()), int(table.size()) - 1);
    }

    void noKeysMeanTwoThings()
    {
        QMap<QString, QString> owners;
        for (const ActionSpec &spec : actionTable()) {
            for (const QKeySequence &keys : spec.shortcuts) {
                const QString text = keys.toString(QKeySequence::PortableText);
                QVERIFY2(!owners.contains(text), qPrintable(u"%1: %2 and %3"_s.arg(text, owners.value(text), QString(spec.name))));
                owners.insert(text, spec.name);
            }
        }
    }

    void aFunctionKeyHasATwinAndNoLetterStandsAlone()
    {
        for (const ActionSpec &spec : actionTable()) {
            const bool hasFunctionKey = std::any_of(spec.shortcuts.cbegin(), spec.shortcuts.cend(), &isFunctionKey);
            const bool hasOther = std::any_of(spec.shortcuts.cbegin(), spec.shortcuts.cend(), [](const auto &keys) { return !isFunctionKey(keys); });
            QVERIFY2(!hasFunctionKey || hasOther, spec.name.data());
            for (const QKeySequence &keys : spec.shortcuts) {
                const auto modifiers = keys[0].keyboardModifiers();
                const bool isBare = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
                QVERIFY2(!isBare || isFunctionKey(keys) || keys[0].key() > Qt::Key_Escape, spec.name.data());
            }
        }
    }

    void whatPagesOwnSaysWhyAPageLacksIt()
    {
        for (const ActionSpec &spec : actionTable())
            QVERIFY2((spec.owner == ActionSpec::Owner::Page) != spec.missing.isEmpty(), spec.name.data());
    }

    void theMenusHoldEveryActionOnce()
    {
        const Actions actions(nullptr);
        QMenuBar bar;
        actions.fill(&bar);
        const QList<QAction *> items = everyItem(bar);
        for (Action *action : actions.all())
            QCOMPARE(items.count(action), 1);
        QCOMPARE(bar.actions().size(), 6);
        for (const QAction *menu : bar.actions())
            QVERIFY(!menu->menu()->actions().constFirst()->isSeparator());
    }

    void aDisabledActionSaysWhyWhereverItIsSeen()
    {
        const Actions actions(nullptr);
        Action &back = actions.at(ActionId::Back);
        QWidget parent;
        const IconButton *button = makeActionButton(back, &parent);
        const QString usual = button->toolTip();
        back.setDisabledReason(u"There is <b>no</b> page."_s);
        QVERIFY(!back.isEnabled());
        QCOMPARE(back.statusTip(), u"There is <b>no</b> page."_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(u"&lt;b&gt;no&lt;/b&gt;"_s));
        QVERIFY(button->accessibleDescription().contains(u"There is <b>no</b> page."_s));
        back.setDisabledReason({});
        QVERIFY(back.isEnabled());
        QVERIFY(button->isEnabled());
        QCOMPARE(button->toolTip(), usual);
        QVERIFY(back.statusTip().isEmpty());
    }
};

SLIPWAY_TEST(TstActions)
#include "tst_actions.moc"
