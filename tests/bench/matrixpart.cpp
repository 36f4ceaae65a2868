// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/parts.h"
#include "core/clock.h"
#include "services/drafts.h"
#include "services/spelling/dictionaryfiles.h"
#include "services/spelling/spelling.h"
#include "store/statestore.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/texts/textmatrix.h"
#include "ui/widgets/cellview.h"

#include <QApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int matrixLanguages = 50;
constexpr int lines = 60; // of a description: some 3,000 letters
constexpr int scrolls = 60;
constexpr int letters = 60;

//! A version in preparation with all of its texts in 50 languages, and drafts over them as the page has them.
class Page final
{
public:
    Page()
    {
        for (const Locale &locale : Locale::all()) {
            if (m_app.size() == matrixLanguages)
                break;
            const QString code = locale.code();
            m_app.push_back({.id = u"a"_s + code,
                             .locale = locale,
                             .name = u"Tideline"_s,
                             .subtitle = u"Tides, moon and harbours"_s,
                             .privacyPolicyUrl = u"https://acme.example/privacy/"_s + code,
                             .privacyChoicesUrl = u"https://acme.example/choices/"_s + code,
                             .privacyPolicyText = u"Nothing leaves this television.\n"_s.repeated(lines)});
            m_texts.push_back({.id = u"t"_s + code,
                               .locale = locale,
                               .description = u"Tides, moons and harbours of "_s.append(code).append(u".\n"_s).repeated(lines),
                               .keywords = u"tides,moon,harbour,surf,sail,"_s + code,
                               .promotionalText = u"Now with harbour maps: depth and current at the pier "_s + code,
                               .whatsNew = u"• Harbour maps\n• Quieter warnings "_s + code,
                               .supportUrl = u"https://acme.example/support/"_s + code,
                               .marketingUrl = u"https://acme.example/"_s + code});
        }
    }

    MatrixPage with(const Drafts &drafts) const
    {
        MatrixPage page{.appId = u"1"_s, .version = m_version};
        const std::vector<QString> nothing(storeTexts().size());
        for (const StoreLanguage &language : storeLanguages(m_app, m_texts, Locale(u"en-US"_s), draftsOn(m_version, drafts.of(page.appId))))
            page.rows.push_back({.language = language, .locks = nothing, .refusals = nothing});
        return page;
    }

private:
    const VersionSummary m_version{.id = u"v"_s,
                                   .platform = EnumValue<Platform>::of(Platform::Ios),
                                   .state = EnumValue<AppVersionState>::of(AppVersionState::PrepareForSubmission)};
    std::vector<AppInfoTexts> m_app;
    std::vector<VersionTexts> m_texts;
};

//! Milliseconds that the GUI thread computes for \a action and for all that follows from it, the paint included.
template <typename Action>
double cpuOfFrame(const Action &action)
{
    const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
    action();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return (seconds(CLOCK_THREAD_CPUTIME_ID) - begin) * 1000;
}

double scroll(QScrollBar &bar)
{
    double dearest = 0;
    for (int step = 0; step <= scrolls; ++step)
        dearest = std::max(dearest, cpuOfFrame([&] { bar.setValue(bar.maximum() * step / scrolls); }));
    bar.setValue(0);
    return dearest;
}

double type(QWidget &widget)
{
    double dearest = 0;
    for (int letter = 0; letter < letters; ++letter) {
        dearest = std::max(dearest, cpuOfFrame([&] {
                               QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s);
                               QCoreApplication::sendEvent(&widget, &press);
                           }));
    }
    return dearest;
}

} // namespace

int matrixPart(int argc, char **argv, const QJsonObject &, Subject subject)
{
    QApplication application(argc, argv);
    Theme theme(application);
    const QTemporaryDir folder;
    SystemClock clock;
    StoreThread thread;
    StateStore store(thread, folder.filePath(u"state.db"_s));
    Settings settings(folder.filePath(u"settings.ini"_s));
    Drafts drafts(store, clock, u"bench"_s);
    Spelling spelling(dictionaryFolders());
    const Page page;
    QMainWindow window;
    auto *matrix = new TextMatrix(u"version"_s, MatrixPage{.appId = u"6501"_s}, drafts, settings, spelling, &window);
    window.setCentralWidget(matrix);
    window.resize(1280, 800);
    QObject::connect(&drafts, &Drafts::changed, matrix, [&] { matrix->setPage(page.with(drafts)); });
    window.show();
    while (!drafts.isReady() || !matrix->view()->isVisible())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    CellView &view = *matrix->view();
    // All columns that the window has: the language and the eleven texts of Apple's (api/02).
    for (int column = view.frozenColumns(); column < view.model()->columnCount(); ++column)
        view.setColumnHidden(column, false);
    if (subject == Subject::Mistaken) {
        view.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        for (const QScrollBar *bar : {view.verticalScrollBar(), view.horizontalScrollBar()})
            QObject::connect(bar, &QScrollBar::valueChanged, &view, [&view] { view.resizeColumnsToContents(); });
    }
    cpuOfFrame([] {}); // showing is not scrolling

    const double down = scroll(*view.verticalScrollBar());
    const double right = scroll(*view.horizontalScrollBar());
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        const QModelIndex index = view.model()->index(matrixLanguages / 2, column);
        const std::optional<TextCell> cell = cellAt(matrix->page(), index);
        if (cell && cell->spec().name == AppStoreVersionLocalization::description.spec.name)
            view.setCurrentIndex(index);
    }
    emit view.editorRequested();
    const double typed = type(*matrix->findChild<QPlainTextEdit *>(u"version.editor.text"_s));
    const QJsonObject seen{{u"scrolled"_s, std::max(down, right)}, {u"typed"_s, typed}, {u"drafts"_s, drafts.count(u"1"_s)}};
    std::printf("%s\n", QJsonDocument(seen).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace slipway::bench
