// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildinspector.h"

#include "core/clock.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "services/symbols.h"
#include "ui/testflight/buildcolumns.h"
#include "ui/testflight/buildreading.h"
#include "ui/testflight/spread.h"
#include "ui/testflight/testercolumns.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/inspectorsheet.h"
#include "ui/widgets/jsonview.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/reltime.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostTesterNames = 20;

QString isolatedLines(QStringList texts)
{
    for (QString &text : texts)
        text = isolated(text);
    return texts.join(u'\n');
}

std::vector<Fact> stateFacts(const TestBuildRow &build, const QDateTime &now)
{
    return {
        {.label = attributeLabel(BuildBetaDetail::internalBuildState.spec), .value = build.internalState.label(), .badge = build.internalState.wire},
        {.label = attributeLabel(BuildBetaDetail::externalBuildState.spec), .value = build.externalState.label(), .badge = build.externalState.wire},
        {.label = attributeLabel(Build::processingState.spec), .value = build.processing.label(), .badge = build.processing.wire},
        {.label = BuildInspector::tr("Version"), .value = versionText(build)},
        {.label = attributeLabel(Build::uploadedDate.spec), .value = moment(build.uploadedDate, now), .hint = exactTime(build.uploadedDate)},
        {.label = attributeLabel(Build::expirationDate.spec), .value = expiryText(build, now), .hint = exactTime(build.expirationDate)},
        {.label = attributeLabel(Build::minOsVersion.spec), .value = build.minOsVersion},
        {.label = BuildInspector::tr("Encryption"), .value = encryptionText(build)},
        {.label = BuildInspector::tr("Groups"),
         .value = build.groups.empty() ? BuildInspector::tr("In no group") : isolatedLines(groupNames(build))}};
}

// The numbers that Apple tells, in words.
Fact usageFactOf(const BetaBuildUsage &usage)
{
    struct Count
    {
        QString name = {};
        std::optional<int> number = {};
    };
    const std::array counts{Count{BuildInspector::tr("Invitations"), usage.invites}, Count{BuildInspector::tr("Installations"), usage.installs},
                            Count{BuildInspector::tr("Sessions"), usage.sessions}, Count{BuildInspector::tr("Crashes"), usage.crashes},
                            Count{BuildInspector::tr("Feedback"), usage.feedback}};
    QStringList lines;
    for (const Count &count : counts) {
        //: of a number that Apple does not tell, which is not zero
        const QString number = count.number ? QLocale().toString(*count.number) : BuildInspector::tr("unknown");
        lines.append(count.name + u"  " + number);
    }
    const bool isUnknown = usage == BetaBuildUsage();
    return {.label = BuildInspector::tr("Usage"), .value = isUnknown ? BuildInspector::tr("Apple tells nothing.") : lines.join(u'\n')};
}

QString sizeText(const std::vector<BundleSizeRow> &sizes)
{
    const auto whole = std::find_if(sizes.cbegin(), sizes.cend(), [](const BundleSizeRow &size) { return size.isUniversal(); });
    if (whole == sizes.cend())
        return {};
    const auto text = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
    QStringList lines;
    if (whole->download)
        lines.append(BuildInspector::tr("%1 to download").arg(text(*whole->download)));
    if (whole->install)
        lines.append(BuildInspector::tr("%1 installed").arg(text(*whole->install)));
    return lines.join(u'\n');
}

QString filesText(const std::vector<BundleRow> &bundles)
{
    QStringList lines;
    for (const BundleRow &bundle : bundles) {
        QStringList parts{isolated(bundle.fileName), bundle.type.label(), isolated(bundle.bundleId)};
        parts.removeAll(QString());
        lines.append(parts.join(u" · "_s));
    }
    return lines.join(u'\n');
}

QString testersText(const BuildDetail &detail, const std::optional<std::vector<TesterRow>> &testers)
{
    if (!testers)
        return detail.individualTesters ? QLocale().toString(*detail.individualTesters) : QString();
    QStringList names;
    for (const TesterRow &tester : *testers)
        names.append(testerName(tester));
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    QStringList lines{isolatedLines(names.first(std::min<qsizetype>(names.size(), mostTesterNames)))};
    if (const int more = int(testers->size()) - mostTesterNames; more > 0)
        lines.append(BuildInspector::tr("and %Ln more", nullptr, more));
    return names.empty() ? QLocale().toString(0) : lines.join(u'\n');
}

std::vector<Fact> detailFacts(const BuildReading &reading, const QDateTime &now)
{
    const BuildDetail &detail = *reading.detail();
    std::vector<Fact> facts{{.label = attributeLabel(Build::buildAudienceType.spec), .value = detail.audience.label()},
                            {.label = attributeLabel(Build::computedMinMacOsVersion.spec), .value = detail.macOsVersion},
                            {.label = attributeLabel(Build::computedMinVisionOsVersion.spec), .value = detail.visionOsVersion}};
    if (!detail.review.wire.isEmpty()) {
        facts.push_back({.label = BuildInspector::tr("Beta App Review"), .value = detail.review.label(), .badge = detail.review.wire});
        facts.push_back({.label = attributeLabel(BetaAppReviewSubmission::submittedDate.spec),
                         .value = moment(detail.submittedDate, now),
                         .hint = exactTime(detail.submittedDate)});
    }
    facts.push_back({.label = BuildInspector::tr("Individual testers"), .value = testersText(detail, reading.testers())});
    facts.push_back({.label = BuildInspector::tr("Files"), .value = filesText(detail.bundles)});
    facts.push_back({.label = BuildInspector::tr("Size"), .value = sizeText(reading.sizes())});
    if (!detail.bundles.empty())
        facts.push_back({.label = attributeLabel(BuildBundle::sdkBuild.spec), .value = detail.bundles.front().sdk});
    //: the file that names the places in crash logs; %1 is the host that has it
    if (const BundleRow *bundle = bundleWithSymbols(detail.bundles))
        facts.push_back(
            {.label = BuildInspector::tr("dSYM"), .value = BuildInspector::tr("can be saved, from %1").arg(isolated(bundle->symbols.host()))});
    for (const WhatToTest &text : detail.texts) {
        //: %1 is a language
        facts.push_back({.label = BuildInspector::tr("What to Test · %1").arg(text.locale.displayName()),
                         .value = text.text,
                         .rightToLeft = isRightToLeft(BetaBuildLocalization::whatsNew.spec, text.locale)});
    }
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

std::vector<Fact> spreadFacts(const std::vector<const TestBuildRow *> &builds)
{
    std::vector<Fact> facts{
        {.label = attributeLabel(BuildBetaDetail::internalBuildState.spec),
         .value = spread(builds, [](const TestBuildRow &build) { return QStringList{build.internalState.label()}; })},
        {.label = attributeLabel(BuildBetaDetail::externalBuildState.spec),
         .value = spread(builds, [](const TestBuildRow &build) { return QStringList{build.externalState.label()}; })},
        {.label = BuildInspector::tr("Versions"), .value = spread(builds, [](const TestBuildRow &build) { return QStringList{versionText(build)}; })},
        {.label = BuildInspector::tr("Groups"), .value = spread(builds, &groupNames)},
    };
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace

BuildInspector::BuildInspector(Session &session, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_reading(new BuildReading(session, this))
    , m_line(new LoadingLine(this))
    , m_banner(new Banner(this))
    , m_sheet(new InspectorSheet(this))
    , m_testers(new QWidget(this))
    , m_names(new QPushButton(tr("Show Names"), m_testers))
    , m_json(new JsonView(u"builds.json"_s, this))
{
    setObjectName(u"builds.inspector"_s);
    m_names->setObjectName(u"builds.names"_s);
    m_names->setAutoDefault(false);
    auto *change = new QPushButton(tr("Individual Testers…"), m_testers);
    change->setObjectName(u"builds.testers"_s);
    change->setAutoDefault(false);
    auto *line = new QHBoxLayout(m_testers);
    line->setContentsMargins({});
    line->setSpacing(space::s);
    line->addWidget(m_names);
    line->addWidget(change);
    line->addStretch(1);
    m_sheet->addFoot(m_testers);
    m_sheet->addFoot(m_json);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(m_banner);
    column->addWidget(m_sheet, 1);
    connect(m_reading, &BuildReading::changed, this, &BuildInspector::showReading);
    connect(change, &QPushButton::clicked, this, &BuildInspector::testersRequested);
    connect(m_names, &QPushButton::clicked, m_reading, &BuildReading::readTesters);
    connect(m_json, &JsonView::copied, this, [this] { emit noticed(tr("JSON copied")); });
    show({}, 0);
}

void BuildInspector::show(const std::vector<const TestBuildRow *> &selected, int total)
{
    m_build = selected.size() == 1 ? std::optional(*selected.front()) : std::nullopt;
    readOne();
    if (selected.empty())
        m_sheet->setContent(tr("%Ln build(s)", nullptr, total));
    else if (!m_build)
        m_sheet->setContent(tr("%Ln build(s) selected", nullptr, int(selected.size())), spreadFacts(selected));
    showReading();
}

void BuildInspector::refresh()
{
    m_reading->refresh();
}

void BuildInspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readOne();
    showReading();
}

// What nobody sees is not read.
void BuildInspector::readOne()
{
    if (!m_build)
        m_reading->setBuild({});
    else if (isVisible())
        m_reading->setBuild(m_build->id);
}

void BuildInspector::showOne()
{
    std::vector<Fact> facts = stateFacts(*m_build, m_clock.now());
    if (m_reading->usage())
        facts.push_back(usageFactOf(*m_reading->usage()));
    if (m_reading->detail())
        std::ranges::move(detailFacts(*m_reading, m_clock.now()), std::back_inserter(facts));
    facts.push_back({.label = tr("Build ID"), .value = m_build->id, .copyable = true});
    //: %1 is the number of a build
    m_sheet->setContent(tr("Build %1").arg(isolated(m_build->number)), facts);
}

void BuildInspector::showReading()
{
    if (m_build)
        showOne();
    const BuildDetail *detail = m_build && m_reading->detail() ? &*m_reading->detail() : nullptr;
    m_testers->setVisible(m_build.has_value());
    m_names->setVisible(detail && detail->individualTesters != 0 && !m_reading->testers());
    m_json->setVisible(detail);
    m_json->setJson(detail ? detail->json : QByteArray());
    if (m_reading->isLoading())
        m_line->start();
    else
        m_line->stop();
    const std::optional<Error> trouble = m_reading->trouble();
    if (!trouble) {
        m_banner->hide();
        return;
    }
    m_banner->say(*trouble);
    if (m_reading->hasFailed())
        connect(m_banner->addButton(tr("Try Again")), &QPushButton::clicked, m_reading, &BuildReading::refresh);
}

} // namespace slipway
