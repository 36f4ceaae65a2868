// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/feedbackcolumns.h"

#include "catalogue/feedback.h"
#include "core/clock.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "ui/testflight/testercolumns.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/reltime.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FeedbackColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(FeedbackColumns)
};

constexpr qreal dotSize = 7;

// The icon of the kind, with a dot at its corner while nobody has read it.
QPixmap kindPicture(const FeedbackLine &line)
{
    const Tokens &tokens = tokensOf(QGuiApplication::palette());
    const QLatin1String name = line.row.kind == FeedbackKind::Crash ? "crash"_L1 : "image"_L1;
    QPixmap picture = iconPixmap(name, line.isRead ? tokens.text2 : tokens.text, metric::controlIcon, qApp->devicePixelRatio());
    if (line.isRead)
        return picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawEllipse(QRectF(metric::controlIcon - dotSize, 0, dotSize, dotSize));
    return picture;
}

QString firstLine(const FeedbackLine &line)
{
    const QString &comment = line.row.comment;
    return comment.isEmpty() ? FeedbackColumnsText::tr("No comment") : comment.section(u'\n', 0, 0).trimmed();
}

CellTone toneOf(const FeedbackLine &line)
{
    return line.isRead ? CellTone::Plain : CellTone::Strong;
}

} // namespace

QString feedbackKindLabel(FeedbackKind kind)
{
    return kind == FeedbackKind::Crash ? FeedbackColumnsText::tr("Crash") : FeedbackColumnsText::tr("Screenshot");
}

QString readLabel(bool isRead)
{
    return isRead ? FeedbackColumnsText::tr("Read") : FeedbackColumnsText::tr("Unread");
}

QString feedbackSender(const FeedbackRow &row)
{
    return row.from().isEmpty() ? anonymousTester() : row.from();
}

QString feedbackSentence(const FeedbackLine &line)
{
    const FeedbackRow &row = line.row;
    QStringList parts{readLabel(line.isRead),        feedbackKindLabel(row.kind), isolated(firstLine(line)),
                      isolated(feedbackSender(row)), isolated(row.deviceModel),   isolated(row.systemName())};
    if (!row.build.isEmpty())
        parts.append(FeedbackColumnsText::tr("build %1").arg(isolated(row.build)));
    parts.append(exactTime(row.sent));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

std::vector<Column<FeedbackLine>> feedbackColumns(const Clock &clock)
{
    using LineColumn = Column<FeedbackLine>;
    const auto commentTone = [](const FeedbackLine &line) { return line.isRead && line.row.comment.isEmpty() ? CellTone::Quiet : toneOf(line); };
    const auto when = [&clock](const FeedbackLine &line) { return relativeTime(line.row.sent, clock.now()); };
    return {
        LineColumn(u"comment"_s, FeedbackColumnsText::tr("Feedback"), &firstLine)
            .withPicture([](const FeedbackLine &line) { return kindPicture(line); })
            .withTone(commentTone)
            .yielding(200),
        LineColumn(u"sent"_s, attributeLabel(BetaFeedbackCrashSubmission::createdDate.spec), when)
            .sortedBy([](const FeedbackLine &line) { return line.row.sent; })
            .withHint([](const FeedbackLine &line) { return exactTime(line.row.sent); })
            .withTone(&toneOf)
            .unsearched(),
        LineColumn(u"tester"_s, FeedbackColumnsText::tr("Tester"), [](const FeedbackLine &line) { return feedbackSender(line.row); })
            .withTone(&toneOf)
            .yielding(96),
        LineColumn(u"build"_s, FeedbackColumnsText::tr("Build"), [](const FeedbackLine &line) { return line.row.build; }).withTone(&toneOf),
        LineColumn(u"device"_s, FeedbackColumnsText::tr("Device"), [](const FeedbackLine &line) { return line.row.deviceModel; })
            .withTone(&toneOf)
            .yielding(80),
        LineColumn(u"system"_s, FeedbackColumnsText::tr("System"), [](const FeedbackLine &line) { return line.row.systemName(); })
            .withTone(&toneOf)
            .hidden(), // the reader says it, and comments need the room
        LineColumn(u"kind"_s, FeedbackColumnsText::tr("Kind"), [](const FeedbackLine &line) { return feedbackKindLabel(line.row.kind); }).hidden(),
        LineColumn(u"id"_s, FeedbackColumnsText::tr("ID"), [](const FeedbackLine &line) { return line.row.id; }).elided(Qt::ElideMiddle).hidden(),
    };
}

} // namespace slipway
