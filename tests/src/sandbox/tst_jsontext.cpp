// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/jsontext.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;

class TstJsonText : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatJsonReads_data();
    void writesWhatJsonReads();
};

void TstJsonText::writesWhatJsonReads_data()
{
    QTest::addColumn<QJsonObject>("object");
    const auto row = [](const char *name, const QJsonValue &value) { QTest::newRow(name) << QJsonObject{{u"value"_s, value}}; };
    QTest::newRow("empty object") << QJsonObject();
    QTest::newRow("names that need care") << QJsonObject{{u"a\"b\\c\n"_s, 1}, {u"ö"_s, 2}, {QString(), 3}};
    row("null", QJsonValue::Null);
    row("true", true);
    row("false", false);
    row("zero", 0);
    row("negative", -17);
    row("large", qint64(9'007'199'254'740'991));
    row("fraction", 0.1);
    row("tiny", 5e-324);
    row("huge", 1.7e308);
    row("plain text", u"Harbor"_s);
    row("no text", u""_s);
    row("quotes and backslashes", u"\"C:\\dir\\\""_s);
    row("controls", u"a\tb\r\n\u0001\u001f\u007f"_s);
    row("a NUL", QString(u"a"_s + QChar(0) + u'b'));
    row("other scripts", u"Größe 船 🚢 \u202e"_s);
    row("array", QJsonArray{1, u"two"_s, QJsonValue::Null, QJsonArray(), QJsonObject{{u"a"_s, QJsonArray{false}}}});
    row("object", QJsonObject{{u"templateUrl"_s, u"https://a/{w}x{h}"_s}, {u"width"_s, 1024}});
}

void TstJsonText::writesWhatJsonReads()
{
    QFETCH(QJsonObject, object);
    QByteArray text;
    appendJson(text, object);
    QJsonParseError fault;
    const QJsonObject read = QJsonDocument::fromJson(text, &fault).object();
    QVERIFY2(fault.error == QJsonParseError::NoError, text.constData());
    QCOMPARE(read, object);
    QVERIFY2(!text.contains('\n'), text.constData());
}

SLIPWAY_TEST(TstJsonText)
#include "tst_jsontext.moc"
