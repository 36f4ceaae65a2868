// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testrunner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/readonlytext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

//! A window that copies rows, with \a part in it.
struct MarkedTextStage
{
    explicit MarkedTextStage(QWidget *part)
    {
        copyRows.setShortcuts(QKeySequence::Copy);
        window.addAction(&copyRows);
        part->setParent(&window);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        part->setFocus();
        QGuiApplication::clipboard()->clear();
    }

    QWidget window;
    QAction copyRows;
    QSignalSpy copied{&copyRows, &QAction::triggered};
};

} // namespace

//! Ctrl+C belongs to the window, but what is marked comes first.
class TstMarkedText final : public QObject
{
    Q_OBJECT

private slots:
    void inALabelItIsCopied()
    {
        auto *label = new PlainLabel(u"com.acme.tideline"_s);
        label->setSelectable();
        const MarkedTextStage stage(label);
        label->setSelection(4, 4);
        QTest::keySequence(label, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"acme"_s);
        QCOMPARE(stage.copied.size(), 0);
    }

    void aLabelWithoutAMarkLeavesTheKeysToTheWindow()
    {
        auto *label = new PlainLabel(u"com.acme.tideline"_s);
        label->setSelectable();
        const MarkedTextStage stage(label);
        QTest::keySequence(label, QKeySequence::Copy);
        QCOMPARE(stage.copied.size(), 1);
    }

    void inAReadOnlyTextItIsCopied()
    {
        auto *text = new ReadOnlyText;
        text->setText(u"{\u202E \"id\": 1 }"_s);
        const MarkedTextStage stage(text);
        text->selectAll();
        QTest::keySequence(text, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
        QCOMPARE(stage.copied.size(), 0);
    }

    void aReadOnlyTextIsLiteralAndCannotBeChanged()
    {
        ReadOnlyText text;
        text.setText(u"user\u202Egnp"_s);
        QVERIFY(!text.toPlainText().contains(u'\u202E'));
        const QString before = text.toPlainText();
        QTest::keyClicks(&text, u"x"_s);
        QCOMPARE(text.toPlainText(), before);
        QVERIFY(text.isReadOnly());
    }
};

SLIPWAY_TEST(TstMarkedText)
#include "tst_markedtext.moc"
