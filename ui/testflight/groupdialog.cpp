// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupdialog.h"

#include "catalogue/testflight.h"
#include "services/groupactions.h"
#include "ui/testflight/groupreading.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/radiorow.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int groupDialogWidth = 560;

enum GroupKind { InternalGroup, ExternalGroup };

QVBoxLayout *makeColumn(QDialog *dialog)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::m);
    return column;
}

// The line of buttons at the foot of a dialog; the one that does it is the last.
QPushButton *addButtons(QVBoxLayout *column, QDialog *dialog, const QString &verb, const QString &cancelText)
{
    auto *cancel = new QPushButton(cancelText, dialog);
    cancel->setObjectName(dialog->objectName() + u".cancel"_s);
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto *confirm = new QPushButton(verb, dialog);
    confirm->setObjectName(dialog->objectName() + u".confirm"_s);
    confirm->setProperty("primary", true);
    confirm->setDefault(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addStretch(1);
    line->addWidget(cancel);
    line->addWidget(confirm);
    column->addStretch(1);
    column->addLayout(line);
    return confirm;
}

QLineEdit *makeNameField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setMinimumHeight(metric::control);
    return field;
}

} // namespace

NewGroupDialog::NewGroupDialog(GroupActions &actions, GroupReading &reading, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_reading(reading)
    , m_banner(new Banner(this))
    , m_kind(new RadioRow({{InternalGroup, u"newGroup.internal"_s, tr("Internal: members of the team")},
                           {ExternalGroup, u"newGroup.external"_s, tr("External: anybody")}},
                          Qt::Vertical))
    , m_name(makeNameField(u"newGroup.name"_s))
    , m_allBuilds(new QCheckBox(tr("Gets every build by itself")))
    , m_feedback(new QCheckBox(tr("Testers can send feedback")))
{
    setObjectName(u"newGroup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New Group"));
    addRows();
    connect(m_kind, &RadioRow::chosenChanged, this, [this] {
        m_allBuilds->setChecked(isInternal());
        showChoice();
    });
    connect(m_name, &QLineEdit::textChanged, this, &NewGroupDialog::showChoice);
    connect(&m_reading, &GroupReading::changed, this, &NewGroupDialog::showChoice);
    connect(m_create, &QPushButton::clicked, this, &NewGroupDialog::send);
    showChoice();
    resize(groupDialogWidth, sizeHint().height());
    m_name->setFocus();
}

void NewGroupDialog::addRows()
{
    QVBoxLayout *column = makeColumn(this);
    m_allBuilds->setObjectName(u"newGroup.allBuilds"_s);
    m_feedback->setObjectName(u"newGroup.feedback"_s);
    m_feedback->setChecked(true);
    for (QCheckBox *box : {m_allBuilds, m_feedback})
        box->setMinimumHeight(metric::control);
    m_kindRow = new FormRow(tr("Kind"), m_kind, this);
    m_nameRow = new FormRow(tr("Name"), m_name, this);
    m_allBuildsRow = new FormRow(tr("Builds"), m_allBuilds, this);
    auto *feedback = new FormRow(tr("Feedback"), m_feedback, this);
    feedback->setHint(tr("Screenshots and words from the TestFlight app. This can be changed later."));
    column->addWidget(m_banner);
    for (FormRow *row : {m_nameRow, m_kindRow, m_allBuildsRow, feedback})
        column->addWidget(row);
    m_create = addButtons(column, this, tr("Create Group"), tr("Cancel"));
}

bool NewGroupDialog::isInternal() const
{
    return m_kind->chosen() == InternalGroup;
}

// An app needs an internal group before others (ux.md 11).
void NewGroupDialog::showChoice()
{
    const std::vector<BetaGroupRow> &groups = m_reading.all();
    const bool hasInternal = std::any_of(groups.cbegin(), groups.cend(), [](const BetaGroupRow &group) { return group.isInternal; });
    const int kind = hasInternal ? m_kind->chosen() : InternalGroup;
    if (kind < 0 || kind != m_kind->chosen()) {
        m_kind->choose(kind < 0 ? ExternalGroup : kind);
        m_allBuilds->setChecked(isInternal()); // most groups of the team test everything
    }
    const QString noInternal = tr("Apple wants a group of the team first: make an internal one, then external ones.");
    setDisabledReason(m_kind->findChild<QWidget *>(u"newGroup.external"_s), hasInternal ? QString() : noInternal);
    m_kindRow->setHint(hasInternal ? tr("This is fixed for ever once the group is created.") : noInternal);
    const QString oneByOne = tr("External groups get builds one by one; each needs Apple's beta review.");
    m_allBuildsRow->setLock(isInternal() ? QString() : oneByOne);
    m_allBuildsRow->setHint(isInternal() ? tr("This is fixed for ever, too. Without it builds are added one by one.") : oneByOne);
    m_nameRow->say(Tone::Neutral, {});
    setDisabledReason(m_create, m_name->text().trimmed().isEmpty() ? tr("Give the group a name.") : QString());
}

void NewGroupDialog::send()
{
    m_banner->hide();
    setDisabledReason(m_create, tr("It is being created."));
    const NewBetaGroup group{.appId = m_reading.place().appId,
                             .name = m_name->text().trimmed(),
                             .isInternal = isInternal(),
                             .hasAllBuilds = isInternal() && m_allBuilds->isChecked(),
                             .feedbackEnabled = m_feedback->isChecked()};
    QCoro::connect(m_actions.create(group), this, [this, name = group.name](const Result<QString> &made) {
        if (!made) {
            take(made.error());
            return;
        }
        emit created(*made, name);
        accept();
    });
}

void NewGroupDialog::take(const Error &error)
{
    setDisabledReason(m_create, {});
    const QString reason = GroupActions::reasonFor(BetaGroup::name.spec, error);
    if (reason.isEmpty())
        m_banner->say(error);
    else
        m_nameRow->say(Tone::Error, reason);
    m_name->setFocus();
}

RenameGroupDialog::RenameGroupDialog(GroupActions &actions, const TesterGroup &group, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_group(group)
    , m_banner(new Banner(this))
    , m_name(makeNameField(u"renameGroup.name"_s))
    , m_nameRow(new FormRow(tr("Name"), m_name))
{
    setObjectName(u"renameGroup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rename Group"));
    m_nameRow->setHint(tr("Testers do not see it."));
    QVBoxLayout *column = makeColumn(this);
    column->addWidget(m_banner);
    column->addWidget(m_nameRow);
    m_rename = addButtons(column, this, tr("Rename"), tr("Cancel"));
    m_name->setText(group.name);
    m_name->selectAll();
    connect(m_name, &QLineEdit::textChanged, this, &RenameGroupDialog::showName);
    connect(m_rename, &QPushButton::clicked, this, &RenameGroupDialog::send);
    showName();
    resize(groupDialogWidth, sizeHint().height());
    m_name->setFocus();
}

void RenameGroupDialog::showName()
{
    const QString name = m_name->text().trimmed();
    m_nameRow->say(Tone::Neutral, {});
    setDisabledReason(m_rename, name.isEmpty() ? tr("Give the group a name.") : name == m_group.name ? tr("This is its name.") : QString());
}

void RenameGroupDialog::send()
{
    m_banner->hide();
    setDisabledReason(m_rename, tr("It is being renamed."));
    const BetaGroupChange change{.name = m_name->text().trimmed()};
    QCoro::connect(m_actions.change(m_group.id, change), this, [this](const Result<void> &done) {
        if (done)
            accept();
        else
            take(done.error());
    });
}

void RenameGroupDialog::take(const Error &error)
{
    setDisabledReason(m_rename, {});
    const QString reason = GroupActions::reasonFor(BetaGroup::name.spec, error);
    if (reason.isEmpty())
        m_banner->say(error);
    else
        m_nameRow->say(Tone::Error, reason);
    m_name->setFocus();
}

} // namespace slipway
