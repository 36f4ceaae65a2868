// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "models/tablemodel.h"
#include "services/keyfile.h"
#include "src/auth/keyfiles.h"
#include "support/testrunner.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/appcarddelegate.h"
#include "ui/widgets/appicon.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cardgridview.h"
#include "ui/widgets/colourchoice.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/keydroparea.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/radiorow.h"
#include "ui/widgets/rategauge.h"
#include "ui/widgets/sidebarview.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

struct App
{
    QString id = {};
    QString name = {};
    QString bundleId = {};
    QString platforms = {};
    QString state = {};
    QString stateText = {};
    QString note = {};
    int builds = 0;

    friend bool operator==(const App &, const App &) = default;
};

std::vector<App> apps()
{
    return {{u"1"_s, u"Tideline"_s, u"com.acme.tideline"_s, u"iOS · macOS"_s, u"PREPARE_FOR_SUBMISSION"_s, u"Preparing 2.4.0"_s,
             u"build 812 · 2 h ago"_s, 812},
            {u"2"_s, u"Orchard"_s, u"com.acme.orchard"_s, u"iOS"_s, u"READY_FOR_DISTRIBUTION"_s, u"On the App Store"_s, u"build 40 · 3 d ago"_s, 40},
            {u"3"_s, u"Quarry"_s, u"com.acme.quarry"_s, u"macOS"_s, u"REJECTED"_s, u"Rejected"_s, u"Fix and resubmit"_s, 7},
            {u"4"_s, u"潮見表"_s, u"jp.acme.shiomi"_s, u"iOS"_s, u"IN_REVIEW"_s, u"In Review"_s, u"build 3 · 1 h ago"_s, 3},
            {u"5"_s,
             u"<img src=x> An app with a name that is much too long for its card"_s,
             u"com.acme.long"_s,
             u"iOS · macOS · tvOS · visionOS"_s,
             u"WAITING_FOR_REVIEW"_s,
             u"Waiting for Review"_s,
             {},
             12345}};
}

std::unique_ptr<TableModel<App>> appModel(const std::vector<App> &rows)
{
    auto model = std::make_unique<TableModel<App>>(
        &App::id,
        std::vector<Column<App>>{
            Column<App>(u"name"_s, u"Name"_s, &App::name), Column<App>(u"state"_s, u"State"_s, &App::stateText).withBadge(&App::state),
            Column<App>(u"builds"_s, u"Builds"_s, [](const App &app) { return QLocale().toString(app.builds); })
                .sortedBy([](const App &app) { return app.builds; })
                .numeric(),
            Column<App>(u"bundleId"_s, u"Bundle ID"_s, &App::bundleId).elided(Qt::ElideMiddle),
            Column<App>(u"platforms"_s, u"Platforms"_s, &App::platforms), Column<App>(u"note"_s, u"Note"_s, &App::note).hidden()});
    model->merge(rows);
    return model;
}

TableTexts texts()
{
    return {.filterPrompt = u"Filter apps"_s,
            .emptyIcon = "apps"_L1,
            .emptyTitle = u"No apps yet"_s,
            .emptySentence = u"Apps are created on Apple's site; they appear here a minute later."_s,
            .noResults = u"No apps match “%1”"_s};
}

QWidget *column(std::initializer_list<QWidget *> parts)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch();
    return page;
}

QWidget *galleryRow(std::initializer_list<QWidget *> parts)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::s);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch();
    return line;
}

QWidget *badges()
{
    const std::pair<QString, QString> states[] = {{u"READY_FOR_DISTRIBUTION"_s, u"Ready for Distribution"_s},
                                                  {u"PREPARE_FOR_SUBMISSION"_s, u"Prepare for Submission"_s},
                                                  {u"MISSING_EXPORT_COMPLIANCE"_s, u"Missing Compliance"_s},
                                                  {u"WAITING_FOR_REVIEW"_s, u"Waiting for Review"_s},
                                                  {u"IN_REVIEW"_s, u"In Review"_s},
                                                  {u"REJECTED"_s, u"Rejected"_s},
                                                  {u"REMOVED_FROM_SALE"_s, u"Removed from Sale"_s},
                                                  {u"BRAND_NEW_STATE"_s, u"Brand new state"_s}};
    auto *page = column({});
    for (const auto &[wire, text] : states) {
        auto *badge = new Badge;
        badge->setState(wire, text);
        static_cast<QVBoxLayout *>(page->layout())->insertWidget(page->layout()->count() - 1, galleryRow({badge}));
    }
    return page;
}

QWidget *controls()
{
    auto *primary = new QPushButton(u"Open Demo"_s);
    primary->setProperty("primary", true);
    auto *plain = new QPushButton(u"Retry"_s);
    auto *disabled = new QPushButton(u"Disabled"_s);
    disabled->setEnabled(false);
    auto *primaryDisabled = new QPushButton(u"Apply"_s);
    primaryDisabled->setProperty("primary", true);
    primaryDisabled->setEnabled(false);
    auto *flat = new QPushButton(u"More about this"_s);
    flat->setFlat(true);
    auto *box = new QComboBox;
    box->addItems({u"System"_s, u"Light"_s, u"Dark"_s});
    auto *radio = new QRadioButton(u"Follow the system"_s);
    radio->setChecked(true);
    auto *check = new QCheckBox(u"Reduce motion"_s);
    check->setChecked(true);
    auto *filled = new FilterField(u"Filter apps"_s);
    filled->setText(u"tide"_s);
    auto *focused = new QLineEdit(u"Focused"_s);
    focused->setObjectName(u"gallery.focus"_s);
    auto *chip = new StatusChip;
    chip->setContent("online"_L1, Tone::Ok, u"Online"_s, u"Connected to api.appstoreconnect.apple.com"_s);
    auto *token = new StatusChip;
    token->setContent("key"_L1, Tone::Neutral, u"token 14 min"_s, u"Token"_s);
    auto *offline = new StatusChip;
    offline->setContent("offline"_L1, Tone::Warning, u"Offline"_s, u"Offline"_s);
    const auto gauge = [](int left, int limit) {
        auto *made = new RateGauge;
        made->setBudget(left, limit);
        return made;
    };
    auto *line = new LoadingLine;
    line->start();
    line->setProgress(12, 51);
    return column({galleryRow({primary, plain, disabled, primaryDisabled, flat}), galleryRow({new FilterField(u"Filter apps"_s), filled, focused}),
                   galleryRow({box, radio, check}),
                   galleryRow({new IconButton("refresh"_L1, u"Refresh"_s), new IconButton("inspector"_L1, u"Inspector"_s),
                               new IconButton("copy"_L1, u"Copy"_s, nullptr, IconButton::Size::Small)}),
                   galleryRow({chip, token, offline}), galleryRow({gauge(3113, 3500), gauge(700, 3500), gauge(100, 3500), gauge(0, 0)}), line});
}

QWidget *banners()
{
    auto *offline = new Banner;
    offline->say(Error(Error::Kind::Network, u"You are offline."_s).withRemedy(u"Showing data from 14:02; drafts are safe."_s));
    offline->addButton(u"Retry"_s);
    auto *failure = new Banner;
    failure->say(Error(Error::Kind::Unauthorized, u"Apple did not accept this key."_s)
                     .withRemedy(u"The clock of this computer differs from Apple's by 10 minutes. Set it right, then try again."_s)
                     .withDetails(u"NOT_AUTHORIZED\nProvide a properly configured and signed bearer token. <b>literal</b>"_s)
                     .withRequestId(u"0f1e2d3c"_s));
    failure->addButton(u"Test Key"_s);
    auto *unfolded = new Banner;
    unfolded->say(Tone::Error, u"Apple's service failed."_s, u"It is theirs; it was tried three times."_s, u"UNEXPECTED_ERROR\nRequest ID: 4711"_s);
    unfolded->findChild<QPushButton *>(u"banner.detailsButton"_s)->setChecked(true);
    auto *info = new Banner;
    info->say(Tone::Info, u"This key may read only."_s);
    return column({offline, failure, unfolded, info});
}

QWidget *placeholders()
{
    auto *empty = new Placeholder;
    empty->setContent("apps"_L1, u"No apps yet"_s, u"Apps are created on Apple's site; they appear here a minute later."_s);
    empty->setButton(u"Open App Store Connect"_s);
    empty->setLink(u"How to create an app"_s);
    return empty;
}

QWidget *panels()
{
    auto *versions = new Card(u"Versions"_s);
    auto *state = new Field(u"iOS 2.4.0"_s, Field::Layout::Beside);
    state->setState(u"PREPARE_FOR_SUBMISSION", u"Prepare for Submission"_s);
    versions->body()->addWidget(state);
    auto *bundle = new Field(u"Bundle ID"_s, Field::Layout::Beside, Field::Copy::Yes);
    bundle->setValue(u"com.acme.tideline"_s);
    versions->body()->addWidget(bundle);
    auto *empty = new Field(u"Content rights"_s, Field::Layout::Beside);
    versions->body()->addWidget(empty);
    auto *builds = new Card(u"TestFlight"_s);
    builds->setNote(u"No builds yet. Upload one with Xcode or Transporter."_s);
    auto *inspector = new Card(u"Summary"_s);
    auto *id = new Field(u"Apple ID"_s, Field::Layout::Stacked, Field::Copy::Yes);
    id->setValue(u"6443210987"_s);
    auto *text = new Field(u"Description"_s, Field::Layout::Stacked);
    text->setValue(u"A calm tide table with <img src='file:///etc/passwd'> and the moon, for harbours all over the world."_s);
    inspector->body()->addWidget(id);
    inspector->body()->addWidget(text);
    auto *icon = new AppIcon(64);
    icon->setApp(u"Tideline"_s, u"com.acme.tideline"_s);
    auto *title = new PlainLabel(u"Tideline"_s);
    title->setFont(fontAt(TypeStep::Title, title->font()));
    return column({galleryRow({icon, title}), versions, builds, inspector});
}

QWidget *sidebar(bool rail)
{
    auto *model = new QStandardItemModel;
    const auto item = [](const QString &name, QLatin1String glyph, int count = 0) {
        auto *made = new QStandardItem(glyph.isEmpty() ? QIcon() : icon(glyph), name);
        made->setData(count, CountRole);
        return made;
    };
    auto *general = item(u"Apps"_s, {});
    general->setData(true, SectionRole);
    general->appendRow(item(u"All Apps"_s, "apps"_L1, 9));
    general->appendRow(item(u"Orchard"_s, "pin"_L1));
    auto *app = item(u"Tideline"_s, {});
    app->setData(true, SectionRole);
    app->appendRow(item(u"Overview"_s, "app-generic"_L1));
    app->appendRow(item(u"App Information"_s, "info"_L1));
    QStandardItem *testFlight = item(u"TestFlight"_s, "build"_L1);
    testFlight->appendRow(item(u"Friends of the house"_s, "version"_L1, 1204));
    app->appendRow(testFlight);
    QStandardItem *locked = item(u"Pricing and Availability"_s, "store"_L1);
    locked->setData(true, LockedRole);
    app->appendRow(locked);
    model->appendRow(general);
    model->appendRow(app);
    auto *view = new SidebarView;
    model->setParent(view);
    view->setModel(model);
    view->setRail(rail);
    view->expandAll();
    view->setCurrentIndex(model->index(0, 0, general->index()));
    view->setFixedWidth(rail ? 56 : 232);
    return view;
}

QWidget *keyDrops()
{
    auto *given = new KeyDropArea;
    given->setFile(*KeyFile::parse(test::p8OnCurve("P-256")));
    auto *refused = new KeyDropArea;
    refused->complain(u"“holiday.png” is not a key file. Its name would end in .p8."_s);
    return column({new KeyDropArea, given, refused});
}

QWidget *form()
{
    auto *plain = new FormRow(u"Name"_s, new QLineEdit);
    plain->setHint(u"What you call this team; only you see it."_s);
    auto *good = new FormRow(u"Key ID"_s, new QLineEdit(u"2X9R4HXF34"_s));
    good->say(Tone::Ok, u"From the file name"_s);
    auto *bad = new FormRow(u"Issuer ID"_s, new QLineEdit(u"57246542"_s));
    bad->addBeside(new QPushButton(u"Paste 57246542…"_s));
    bad->say(Tone::Error, u"An issuer ID looks like 57246542-96fe-1a63-e053-0824d011072a."_s);
    auto *kinds = new RadioRow({{.value = 0, .text = u"Team key"_s}, {.value = 1, .text = u"Individual key"_s}}, Qt::Horizontal);
    kinds->choose(1);
    auto *colour = new ColourChoice;
    colour->choose(2);
    auto *advanced = new Disclosure(u"Advanced"_s);
    advanced->setOpen(true);
    advanced->body()->addWidget(new FormRow(u"Server"_s, new QLineEdit));
    return column({plain, good, new FormRow(u"Kind"_s, kinds), bad, new FormRow(u"Color"_s, colour), advanced, new Disclosure(u"More"_s)});
}

QWidget *steps()
{
    using State = KeyTest::Step::State;
    auto *list = new StepList;
    list->setSteps({{.title = u"Sign a token"_s, .state = State::Passed},
                    {.title = u"Reach Apple"_s, .state = State::Passed, .outcome = u"api.appstoreconnect.apple.com answers."_s},
                    {.title = u"List apps"_s, .state = State::Running},
                    {.title = u"Sales"_s,
                     .state = State::Failed,
                     .error = Error(Error::Kind::Forbidden, u"This key may not do that."_s).withRemedy(u"It needs the role Sales."_s)},
                    {.title = u"Users"_s, .state = State::Skipped},
                    {.title = u"Devices"_s}});
    return column({list});
}

QWidget *grid()
{
    auto *view = new CardGridView;
    view->setModel(appModel(apps()).release());
    view->model()->setParent(view);
    const auto *model = static_cast<const TableModel<App> *>(view->model());
    view->setItemDelegate(new AppCardDelegate(
        [model](const QModelIndex &index) {
            const App &app = model->all()[size_t(index.row())];
            return AppCard{.name = app.name,
                           .platforms = app.platforms,
                           .stateWire = app.state,
                           .stateText = app.stateText,
                           .footnote = app.note,
                           .seed = app.bundleId,
                           .isPinned = index.row() == 0};
        },
        view));
    view->setCurrentIndex(view->model()->index(1, 0));
    return view;
}

QWidget *table(const std::vector<App> &rows, const QString &filter = {}, bool loading = false)
{
    auto *pane = new TablePane(u"apps"_s, texts());
    TableModel<App> *model = appModel(rows).release();
    model->setParent(pane);
    pane->setModel(model);
    pane->setLoading(loading);
    pane->filterField()->setText(filter);
    pane->select(u"2"_s);
    return pane;
}

QWidget *skeletonCards()
{
    auto *frame = new ContentFrame(SkeletonView::Shape::Cards, new QWidget);
    frame->showBody(ContentFrame::Body::Skeleton);
    return frame;
}

} // namespace

//! Every widget in its states, light and dark, as pictures: SLIPWAY_SHEET_DIR=/tmp tests_ui tst_gallery leaves them there for eyes.
class TstGallery final : public QObject
{
    Q_OBJECT

private slots:
    void everyWidgetShowsSomethingInBothThemes_data()
    {
        QTest::addColumn<std::function<QWidget *()>>("make");
        QTest::addColumn<QSize>("size");
        const auto add = [](const char *name, const QSize &size, const std::function<QWidget *()> &make) { QTest::newRow(name) << make << size; };
        add("badges", {320, 360}, badges);
        add("controls", {860, 380}, controls);
        add("banners", {860, 520}, banners);
        add("placeholder", {640, 400}, placeholders);
        add("panels", {560, 620}, panels);
        add("sidebar", {232, 420}, [] { return sidebar(false); });
        add("rail", {56, 420}, [] { return sidebar(true); });
        add("key-drops", {620, 320}, keyDrops);
        add("form", {760, 520}, form);
        add("steps", {560, 300}, steps);
        add("grid", {820, 420}, grid);
        add("table", {860, 320}, [] { return table(apps()); });
        add("table-filtered", {860, 320}, [] { return table(apps(), u"ios"_s); });
        add("table-no-results", {860, 400}, [] { return table(apps(), u"zzz"_s); });
        add("table-empty", {860, 400}, [] { return table({}); });
        add("table-loading", {860, 400}, [] { return table({}, {}, true); });
        add("cards-loading", {820, 420}, skeletonCards);
    }
    void everyWidgetShowsSomethingInBothThemes()
    {
        QFETCH(std::function<QWidget *()>, make);
        QFETCH(QSize, size);
        const QTemporaryDir temporary;
        const QString folder = qEnvironmentVariable("SLIPWAY_SHEET_DIR", temporary.path());
        Theme theme(*qApp, Theme::Motion::None);
        for (const auto &[name, appearance] : {std::pair{u"light"_s, Theme::Appearance::Light}, std::pair{u"dark"_s, Theme::Appearance::Dark}}) {
            theme.setAppearance(appearance);
            const std::unique_ptr<QWidget> widget(make());
            widget->resize(size);
            widget->show();
            QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
            if (auto *focus = widget->findChild<QWidget *>(u"gallery.focus"_s))
                focus->setFocus();
            if (auto *line = widget->findChild<LoadingLine *>()) // appears after 150 ms
                QTRY_VERIFY(!line->isLoading() || line->grab().toImage().pixelColor(2, 0) != widget->palette().color(QPalette::Window));
            const QImage picture = widget->grab().toImage();
            QVERIFY(picture.save(u"%1/%2-%3.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()), name)));
            QSet<QRgb> colors;
            for (int y = 0; y < picture.height(); y += 2) {
                for (int x = 0; x < picture.width(); x += 2)
                    colors.insert(picture.pixel(x, y));
            }
            QVERIFY2(colors.size() >= 3, "the picture is blank");
        }
    }
};

SLIPWAY_TEST(TstGallery)
#include "tst_gallery.moc"
