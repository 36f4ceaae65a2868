// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/parts.h"
#include "bench/realclient.h"
#include "bench/sandboxprocess.h"
#include "services/spelling/spelling.h"
#include "ui/resource/resourcelistpane.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QMainWindow>
#include <QMetaEnum>
#include <QTableView>
#include <QThread>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

//! \brief Takes the time that the GUI thread computes for each event, those within it included.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        // Other threads' events come through here too.
        if (m_within || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const char *name = receiver->metaObject()->className(); // the event may delete its receiver
        const QEvent::Type type = event->type();
        m_within = true;
        const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
        const bool handled = QApplication::notify(receiver, event);
        const double used = seconds(CLOCK_THREAD_CPUTIME_ID) - begin;
        m_within = false;
        ++m_events;
        if (used > m_longest) {
            m_longest = used;
            m_what = u"%1 to %2"_s.arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)), QString::fromLatin1(name));
        }
        return handled;
    }

    //! What was seen since the last call.
    QJsonObject take()
    {
        const QJsonObject seen{{u"longest"_s, m_longest * 1000}, {u"event"_s, m_what}, {u"events"_s, m_events}};
        m_longest = 0;
        m_events = 0;
        return seen;
    }

private:
    bool m_within = false;
    double m_longest = 0;
    QString m_what;
    int m_events = 0;
};

//! Quits when \a pane shows all testers and has had time to settle.
void quitWhenComplete(const ResourceListPane &pane, QTimer &poll)
{
    QObject::connect(&poll, &QTimer::timeout, &pane, [&pane, &poll] {
        const auto *table = pane.findChild<QTableView *>();
        if (!table || !table->model() || table->model()->rowCount() < SandboxProcess::testers)
            return;
        poll.stop();
        QTimer::singleShot(300, qApp, &QApplication::quit);
    });
    poll.start(20);
}

} // namespace

int guiPart(int argc, char **argv, const QJsonObject &sandbox, Subject subject)
{
    TimedApplication application(argc, argv);
    Theme theme(application);
    RealClient client(SandboxAccess::fromJson(sandbox));
    Settings settings(client.settingsFile());
    Spelling spelling({});
    {
        QMainWindow window;
        const PaneContext context{client.session(), client.session().images(), settings, theme, client.clock(), spelling};
        auto *pane = new ResourceListPane({.kind = Place::Kind::ResourceList, .path = testersPath, .title = u"Testers"_s}, context, &window);
        window.setCentralWidget(pane);
        window.resize(1280, 800);
        window.show();
        application.take(); // showing is not streaming
        QTimer poll;
        if (subject == Subject::Mistaken)
            pane->findChild<QTableView *>()->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        quitWhenComplete(*pane, poll);
        QApplication::exec();
    }
    std::printf("%s\n", QJsonDocument(application.take()).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace slipway::bench
