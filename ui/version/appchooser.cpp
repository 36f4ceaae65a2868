// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/appchooser.h"

#include "services/applelocks.h"
#include "services/session.h"
#include "ui/theme/metrics.h"
#include "ui/version/versionreading.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int fewestApps = 2; // that are seen at once
constexpr int mostApps = 4;

//! Space ticks all that are selected, as what becomes of the current one.
class AppTicks final : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QListWidgetItem *current = currentItem();
        if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier || !current) {
            QListWidget::keyPressEvent(event);
            return;
        }
        const Qt::CheckState wanted = current->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked;
        const QList<QListWidgetItem *> items = selectedItems();
        for (QListWidgetItem *item : items)
            item->setCheckState(wanted);
    }
};

} // namespace

AppChooser::AppChooser(const QString &name, Session &session, const QString &appId, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_appId(appId)
    , m_appsFeed(session.apps().list())
    , m_apps(&AppRow::id, {})
{
    m_list = makeList(name);
    auto *words = new PlainLabel(tr("Which versions in progress of other apps are to have these texts?"), this);
    words->setWordWrap(true);
    words->setBuddy(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addWidget(words);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    keepRows(m_apps, *m_appsFeed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
        connect(m_appsFeed.get(), signal, this, &AppChooser::showApps);
    for (const auto signal : {&FeedBase::stateChanged, &FeedBase::hindranceChanged})
        connect(m_appsFeed.get(), signal, this, &AppChooser::changed);
    connect(m_list, &QListWidget::itemChanged, this, &AppChooser::heedTick);
    m_appsFeed->open();
}

AppChooser::~AppChooser() = default;

QListWidget *AppChooser::makeList(const QString &name)
{
    auto *list = new AppTicks(this);
    list->setObjectName(name + u".apps"_s);
    list->setAccessibleName(tr("Versions in progress of other apps"));
    list->setItemDelegate(new CellDelegate(list));
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setMinimumHeight(fewestApps * metric::row + 2 * list->frameWidth());
    list->setMaximumHeight(mostApps * metric::row + 2 * list->frameWidth());
    return list;
}

// Apps may come in several pages, and again as they are now: what is ticked stays so.
void AppChooser::showApps()
{
    std::vector<Choice> choices;
    for (const AppRow &app : m_apps.all()) {
        if (app.id == m_appId)
            continue;
        for (const VersionSummary &version : versionsInProgress(app))
            choices.push_back({.app = app, .version = version});
    }
    if (choices != m_choices) {
        m_choices = std::move(choices);
        std::erase_if(m_readings, [this](const auto &reading) {
            return std::none_of(m_choices.cbegin(), m_choices.cend(), [&](const Choice &choice) { return choice.version.id == reading.first; });
        });
        showChoices();
    }
    emit changed();
}

void AppChooser::showChoices()
{
    const QSignalBlocker quiet(m_list);
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    m_list->clear();
    for (const Choice &choice : m_choices) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, choice.version.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren);
        item->setCheckState(reading(choice) ? Qt::Checked : Qt::Unchecked);
        if (choice.version.id == current || !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    showNotes();
}

void AppChooser::showNotes()
{
    const QSignalBlocker quiet(m_list);
    for (size_t row = 0; row < m_choices.size(); ++row) {
        const Choice &choice = m_choices[row];
        QStringList parts{nameOf(choice.app, choice.version), choice.version.state.label(), note(choice)};
        parts.removeAll(QString());
        m_list->item(int(row))->setText(parts.join(u" · "_s));
    }
}

void AppChooser::heedTick(QListWidgetItem *item)
{
    const QString id = item->data(Qt::UserRole).toString();
    const bool isTicked = item->checkState() == Qt::Checked;
    if (isTicked == m_readings.contains(id))
        return;
    if (isTicked) {
        auto texts = std::make_unique<VersionReading>(m_session.storeTexts(), nullptr);
        connect(texts.get(), &VersionReading::changed, this, [this] {
            showNotes();
            emit changed();
        });
        texts->read(id);
        m_readings.emplace(id, std::move(texts));
    } else {
        m_readings.erase(id);
    }
    showNotes();
    emit changed();
}

const VersionReading *AppChooser::reading(const Choice &choice) const
{
    const auto found = m_readings.find(choice.version.id);
    return found == m_readings.cend() ? nullptr : found->second.get();
}

// Why the texts of a version that is ticked are not here.
QString AppChooser::note(const Choice &choice) const
{
    const VersionReading *texts = reading(choice);
    if (!texts || !texts->texts().empty())
        return {};
    if (const QString trouble = texts->trouble(); !trouble.isEmpty())
        return trouble;
    return texts->isRead() ? tr("This version has no texts.") : tr("Reading from Apple…");
}

std::vector<CopyTarget> AppChooser::targets() const
{
    std::vector<CopyTarget> targets;
    for (const Choice &choice : m_choices) {
        const VersionReading *texts = reading(choice);
        if (texts && !texts->texts().empty())
            targets.push_back(copyTarget(choice.app, choice.version, texts->texts(), m_session.drafts().of(choice.app.id),
                                         m_session.appleLocks().adviceOnTexts(choice.version, nullptr)));
    }
    return targets;
}

QString AppChooser::hindrance() const
{
    if (m_choices.empty()) {
        if (m_appsFeed->state() == FeedBase::State::Failed)
            return m_appsFeed->error().message();
        if (const std::optional<Error> held = m_appsFeed->hindrance())
            return held->message();
        return m_appsFeed->state() == FeedBase::State::Complete ? tr("No other app has a version in progress.") : tr("Reading from Apple…");
    }
    if (m_readings.empty())
        return tr("Tick a version to see what would change there.");
    for (const Choice &choice : m_choices) {
        if (const QString missing = note(choice); !missing.isEmpty())
            return missing;
    }
    return {};
}

} // namespace slipway
