// SPDX-License-Identifier: GPL-3.0-or-later
// A process for tests to kill: "typist DIR" types a longer and longer text into one field, a letter every 20 ms, and says how long it is.

#include "core/clock.h"
#include "services/drafts.h"
#include "store/datadir.h"
#include "store/statestore.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace slipway;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Result<DataDir> dir = DataDir::open(QCoreApplication::arguments().value(1));
    if (!dir)
        return 1;
    SystemClock clock;
    StoreThread thread;
    StateStore store(thread, dir->stateFile());
    Drafts drafts(store, clock, u"account"_s);
    const DraftKey key{u"6501"_s, TextPart::ofVersion(u"IOS"_s), Locale(u"de-DE"_s), u"whatsNew"_s};
    QString text;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &drafts, [&] {
        text += u'x';
        drafts.write(u"Typing"_s, {{.key = key, .base = u"before"_s, .text = text}});
        std::printf("%d\n", int(text.size()));
        std::fflush(stdout);
    });
    QObject::connect(&drafts, &Drafts::changed, &typing, [&typing, &drafts] {
        if (!typing.isActive() && drafts.isReady())
            typing.start(20);
    });
    return QCoreApplication::exec();
}
