// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupsettingspane.h"

#include "core/filename.h"
#include "models/literaltext.h"
#include "services/exportfile.h"
#include "services/groupedits.h"
#include "services/session.h"
#include "ui/shell/fileexporter.h"
#include "ui/shell/paneframe.h"
#include "ui/testflight/groupcommands.h"
#include "ui/testflight/groupform.h"
#include "ui/testflight/grouphead.h"
#include "ui/testflight/groupreading.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/footbar.h"
#include "ui/widgets/gravequestion.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qrdialog.h"
#include "ui/widgets/qrview.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int savedCode = 1024; // pixels

QByteArray pngOf(const QrCode &code)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    code.image(savedCode).save(&buffer, "PNG");
    return bytes;
}

} // namespace

GroupSettingsPane::GroupSettingsPane(const Place &place, const PaneContext &context, QWidget *parent)
    : Pane(parent)
    , m_context(context)
    , m_reading(new GroupReading(context.session, place, this))
    , m_joined(context.session.betaGroups().joinedByLink(place.resourceId()))
    , m_exporter(new FileExporter(context.settings, context.clock, this))
{
    setObjectName(u"groupSettings"_s);
    m_commands = new GroupCommands(context.session, *m_reading, this);
    m_frame = new PaneFrame(*this, context.clock);
    m_frame->setTitle(title());
    m_frame->placeholder()->setContent("group"_L1, tr("This group is not here"), tr("It was deleted, or this key may not see it."));
    m_frame->addTool(m_commands->makeButton(m_frame));
    m_frame->addStrip(new GroupHead(*this, *m_reading, m_frame));
    QWidget *page = makePage();
    m_frame->setContent(page, m_form);
    connectParts();
    m_frame->follow(m_reading->feed());
    showGroup();
}

GroupSettingsPane::~GroupSettingsPane() = default;

QWidget *GroupSettingsPane::makePage()
{
    auto *page = new QWidget(m_frame);
    m_scroll = new QScrollArea(page);
    m_scroll->setAccessibleName(tr("Settings of the group"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    auto *sheet = new QWidget(m_scroll);
    m_form = new GroupForm(sheet);
    m_form->setMaximumWidth(metric::formWidth);
    addButtons();
    auto *cards = new QVBoxLayout(sheet);
    cards->setContentsMargins(space::xl, space::m, space::xl, space::xl);
    cards->addWidget(m_form);
    cards->addStretch(1);
    m_scroll->setWidget(sheet);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFoot(page));
    return page;
}

QWidget *GroupSettingsPane::makeFoot(QWidget *page)
{
    m_foot = new FootBar(page);
    m_foot->setObjectName(u"groupSettings.foot"_s);
    m_words = new PlainLabel({}, m_foot);
    m_words->setElide(Qt::ElideRight);
    m_revert = new QPushButton(tr("Revert"), m_foot);
    m_revert->setObjectName(u"groupSettings.revert"_s);
    m_revert->setAutoDefault(false);
    m_save = new QPushButton(m_foot);
    m_save->setObjectName(u"groupSettings.save"_s);
    m_save->setProperty("primary", true);
    m_save->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_words, 1);
    row->addWidget(m_revert);
    row->addWidget(m_save);
    return m_foot;
}

// Below the facts of the group.
void GroupSettingsPane::addButtons()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto add = [line](const QString &name, const QString &text) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setAutoDefault(false);
        line->addWidget(button);
        return button;
    };
    m_rename = add(u"groupSettings.rename"_s, tr("Rename…"));
    line->addStretch(1);
    m_delete = add(u"groupSettings.delete"_s, tr("Delete Group…"));
    m_form->groupBody()->addLayout(line);
    connect(m_rename, &QPushButton::clicked, m_commands, &GroupCommands::rename);
    connect(m_delete, &QPushButton::clicked, m_commands, &GroupCommands::remove);
}

void GroupSettingsPane::connectParts()
{
    connect(m_reading, &GroupReading::changed, this, &GroupSettingsPane::showGroup);
    connect(m_joined.get(), &FeedBase::stateChanged, this, [this] { m_form->setJoinedByLink(m_joined->total()); });
    connect(m_form, &GroupForm::changed, this, &GroupSettingsPane::showChanges);
    connect(m_form, &GroupForm::copyRequested, this, &GroupSettingsPane::copyLink);
    connect(m_form, &GroupForm::enlargeRequested, this, &GroupSettingsPane::enlarge);
    connect(m_revert, &QPushButton::clicked, m_form, &GroupForm::revert);
    connect(m_save, &QPushButton::clicked, this, &GroupSettingsPane::ask);
    connect(&m_context.session, &Session::accountChanged, this, &GroupSettingsPane::showGroup);
    connect(m_exporter, &FileExporter::exported, this,
            [this](const QString &path) { emit noticed(tr("QR code saved as %1").arg(isolated(QDir::toNativeSeparators(path)))); });
    connect(m_exporter, &FileExporter::failed, this, [this](const Error &error) { m_frame->banner()->say(error); });
}

QString GroupSettingsPane::title() const
{
    const QString name = m_reading->name();
    return name.isEmpty() ? tr("Group") : name;
}

void GroupSettingsPane::nameApp(const QString &name)
{
    m_reading->nameApp(name);
}

void GroupSettingsPane::refresh()
{
    m_reading->refresh();
    m_joined->refresh();
}

std::vector<PageAction> GroupSettingsPane::pageActions()
{
    std::vector<PageAction> actions = m_commands->actions();
    actions.push_back({ActionId::Refresh, [this] { refresh(); }});
    return actions;
}

void GroupSettingsPane::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void GroupSettingsPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_reading->open();
    m_joined->open();
}

void GroupSettingsPane::showGroup()
{
    m_frame->setTitle(title());
    emit titleChanged();
    const BetaGroupRow *group = m_reading->group();
    m_frame->setContentEmpty(!group);
    if (group)
        showValues(*group);
    const QString hindrance = m_commands->groupHindrance();
    m_form->setLock(hindrance);
    for (QPushButton *button : {m_rename, m_delete})
        setDisabledReason(button, hindrance);
    showChanges();
    emit pageActionsChanged();
}

void GroupSettingsPane::showValues(const BetaGroupRow &group)
{
    const GroupEdit *left = m_isRestored ? nullptr : m_context.session.groupEdits().find(group.id);
    const GroupEdit edit = left ? *left : GroupEdit();
    m_form->setGroup(group);
    if (left)
        m_form->restore(edit);
    m_isRestored = true;
}

void GroupSettingsPane::keepChanges()
{
    if (!m_isRestored)
        return;
    const QString id = m_reading->place().resourceId();
    const GroupEdit edit = m_form->edit();
    if (edit.count > 0)
        m_context.session.groupEdits().keep(id, edit);
    else
        m_context.session.groupEdits().forget(id);
}

void GroupSettingsPane::showChanges()
{
    keepChanges();
    const int count = m_form->changeCount();
    m_foot->setVisible(count > 0);
    m_words->setText(tr("%Ln change(s), not sent", nullptr, count));
    m_save->setText(tr("Save %Ln Change(s)", nullptr, count));
    setDisabledReason(m_save, m_isSending ? tr("They are being sent.") : m_form->flaw());
}

// To switch the link on lets in people whom nobody has chosen, and who cannot be sent away by switching it off (ux.md 3.6, L2).
void GroupSettingsPane::ask()
{
    const bool makesPublic = m_form->change().publicLinkEnabled == true;
    if (!makesPublic && m_context.session.account().safeMode != SafeMode::Ask) {
        send();
        return;
    }
    GraveAction action{.title = tr("Change at Apple"),
                       .question = tr("Change the settings of %1?").arg(isolated(title())),
                       .consequences = tr("They are sent to Apple at once."),
                       .verb = m_save->text()};
    if (makesPublic) {
        action.title = tr("Public Link");
        action.question = tr("Let anybody with the link test %1?").arg(isolated(m_reading->place().appTitle()));
        action.consequences = tr("Whoever gets hold of the link becomes a tester of %1 without being invited, and stays one when the link is "
                                 "switched off again.")
                                  .arg(isolated(title()));
        action.verb = tr("Make Public");
    }
    auto *question = new GraveQuestion(u"groupSettings.question"_s, action, this);
    connect(question, &GraveQuestion::confirmed, this, &GroupSettingsPane::send);
    question->open();
}

void GroupSettingsPane::send()
{
    m_isSending = true;
    showChanges();
    const QString id = m_reading->place().resourceId();
    const BetaGroupChange change = m_form->change();
    QCoro::connect(m_context.session.groupActions().change(id, change), this, [this, change](const Result<void> &done) {
        m_isSending = false;
        if (done)
            m_reading->settle(change); // the groups are read again, which takes a while or fails
        showChanges();
        if (done)
            emit noticed(tr("Settings of %1 saved").arg(isolated(title())));
        else
            take(done.error());
    });
}

void GroupSettingsPane::take(const Error &error)
{
    if (!m_form->take(error))
        m_frame->banner()->say(error);
}

void GroupSettingsPane::copyLink()
{
    QGuiApplication::clipboard()->setText(m_reading->group()->publicLink);
    emit noticed(tr("Link copied"));
}

void GroupSettingsPane::enlarge()
{
    const QString link = m_reading->group()->publicLink;
    auto *dialog = new QrDialog(tr("Public Link of %1").arg(isolated(title())), link, this);
    connect(dialog, &QrDialog::noticed, this, &GroupSettingsPane::noticed);
    connect(dialog, &QrDialog::saveRequested, this, [this, link] { saveCode(link); }); // the group may go meanwhile
    dialog->open();
}

void GroupSettingsPane::saveCode(const QString &link)
{
    const QrCode code = QrCode::of(link);
    const FileExporter::Write write = [code](const QString &path) {
        const bool isSvg = path.endsWith(".svg"_L1, Qt::CaseInsensitive);
        return exportBytes(path, [code, isSvg] { return isSvg ? code.svg() : pngOf(code); });
    };
    m_exporter->ask(tr("Save QR Code"), fileNameOf({m_reading->place().appName, m_reading->name(), u"public-link"_s}), write,
                    FileExporter::Kinds::Pictures);
}

} // namespace slipway
