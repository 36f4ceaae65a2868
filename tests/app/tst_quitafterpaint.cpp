// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quitafterpaint.h"

#include "support/testrunner.h"

using namespace slipway;

namespace {

class PaintedWidget final : public QWidget
{
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent *) override { ++paints; }
};

} // namespace

class TstQuitAfterPaint final : public QObject
{
    Q_OBJECT

private slots:
    void everyWidgetIsPaintedBeforeTheEnd()
    {
        PaintedWidget window;
        auto *child = new PaintedWidget;
        child->setParent(&window);
        window.show();
        new QuitAfterPaint(window);
        QCoreApplication::exec();
        QVERIFY(window.paints > 0);
        QVERIFY(child->paints > 0);
    }
};

SLIPWAY_TEST(TstQuitAfterPaint)
#include "tst_quitafterpaint.moc"
