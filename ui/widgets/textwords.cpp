// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textwords.h"

#include "models/literaltext.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "services/languages.h"
#include "services/storevalues.h"

#include <QCoreApplication>

namespace slipway {

namespace {

struct TextWordsText
{
    Q_DECLARE_TR_FUNCTIONS(TextWords)
};

EnumValue<Platform> platformOf(const TextPart &part)
{
    return EnumValue<Platform>::fromWire(part.platform);
}

} // namespace

QString fieldLabel(const DraftKey &key)
{
    if (isAboutLanguage(key))
        return attributeLabel(AppStoreVersionLocalization::locale.spec);
    if (const StoreText *text = storeText(key))
        return attributeLabel(text->spec);
    const StoreValue *value = storeValue(key);
    return value ? value->label() : key.field;
}

QString languageLabel(const DraftKey &key)
{
    if (!key.isValue())
        return languageLabel(key.locale);
    switch (key.part.of) {
    case TextPart::Of::App:
    case TextPart::Of::Testing:
    case TextPart::Of::Build:
        //: what a value belongs to, where texts have their language
        return TextWordsText::tr("The App");
    case TextPart::Of::Version:
    case TextPart::Of::LiveVersion:
        //: the same; %1 is a platform
        return TextWordsText::tr("%1 Version").arg(platformOf(key.part).label());
    }
    Q_UNREACHABLE();
}

QString languageCode(const DraftKey &key)
{
    if (!key.isValue())
        return key.locale.code();
    return key.part.of == TextPart::Of::Testing ? TextPart::ofApp().code() : key.part.code();
}

QString masked()
{
    return QString(8, u'•');
}

QString shownText(const DraftKey &key, const QString &text)
{
    if (isAboutLanguage(key))
        return text.isEmpty() ? QString() : key.locale.displayName();
    const StoreValue *value = storeValue(key);
    if (value && value->isSensitive())
        return text.isEmpty() ? QString() : masked();
    return value ? value->text(text) : text;
}

Qt::LayoutDirection directionOf(const DraftKey &key)
{
    const StoreText *text = storeText(key);
    return text && isRightToLeft(text->spec, key.locale) ? Qt::RightToLeft : Qt::LeftToRight;
}

QString versionName(const VersionSummary &version)
{
    //: platform and version number
    return TextWordsText::tr("%1 %2").arg(version.platform.label(), isolated(version.versionString));
}

QString partLabel(const TextPart &part, const std::vector<VersionSummary> &versions)
{
    if (part.of == TextPart::Of::App)
        return TextWordsText::tr("shared by all platforms");
    if (part.of == TextPart::Of::Testing)
        return TextWordsText::tr("TestFlight");
    if (part.of == TextPart::Of::Build)
        //: %1 is the version and the number of a build
        return TextWordsText::tr("Build %1").arg(isolated(part.buildName));
    if (const VersionSummary *version = versionOf(part, versions))
        return versionName(*version);
    const QString platform = platformOf(part).label();
    return part.of == TextPart::Of::LiveVersion ? TextWordsText::tr("%1, on the App Store").arg(platform)
                                                : TextWordsText::tr("%1, in preparation").arg(platform);
}

const VersionSummary *versionOf(const TextPart &part, const std::vector<VersionSummary> &versions)
{
    switch (part.of) {
    case TextPart::Of::App:
        return mostUrgent(versions);
    case TextPart::Of::Version:
        return versionInProgress(versions, platformOf(part).known);
    case TextPart::Of::LiveVersion:
        return liveVersion(versions, platformOf(part).known);
    case TextPart::Of::Testing:
    case TextPart::Of::Build:
        return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace slipway
