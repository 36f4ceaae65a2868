// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionchooser.h"

#include "models/literaltext.h"
#include "services/session.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/feedrows.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Those of its own platform first, the newest of each first.
std::vector<VersionSummary> othersOf(const AppRow &app, const VersionSummary &own)
{
    std::vector<VersionSummary> versions;
    std::copy_if(app.versions.cbegin(), app.versions.cend(), std::back_inserter(versions), [&own](const auto &one) { return one.id != own.id; });
    std::sort(versions.begin(), versions.end(), [&own](const VersionSummary &a, const VersionSummary &b) {
        const auto rank = [&own](const VersionSummary &one) { return std::pair(one.platform != own.platform, one.platform.wire); };
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.createdDate > b.createdDate;
    });
    return versions;
}

} // namespace

VersionChooser::VersionChooser(const QString &name, Session &session, const QString &appId, const VersionSummary &version, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_appId(appId)
    , m_version(version)
    , m_appsFeed(session.apps().list())
    , m_apps(&AppRow::id, {})
    , m_texts(&VersionTexts::id, {})
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_appBox = addBox(name + u".app"_s, tr("App"));
    m_versionBox = addBox(name + u".version"_s, tr("Version"));
    setFocusProxy(m_versionBox);
    keepRows(m_apps, *m_appsFeed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
        connect(m_appsFeed.get(), signal, this, &VersionChooser::showApps);
    for (const auto signal : {&FeedBase::stateChanged, &FeedBase::hindranceChanged})
        connect(m_appsFeed.get(), signal, this, &VersionChooser::changed);
    connect(m_appBox, &QComboBox::currentIndexChanged, this, &VersionChooser::showVersions);
    connect(m_versionBox, &QComboBox::currentIndexChanged, this, &VersionChooser::readTexts);
    m_appsFeed->open();
}

VersionChooser::~VersionChooser() = default;

QComboBox *VersionChooser::addBox(const QString &name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setMinimumHeight(metric::control);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *words = new PlainLabel(label, this);
    words->setBuddy(box);
    static_cast<QFormLayout *>(layout())->addRow(words, box);
    return box;
}

QString VersionChooser::hindrance() const
{
    if (!m_texts.all().empty())
        return {};
    const bool isChosen = m_versionBox->currentIndex() >= 0;
    const FeedBase &feed = isChosen && m_textsFeed ? static_cast<const FeedBase &>(*m_textsFeed) : *m_appsFeed;
    if (feed.state() == FeedBase::State::Failed)
        return feed.error().message();
    if (const std::optional<Error> held = feed.hindrance())
        return held->message();
    if (feed.state() != FeedBase::State::Complete)
        return tr("Reading from Apple…");
    return isChosen ? tr("This version has no texts.") : tr("This app has no other version.");
}

// Apps may come in several pages: what is chosen stays.
void VersionChooser::showApps()
{
    const QVariant chosen = m_appBox->currentIndex() < 0 ? QVariant(m_appId) : m_appBox->currentData();
    {
        const QSignalBlocker quiet(m_appBox);
        m_appBox->clear();
        for (const AppRow &app : m_apps.all())
            m_appBox->addItem(literal(app.name), app.id);
        m_appBox->setCurrentIndex(m_appBox->findData(chosen));
    }
    showVersions();
}

void VersionChooser::showVersions()
{
    const AppRow *app = m_apps.find(m_appBox->currentData().toString());
    const QVariant chosen = m_versionBox->currentData();
    {
        const QSignalBlocker quiet(m_versionBox);
        m_versionBox->clear();
        for (const VersionSummary &version : app ? othersOf(*app, m_version) : std::vector<VersionSummary>()) {
            //: a version, and its state
            m_versionBox->addItem(tr("%1 · %2").arg(versionName(version), version.state.label()), version.id);
        }
        m_versionBox->setCurrentIndex(qMax(m_versionBox->count() > 0 ? 0 : -1, m_versionBox->findData(chosen)));
    }
    if (m_versionBox->currentData() != chosen || !m_textsFeed)
        readTexts();
}

void VersionChooser::readTexts()
{
    m_textsFeed.reset();
    m_texts.retain({});
    if (m_versionBox->currentIndex() >= 0) {
        m_textsFeed = m_session.storeTexts().texts(m_versionBox->currentData().toString());
        keepRows(m_texts, *m_textsFeed);
        for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted, &FeedBase::stateChanged, &FeedBase::hindranceChanged})
            connect(m_textsFeed.get(), signal, this, &VersionChooser::changed);
        m_textsFeed->open();
    }
    emit changed();
}

} // namespace slipway
