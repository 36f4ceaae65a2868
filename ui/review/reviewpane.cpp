// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpane.h"

#include "catalogue/typespec.h"
#include "models/literaltext.h"
#include "services/applyplan.h"
#include "services/drafts.h"
#include "services/session.h"
#include "ui/review/applyquestion.h"
#include "ui/review/decisionbar.h"
#include "ui/review/requestsview.h"
#include "ui/review/reviewfoot.h"
#include "ui/review/reviewlist.h"
#include "ui/review/reviewwords.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/paneframe.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/discardquestion.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/textwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

ReviewPane::ReviewPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_place(place)
    , m_appFeed(context.session.apps().app(place.appId))
    , m_app(&AppRow::id, {})
    , m_review(context.session.review(place.appId))
    , m_rows(new ReviewModel(this))
{
    setObjectName(u"review"_s);
    m_frame = new PaneFrame(*this, m_context.clock);
    addTools();
    QWidget *content = makeContent();
    m_frame->setContent(content, m_list);
    m_frame->setContentEmpty(false);
    connectParts();
    connectDecisions();
    keepRows(m_app, *m_appFeed);
    showApp();
    showTexts();
    showState();
}

ReviewPane::~ReviewPane() = default;

void ReviewPane::addTools()
{
    m_show = new Segments(tr("Show"), m_frame);
    m_show->setObjectName(u"review.show"_s);
    m_show->add(int(ReviewShow::Diff), tr("Diff"), u"review.show.diff"_s);
    m_show->add(int(ReviewShow::Before), tr("Before"), u"review.show.before"_s);
    m_show->add(int(ReviewShow::After), tr("After"), u"review.show.after"_s);
    m_languages = new ChoiceButton(tr("Language"), tr("All Languages"), m_frame);
    m_languages->setObjectName(u"review.languages"_s);
    m_fields = new ChoiceButton(tr("Field"), tr("All Fields"), m_frame);
    m_fields->setObjectName(u"review.fields"_s);
    m_requestsButton = new QPushButton(tr("Requests"), m_frame);
    m_requestsButton->setObjectName(u"review.requests"_s);
    m_requestsButton->setCheckable(true);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_show, m_languages, m_fields, m_requestsButton})
        m_frame->addTool(tool);
}

QWidget *ReviewPane::makeContent()
{
    m_pages = new QStackedWidget;
    m_list = new ReviewList(*m_rows, m_pages);
    m_list->setObjectName(u"review.list"_s);
    m_list->setAccessibleName(tr("Changes"));
    m_requests = new RequestsView(m_pages);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_requests);
    m_body = new ContentFrame(SkeletonView::Shape::Rows, m_pages);
    m_body->banner()->setObjectName(u"review.outcome"_s);
    m_body->placeholder()->setObjectName(u"review.nothing"_s);
    m_decisions = new DecisionBar;
    m_foot = new ReviewFoot;
    auto *content = new QWidget(m_frame);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_body, 1);
    column->addWidget(m_decisions);
    column->addWidget(m_foot);
    return content;
}

void ReviewPane::connectParts()
{
    connect(m_review.get(), &Review::stateChanged, this, &ReviewPane::showState);
    connect(m_review.get(), &Review::textsChanged, this, &ReviewPane::showTexts);
    connect(&m_context.session.drafts(), &Drafts::troubleChanged, this, [this] {
        m_body->banner()->hide();
        showBanner();
    });
    followHistory(*this, m_context.session.drafts().history());
    connect(m_rows, &ReviewModel::choiceRequested, m_review.get(), &Review::choose);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
        connect(m_appFeed.get(), signal, this, &ReviewPane::showApp);
    for (const auto signal : {&Session::statusChanged, &Session::accountChanged})
        connect(&m_context.session, signal, this, &ReviewPane::showFoot);
    connect(m_show, &Segments::chosenChanged, this, [this](int show) { m_list->setShow(ReviewShow(show)); });
    for (ChoiceButton *filter : {m_languages, m_fields}) {
        connect(filter, &ChoiceButton::chosenChanged, this, [this] {
            m_rows->setFilter(m_languages->chosen(), m_fields->chosen());
            showBody();
        });
    }
    connect(m_requestsButton, &QPushButton::toggled, this, &ReviewPane::showRequests);
    connect(m_requests, &RequestsView::noticed, this, &Pane::noticed);
    connect(m_body, &ContentFrame::cancelRequested, this, &Pane::backRequested);
    connect(m_body->placeholder(), &Placeholder::buttonClicked, this, &ReviewPane::clearFilters);
    connect(m_body->placeholder(), &Placeholder::linkClicked, this, &Pane::backRequested);
}

void ReviewPane::connectDecisions()
{
    connect(m_list, &ReviewList::left, this, &Pane::backRequested);
    connect(m_list, &ReviewList::currentRowChanged, this, &ReviewPane::showCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ReviewPane::showMenu);
    connect(m_decisions, &DecisionBar::keepMineRequested, m_review.get(), &Review::keepMine);
    connect(m_decisions, &DecisionBar::keepTheirsRequested, m_review.get(), &Review::keepTheirs);
    connect(m_decisions, &DecisionBar::editRequested, this, &ReviewPane::edit);
    connect(m_decisions, &DecisionBar::revertRequested, this, &ReviewPane::revert);
    connect(m_foot, &ReviewFoot::backRequested, this, &Pane::backRequested);
    connect(m_foot, &ReviewFoot::discardRequested, this, &ReviewPane::askToDiscard);
    connect(m_foot, &ReviewFoot::applyRequested, this, &ReviewPane::askToApply);
    connect(m_foot, &ReviewFoot::stopRequested, this, &ReviewPane::stop);
}

QString ReviewPane::title() const
{
    return tr("Review Changes");
}

void ReviewPane::refresh()
{
    m_review->read();
}

std::vector<PageAction> ReviewPane::pageActions()
{
    std::vector<PageAction> actions = historyActions(m_context.session.drafts().history());
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void ReviewPane::scrollToTop()
{
    m_list->scrollToTop();
}

// Each time: somebody else may have changed something since.
void ReviewPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (event->spontaneous())
        return;
    m_appFeed->open();
    m_review->read();
}

void ReviewPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        Pane::keyPressEvent(event);
}

QString ReviewPane::appName() const
{
    const AppRow *app = m_app.find(m_place.appId);
    return app ? app->name : m_place.appTitle();
}

void ReviewPane::showApp()
{
    if (const AppRow *app = m_app.find(m_place.appId))
        m_rows->setVersions(app->versions);
    showTexts();
}

void ReviewPane::showTexts()
{
    const std::vector<ReviewedText> &texts = m_review->texts();
    const int count = int(texts.size());
    m_frame->setTitle(count > 0 ? tr("Review %Ln Change(s)", nullptr, count) : title());
    m_frame->setCount(isolated(appName()));
    offerFilters();
    m_rows->setTexts(texts);
    if (!m_list->currentIndex().isValid() && m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0));
    showBody();
    takePlan();
    showFoot();
    showCurrent();
}

void ReviewPane::takePlan()
{
    m_plan = m_review->requests();
    m_requests->setRequests(m_plan);
}

void ReviewPane::offerFilters()
{
    std::vector<ChoiceButton::Choice> languages;
    std::vector<ChoiceButton::Choice> fields;
    for (const ReviewedText &text : m_review->texts()) {
        languages.push_back({languageCode(text.draft.key), languageLabel(text.draft.key)});
        fields.push_back({fieldLabel(text.draft.key), fieldLabel(text.draft.key)});
    }
    m_languages->setChoices(ChoiceButton::byLabel(languages));
    m_fields->setChoices(ChoiceButton::byLabel(fields));
    for (QWidget *tool : std::initializer_list<QWidget *>{m_show, m_languages, m_fields, m_requestsButton})
        tool->setVisible(!m_review->texts().empty());
}

void ReviewPane::clearFilters()
{
    m_languages->clear();
    m_fields->clear();
    m_list->setFocus();
}

void ReviewPane::showState()
{
    const Review::State before = m_state;
    m_state = m_review->state();
    m_body->setLoading(m_state == Review::State::Reading);
    m_rows->setTickable(m_state == Review::State::Ready || m_state == Review::State::Failed);
    if (before == Review::State::Applying && m_foot->isAncestorOf(window()->focusWidget()))
        m_list->setFocus(); // Stop, which was pressed or could have been, goes
    m_foot->setApplying(m_state == Review::State::Applying);
    if (m_state != before || m_state == Review::State::Failed)
        showBanner();
    if (before == Review::State::Applying && m_state == Review::State::Ready)
        m_body->banner()->say(Tone::Warning, tr("Nothing was sent."),
                              m_isStopped ? tr("You stopped it before that.") : tr("What you chose is not as it was when you looked."));
    showBody();
    takePlan();
    showFoot();
    showCurrent();
}

void ReviewPane::showBanner()
{
    Banner *banner = m_body->banner();
    if (m_state == Review::State::Failed) {
        banner->say(m_review->error());
        connect(banner->addButton(tr("Try Again")), &QPushButton::clicked, this, &ReviewPane::refresh);
    } else if (m_state == Review::State::Done) {
        const ReviewCounts counts = countsOf(m_review->texts());
        banner->say(counts.left == 0 ? Tone::Ok : Tone::Warning, outcomeText(counts));
        if (counts.left > 0)
            connect(banner->addButton(tr("Review What Is Left")), &QPushButton::clicked, this, &ReviewPane::refresh);
    } else if (const std::optional<Error> trouble = m_context.session.drafts().trouble()) {
        banner->say(*trouble);
    } else if (m_state != Review::State::Ready) { // what was said when it began to read is still true when that is done
        banner->hide();
    }
}

void ReviewPane::showBody()
{
    const bool isEmpty = m_review->texts().empty();
    Placeholder *placeholder = m_body->placeholder();
    if (m_rows->rowCount() > 0) {
        m_body->showBody(ContentFrame::Body::Content);
    } else if (!isEmpty) {
        placeholder->setContent("search"_L1, tr("No such changes"), tr("None of the changes is in the chosen languages and fields."));
        placeholder->setButton(tr("Show All"));
        m_body->showBody(ContentFrame::Body::Placeholder);
    } else if (m_state == Review::State::Reading) {
        m_body->showBody(ContentFrame::Body::Skeleton);
    } else if (m_state == Review::State::Failed) {
        m_body->showBody(ContentFrame::Body::Nothing); // the banner says why
    } else {
        placeholder->setContent("edit"_L1, tr("Nothing to review"), tr("Edits you make are collected here."));
        placeholder->setLink(tr("Back"));
        m_body->showBody(ContentFrame::Body::Placeholder);
    }
    m_decisions->setVisible(m_rows->rowCount() > 0 && !m_requestsButton->isChecked());
    m_foot->setVisible(!isEmpty);
}

void ReviewPane::showFoot()
{
    setDisabledReason(m_requestsButton, m_plan.empty() && !m_requestsButton->isChecked() ? tr("There is nothing to send.") : QString());
    m_foot->setSummary(summary());
    m_foot->setApply(m_review->chosenCount(), hindranceToApply());
    m_foot->setDiscardHindrance(hindranceToDecide());
}

QString ReviewPane::summary() const
{
    const ReviewCounts counts = countsOf(m_review->texts());
    const QLocale locale;
    if (m_state == Review::State::Reading)
        return tr("Reading what Apple has now…");
    if (m_state == Review::State::Applying)
        return m_isStopped ? tr("Stopping…") : tr("%1 of %2 changes done").arg(locale.toString(counts.ended), locale.toString(counts.sent));
    QStringList parts{troublesText(counts)};
    if (const int requests = int(m_plan.size()); requests > 0) {
        const ConnectionStatus &status = m_context.session.status();
        const QString cost = tr("%Ln request(s)", nullptr, requests);
        //: requests that are needed, and how many Apple leaves for this hour
        parts.append(status.hourlyLimit > 0 ? tr("%1 (%2 left)").arg(cost, locale.toString(status.remaining)) : cost);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ReviewPane::hindranceToApply() const
{
    const Session &session = m_context.session;
    if (session.account().safeMode == SafeMode::ReadOnly)
        return tr("This account is read-only. Its safe mode is in the status bar.");
    if (m_state != Review::State::Ready)
        return hindranceOf(m_state, countsOf(m_review->texts()));
    if (session.status().state == ConnectionStatus::State::Offline)
        return tr("You are offline. Drafts are safe on this computer.");
    if (m_review->chosenCount() == 0)
        return tr("No change is chosen that can be sent.");
    return {};
}

QString ReviewPane::hindranceToDecide() const
{
    return m_state == Review::State::Applying ? tr("Changes are being applied.") : QString();
}

// Of the current row.
QString ReviewPane::hindranceToTakeBack() const
{
    const ReviewedText *text = current();
    return text && text->progress == ReviewedText::Progress::Applied ? tr("Apple has this change.") : hindranceToDecide();
}

QString ReviewPane::hindranceToEdit() const
{
    const ReviewedText *text = current();
    return text && pageOf(text->draft.key) ? QString() : tr("There is no version that shows this text.");
}

std::optional<Place> ReviewPane::pageOf(const DraftKey &key) const
{
    const AppRow *app = m_app.find(m_place.appId);
    if (!app)
        return std::nullopt;
    Place page{.kind = Place::Kind::AppInformation, .appId = app->id, .appName = app->name};
    if (key.part == TextPart::ofTesting())
        page.kind = Place::Kind::TestInformation;
    if (key.part.of == TextPart::Of::Build) {
        page.kind = Place::Kind::WhatToTest;
        page.path = catalogue::instancePath(Build::type, key.part.buildId);
        return page;
    }
    if (key.part == TextPart::ofTesting() || (key.isValue() && key.part == TextPart::ofApp()))
        return page;
    const VersionSummary *version = versionOf(key.part, app->versions);
    if (!version)
        return std::nullopt;
    page.kind = typeOf(key) == AppStoreVersion::type ? Place::Kind::BuildRelease : key.isValue() ? Place::Kind::AppReview : Place::Kind::Version;
    page.path = catalogue::instancePath(AppStoreVersion::type, version->id);
    return page;
}

const ReviewedText *ReviewPane::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_rows->rowCount() ? nullptr : &m_rows->text(row);
}

void ReviewPane::showCurrent()
{
    m_decisions->showText(current(), hindranceToTakeBack());
    m_decisions->setEditHindrance(hindranceToEdit());
}

void ReviewPane::showRequests(bool shown)
{
    m_pages->setCurrentIndex(shown ? 1 : 0);
    showBody();
}

void ReviewPane::showMenu(const QPoint &position)
{
    if (!current())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"review.menu"_s);
    fillMenu(menu);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

// For the row that is current now: another one may be by the time that something is chosen.
void ReviewPane::fillMenu(QMenu *menu)
{
    const DraftKey key = current()->draft.key;
    const bool isUnfolded = m_rows->isUnfolded(m_list->currentRow());
    menu->addAction(isUnfolded ? tr("Fold") : tr("Unfold"), m_list, &ReviewList::toggleFold);
    menu->addAction(tr("Copy Text"), this, [this, text = shownText(key, current()->draft.mine)] {
        QGuiApplication::clipboard()->setText(text);
        emit noticed(tr("Text copied"));
    });
    menu->addSeparator();
    menu->addAction(tr("Edit"), this, [this, key] { edit(key); })->setEnabled(hindranceToTakeBack().isEmpty() && hindranceToEdit().isEmpty());
    menu->addAction(tr("Revert"), this, [this, key] { revert(key); })->setEnabled(hindranceToTakeBack().isEmpty());
    menu->addSeparator();
    menu->addAction(tr("Choose All"), this, [this] { m_list->tickAll(true); });
    menu->addAction(tr("Choose None"), this, [this] { m_list->tickAll(false); });
}

// Asked are those who want to be asked, and everybody about what people read at once.
void ReviewPane::askToApply()
{
    const ApplyScope scope = scopeOf(appName(), m_review->texts(), int(m_plan.size()));
    if (m_context.session.account().safeMode != SafeMode::Ask && !scope.isGrave()) {
        apply();
        return;
    }
    auto *question = new ApplyQuestion(scope, this);
    connect(question, &ApplyQuestion::confirmed, this, &ReviewPane::apply);
    question->open();
}

void ReviewPane::apply()
{
    m_isStopped = false;
    m_review->apply();
}

void ReviewPane::stop()
{
    m_isStopped = true;
    m_review->cancel();
    showFoot();
}

void ReviewPane::askToDiscard()
{
    auto *question = new DiscardQuestion(m_context.session.drafts(), m_place.appId, this);
    connect(question, &DiscardQuestion::discarded, this, &ReviewPane::sayDiscarded);
    question->open();
}

void ReviewPane::revert(const DraftKey &key)
{
    if (!m_context.session.drafts().find(key))
        return;
    m_context.session.drafts().revert(tr("Reverting a Change"), {key});
    sayDiscarded(1);
}

void ReviewPane::sayDiscarded(int count)
{
    if (m_state == Review::State::Done) // what it shows is how it ended, until it reads again
        m_review->read();
    Drafts &drafts = m_context.session.drafts();
    Banner *banner = m_body->banner();
    banner->say(Tone::Info, tr("%Ln change(s) discarded.", nullptr, count));
    QPushButton *undo = banner->addButton(tr("Undo"));
    undo->setObjectName(u"review.undo"_s);
    connect(undo, &QPushButton::clicked, &drafts.history(), &QUndoStack::undo);
    connect(&drafts.history(), &QUndoStack::indexChanged, undo, [banner] { banner->hide(); }); // it would undo something else by then
}

void ReviewPane::edit(const DraftKey &key)
{
    if (const std::optional<Place> page = pageOf(key))
        emit placeRequested(*page);
}

} // namespace slipway
