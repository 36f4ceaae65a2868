// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageactions.h"

#include "support/testrunner.h"
#include "ui/shell/actions.h"
#include "ui/shell/pane.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

//! A pane that can be read again, and copied once something is selected.
class SamplePane final : public Pane
{
public:
    QString title() const override { return u"Sample"_s; }
    std::vector<PageAction> pageActions() override
    {
        return {{ActionId::Refresh, [this] { ++refreshed; }},
                {ActionId::CopyRows, [this] { copied.append(selection); }, selection.isEmpty() ? u"Select a row first."_s : QString(), copyText}};
    }
    void select(const QString &row)
    {
        selection = row;
        emit pageActionsChanged();
    }

    int refreshed = 0;
    QString selection;
    QString copyText;
    QStringList copied;
};

struct PageActionsFixture
{
    Actions actions{nullptr};
    PageActions pageActions{actions, nullptr};
    SamplePane pane;
};

} // namespace

class TstPageActions final : public QObject
{
    Q_OBJECT

private slots:
    void withoutAPaneAllAreDisabledWithTheirReason()
    {
        const PageActionsFixture f;
        for (const Action *action : f.actions.all()) {
            if (action->spec().owner == ActionSpec::Owner::Page)
                QCOMPARE(action->disabledReason(), action->spec().missing);
            else
                QVERIFY(action->isEnabled());
        }
    }

    void thePaneThatIsShownDoesThem()
    {
        PageActionsFixture f;
        f.pageActions.setPane(&f.pane);
        f.actions.at(ActionId::Refresh).trigger();
        QCOMPARE(f.pane.refreshed, 1);
        QCOMPARE(f.actions.at(ActionId::Find).disabledReason(), f.actions.at(ActionId::Find).spec().missing);
    }

    void aPaneSaysWhatItWouldDo()
    {
        PageActionsFixture f;
        f.pageActions.setPane(&f.pane);
        const Action &copy = f.actions.at(ActionId::CopyRows);
        QCOMPARE(copy.label(), u"Copy Rows"_s);
        f.pane.copyText = u"Copy Salt & Pepper"_s;
        f.pane.select(u"salt"_s);
        QCOMPARE(copy.label(), u"Copy Salt & Pepper"_s);
        QCOMPARE(copy.text(), u"Copy Salt && Pepper"_s); // not an access key
        f.pageActions.setPane(nullptr);
        QCOMPARE(copy.label(), u"Copy Rows"_s);
    }

    void aPaneSaysWhyNotJustNow()
    {
        PageActionsFixture f;
        f.pageActions.setPane(&f.pane);
        Action &copy = f.actions.at(ActionId::CopyRows);
        QCOMPARE(copy.disabledReason(), u"Select a row first."_s);
        f.pane.select(u"Ada"_s);
        QVERIFY(copy.isEnabled());
        copy.trigger();
        QCOMPARE(f.pane.copied, QStringList{u"Ada"_s});
    }

    void anotherPaneTakesOver()
    {
        PageActionsFixture f;
        SamplePane other;
        f.pageActions.setPane(&f.pane);
        f.pageActions.setPane(&other);
        f.actions.at(ActionId::Refresh).trigger();
        QCOMPARE(f.pane.refreshed, 0);
        QCOMPARE(other.refreshed, 1);
        f.pane.select(u"Ada"_s); // no longer asked
        QVERIFY(!f.actions.at(ActionId::CopyRows).isEnabled());
    }

    void aPaneThatGoesTakesItsActionsAlong()
    {
        PageActionsFixture f;
        {
            SamplePane passing;
            f.pageActions.setPane(&passing);
            QVERIFY(f.actions.at(ActionId::Refresh).isEnabled());
        }
        QVERIFY(!f.actions.at(ActionId::Refresh).isEnabled());
        f.pageActions.setPane(&f.pane);
        QVERIFY(f.actions.at(ActionId::Refresh).isEnabled());
    }
};

SLIPWAY_TEST(TstPageActions)
#include "tst_pageactions.moc"
