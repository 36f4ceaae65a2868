// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildcolumns.h"

#include "models/literaltext.h"
#include "models/resourcename.h"
#include "ui/widgets/reltime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int soonDays = 14; // before it expires, when somebody should think of the next build

struct BuildColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(BuildColumns)
};

QString encryptionHint(const TestBuildRow &build)
{
    if (build.usesNonExemptEncryption)
        return *build.usesNonExemptEncryption ? BuildColumnsText::tr("It has encryption that is not exempt.")
                                              : BuildColumnsText::tr("It has no encryption, or only exempt encryption.");
    return build.wantsEncryptionAnswer() ? BuildColumnsText::tr("Nobody can test it before somebody answers.") : QString();
}

bool expiresSoon(const TestBuildRow &build, const QDateTime &now)
{
    return !build.expired && build.expirationDate.isValid() && now.daysTo(build.expirationDate) < soonDays;
}

// "812" after "99", as numbers stand; what is none, by its letters.
QVariant numberOrder(const TestBuildRow &build)
{
    bool isNumber = false;
    const qlonglong number = build.number.toLongLong(&isNumber);
    return isNumber ? QVariant(number) : QVariant(build.number);
}

} // namespace

QString buildSentence(const TestBuildRow &build)
{
    //: a build: its number, its platform, its version, its state
    return BuildColumnsText::tr("Build %1, %2 %3, %4")
        .arg(isolated(build.number), build.platform.label(), isolated(build.versionString),
             build.expired ? BuildColumnsText::tr("expired") : build.externalState.label());
}

QString versionText(const TestBuildRow &build)
{
    return QString(build.platform.label() % u' ' % build.versionString).trimmed();
}

QStringList groupNames(const TestBuildRow &build)
{
    QStringList names;
    for (const TesterGroup &group : build.groups)
        names.append(group.name);
    names.sort(Qt::CaseInsensitive);
    return names;
}

QString expiryText(const TestBuildRow &build, const QDateTime &now)
{
    if (build.expired)
        return BuildColumnsText::tr("Expired");
    if (!build.expirationDate.isValid())
        return {};
    const qint64 days = now.daysTo(build.expirationDate);
    //: days until a build expires
    return days < 1 ? BuildColumnsText::tr("today") : BuildColumnsText::tr("in %1 d").arg(QLocale().toString(days));
}

QString encryptionText(const TestBuildRow &build)
{
    if (build.usesNonExemptEncryption)
        return *build.usesNonExemptEncryption ? BuildColumnsText::tr("Not exempt") : BuildColumnsText::tr("None");
    return build.wantsEncryptionAnswer() ? BuildColumnsText::tr("Answer needed") : QString();
}

std::vector<Column<TestBuildRow>> buildColumns(const std::function<QDateTime()> &now)
{
    using BuildColumn = Column<TestBuildRow>;
    const auto uploaded = [now](const TestBuildRow &build) { return relativeTime(build.uploadedDate, now()); };
    const auto expiry = [now](const TestBuildRow &build) { return expiryText(build, now()); };
    const auto expiryTone = [now](const TestBuildRow &build) {
        return build.expired ? CellTone::Quiet : expiresSoon(build, now()) ? CellTone::Warning : CellTone::Plain;
    };
    const auto answerTone = [](const TestBuildRow &build) { return build.wantsEncryptionAnswer() ? CellTone::Warning : CellTone::Plain; };
    return {
        BuildColumn(u"number"_s, BuildColumnsText::tr("Build"), [](const TestBuildRow &build) { return build.number; }).sortedBy(&numberOrder),
        BuildColumn(u"version"_s, BuildColumnsText::tr("Version"), &versionText),
        BuildColumn(u"uploaded"_s, BuildColumnsText::tr("Uploaded"), uploaded)
            .sortedBy([](const TestBuildRow &build) { return build.uploadedDate; })
            .withHint([](const TestBuildRow &build) { return exactTime(build.uploadedDate); }),
        BuildColumn(u"processing"_s, BuildColumnsText::tr("Processing"), [](const TestBuildRow &build) { return build.processing.label(); })
            .withBadge([](const TestBuildRow &build) { return build.processing.wire; }),
        BuildColumn(u"internal"_s, BuildColumnsText::tr("Internal"), [](const TestBuildRow &build) { return build.internalState.label(); })
            .withBadge([](const TestBuildRow &build) { return build.internalState.wire; }),
        BuildColumn(u"external"_s, BuildColumnsText::tr("External"), [](const TestBuildRow &build) { return build.externalState.label(); })
            .withBadge([](const TestBuildRow &build) { return build.externalState.wire; }),
        BuildColumn(u"groups"_s, BuildColumnsText::tr("Groups"), [](const TestBuildRow &build) { return groupNames(build).join(u", "_s); })
            .yielding(96),
        BuildColumn(u"expires"_s, BuildColumnsText::tr("Expires"), expiry)
            .sortedBy([](const TestBuildRow &build) { return build.expirationDate; })
            .withHint([](const TestBuildRow &build) { return exactTime(build.expirationDate); })
            .withTone(expiryTone),
        BuildColumn(u"encryption"_s, BuildColumnsText::tr("Encryption"), &encryptionText).withTone(answerTone).withHint(&encryptionHint),
        BuildColumn(u"system"_s, attributeLabel(Build::minOsVersion.spec), [](const TestBuildRow &build) { return build.minOsVersion; }).hidden(),
        BuildColumn(u"id"_s, BuildColumnsText::tr("ID"), [](const TestBuildRow &build) { return build.id; }).elided(Qt::ElideMiddle).hidden(),
    };
}

} // namespace slipway
