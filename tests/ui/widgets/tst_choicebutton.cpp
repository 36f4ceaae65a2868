// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "support/testrunner.h"

#include <QLocale>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

struct ChoiceFixture
{
    ChoiceFixture() { button.setChoices({{u"a"_s, u"Ada"_s}, {u"g"_s, u"Grace & Co"_s}, {u"m"_s, u"Mary"_s}}); }

    ChoiceButton button{u"Person"_s, u"All People"_s, nullptr};
    QSignalSpy changed{&button, &ChoiceButton::chosenChanged};
};

} // namespace

class TstChoiceButton final : public QObject
{
    Q_OBJECT

private slots:
    void theMenuChooses()
    {
        ChoiceFixture f;
        f.button.menu()->actions().constFirst()->trigger();
        QCOMPARE(f.button.chosen(), QSet<QString>{u"a"_s});
        QCOMPARE(f.button.text(), u"Person (1)"_s);
        QCOMPARE(f.changed.size(), 1);
        f.button.menu()->actions().constLast()->trigger();
        QVERIFY(f.button.chosen().isEmpty());
        QCOMPARE(f.button.text(), u"Person"_s);
    }

    void isToldWhatIsChosen()
    {
        ChoiceFixture f;
        f.button.setChosen({u"g"_s, u"m"_s, u"nobody"_s});
        QCOMPARE(f.button.chosen(), (QSet<QString>{u"g"_s, u"m"_s}));
        QCOMPARE(f.button.accessibleName(), u"Person: "_s + QLocale().createSeparatedList({u"Grace & Co"_s, u"Mary"_s}));
        QVERIFY(f.button.menu()->actions().value(1)->isChecked());
        f.changed.clear();
        f.button.setChosen({u"g"_s, u"m"_s});
        QCOMPARE(f.changed.size(), 0);
        f.button.setChosen({});
        QVERIFY(f.button.chosen().isEmpty());
    }

    void whatIsNotOfferedAnyMoreIsNotChosen()
    {
        ChoiceFixture f;
        f.button.setChosen({u"a"_s, u"m"_s});
        f.changed.clear();
        f.button.setChoices({{u"m"_s, u"Mary"_s}});
        QCOMPARE(f.button.chosen(), QSet<QString>{u"m"_s});
        QCOMPARE(f.changed.size(), 1);
    }
};

SLIPWAY_TEST(TstChoiceButton)
#include "tst_choicebutton.moc"
