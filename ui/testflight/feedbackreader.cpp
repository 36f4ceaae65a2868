// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/feedbackreader.h"

#include "catalogue/feedback.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "ui/testflight/crashlogview.h"
#include "ui/testflight/feedbackcolumns.h"
#include "ui/testflight/feedbackpictures.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/reltime.h"

#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using Common = BetaFeedbackCrashSubmission; // both kinds call these attributes the same

constexpr int leastReaderWidth = 340; // two pictures beside each other, or the tools of a crash log

QString uptimeText(std::chrono::milliseconds uptime)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(uptime).count();
    //: how long an app ran: minutes and seconds
    return FeedbackReader::tr("%1 min %2 s").arg(QLocale().toString(seconds / 60), QLocale().toString(seconds % 60));
}

QString diskText(const FeedbackRow &row)
{
    const QLocale locale;
    if (!row.diskFree || !row.diskTotal)
        return row.diskFree ? locale.formattedDataSize(*row.diskFree, 1, QLocale::DataSizeSIFormat) : QString();
    return FeedbackReader::tr("%1 of %2")
        .arg(locale.formattedDataSize(*row.diskFree, 1, QLocale::DataSizeSIFormat),
             locale.formattedDataSize(*row.diskTotal, 0, QLocale::DataSizeSIFormat));
}

QString deviceText(const FeedbackRow &row)
{
    if (row.deviceFamily.isEmpty() || row.deviceModel.isEmpty())
        return row.deviceFamily + row.deviceModel;
    //: a device: what people call it, and its model, as in "iPhone (iPhone15,3)"
    return FeedbackReader::tr("%1 (%2)").arg(row.deviceFamily, isolated(row.deviceModel));
}

std::vector<Fact> factsOf(const FeedbackRow &row)
{
    const QLocale locale;
    const QString screen = row.screen.isEmpty() ? QString() : u"%1 × %2"_s.arg(row.screen.width()).arg(row.screen.height());
    const QString battery = row.battery ? FeedbackReader::tr("%1 %").arg(locale.toString(*row.battery)) : QString();
    std::vector<Fact> facts{
        {.label = FeedbackReader::tr("Tester"), .value = feedbackSender(row)},
        {.label = attributeLabel(Common::email.spec), .value = row.email, .copyable = true},
        {.label = FeedbackReader::tr("Build"), .value = row.build},
        {.label = attributeLabel(Common::deviceModel.spec), .value = deviceText(row)},
        {.label = FeedbackReader::tr("System"), .value = row.systemName()},
        {.label = attributeLabel(Common::locale.spec), .value = languageLabel(row.locale)},
        {.label = attributeLabel(Common::timeZone.spec), .value = row.timeZone},
        {.label = FeedbackReader::tr("Battery"), .value = battery},
        {.label = attributeLabel(Common::connectionType.spec), .value = row.connection},
        {.label = FeedbackReader::tr("App Uptime"), .value = row.uptime ? uptimeText(*row.uptime) : QString()},
        {.label = attributeLabel(Common::diskBytesAvailable.spec), .value = diskText(row)},
        {.label = FeedbackReader::tr("Screen, in points"), .value = screen},
        {.label = attributeLabel(Common::architecture.spec), .value = row.architecture},
        {.label = attributeLabel(Common::pairedAppleWatch.spec), .value = row.pairedWatch},
        {.label = attributeLabel(Common::buildBundleId.spec), .value = row.bundleId},
        {.label = FeedbackReader::tr("Feedback ID"), .value = row.id, .copyable = true},
    };
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

} // namespace

FeedbackReader::FeedbackReader(FeedbackService &service, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"feedback.reader"_s);
    setAccessibleName(tr("Selected Feedback"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(leastReaderWidth);
    auto *page = new QWidget(this);
    m_title = new PlainLabel({}, page);
    m_title->setObjectName(u"feedback.reader.title"_s);
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_title->setWordWrap(true);
    m_about = new PlainLabel({}, page);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setWordWrap(true);
    m_comment = new PlainLabel({}, page);
    m_comment->setObjectName(u"feedback.reader.comment"_s);
    m_comment->setWordWrap(true);
    m_comment->setSelectable();
    m_pictures = new FeedbackPictures(service, page);
    m_log = new CrashLogView(service, page);
    m_facts = new FactSheet(Field::Layout::Stacked, page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_about, m_comment, m_pictures, m_log, m_facts})
        column->addWidget(part);
    column->addStretch(1);
    setWidget(page);
    connect(m_pictures, &FeedbackPictures::saveRequested, this, &FeedbackReader::savePictureRequested);
    connect(m_pictures, &FeedbackPictures::noticed, this, &FeedbackReader::noticed);
    connect(m_log, &CrashLogView::saveRequested, this, &FeedbackReader::saveLogRequested);
    connect(m_log, &CrashLogView::noticed, this, &FeedbackReader::noticed);
    show(nullptr, 0);
}

void FeedbackReader::show(const FeedbackRow *row, int selected)
{
    const FeedbackRow shown = row ? *row : FeedbackRow();
    for (QWidget *part : std::initializer_list<QWidget *>{m_about, m_facts})
        part->setVisible(row);
    m_comment->setVisible(!shown.comment.isEmpty());
    m_comment->setText(shown.comment);
    m_pictures->show(shown);
    m_log->show(shown.kind == FeedbackKind::Crash ? shown.id : QString());
    m_facts->setFacts(row ? factsOf(shown) : std::vector<Fact>());
    if (!row) {
        m_title->setText(selected == 0 ? tr("Select feedback to read it") : tr("%Ln piece(s) of feedback selected", nullptr, selected));
    } else {
        //: the heading of feedback: its kind and who sent it, as in "Crash · Ada Byron"
        m_title->setText(tr("%1 · %2").arg(feedbackKindLabel(shown.kind), isolated(feedbackSender(shown))));
        m_about->setText(exactTime(shown.sent));
    }
    if (std::exchange(m_shown, shown.id) != shown.id)
        verticalScrollBar()->setValue(0);
}

void FeedbackReader::scrollOn()
{
    QScrollBar *bar = verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    bar->setValue(isAtEnd ? bar->minimum() : bar->value() + bar->pageStep());
}

} // namespace slipway
