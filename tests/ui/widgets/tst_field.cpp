// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "support/testrunner.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr int inspectorWidth = 288;
const QString address = u"/v1/apps?include=appStoreIcon,appStoreVersions,builds&limit%5BappStoreVersions%5D=50&sort=name"_s;

struct FieldFixture
{
    explicit FieldFixture(Field::Copy copy) : field(u"Path"_s, Field::Layout::Stacked, copy) {}

    PlainLabel &value() { return *field.findChild<PlainLabel *>(u"field.value"_s); }
    bool isSelectable() { return value().textInteractionFlags().testFlag(Qt::TextSelectableByMouse); }

    Field field;
};

} // namespace

class TstField final : public QObject
{
    Q_OBJECT

private slots:
    void aLongAddressFitsAndIsCopiedAsItIs()
    {
        FieldFixture f(Field::Copy::Yes);
        f.field.setValue(address);
        QVERIFY2(f.field.minimumSizeHint().width() <= inspectorWidth, qPrintable(QString::number(f.field.minimumSizeHint().width())));
        QVERIFY(!f.isSelectable()); // what could be marked is not what was meant
        f.field.findChild<IconButton *>(u"field.copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), address);
    }

    void whatFitsIsLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("an id") << u"f3b1a2c4-0000-4000-8000-1234567890ab"_s;
        QTest::newRow("a bundle id") << u"com.acme.tideline"_s;
        QTest::newRow("a long text") << u"A calm tide table, with harbours. "_s.repeated(20).trimmed();
    }
    void whatFitsIsLeftAlone()
    {
        QFETCH(QString, text);
        FieldFixture f(Field::Copy::Yes);
        f.field.setValue(text);
        QCOMPARE(f.value().text(), text);
        QVERIFY(f.isSelectable());
    }

    void anEmptyValueIsADash()
    {
        FieldFixture f(Field::Copy::Yes);
        f.field.setValue({});
        QCOMPARE(f.value().text(), u"—"_s);
        QVERIFY(f.field.findChild<IconButton *>(u"field.copy"_s)->isHidden());
    }
};

SLIPWAY_TEST(TstField)
#include "tst_field.moc"
