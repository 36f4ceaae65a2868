// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/hostileapp.h"

#include "catalogue/typespec.h"
#include "sandbox/demo/testers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int megabyte = 1 << 20;

constexpr std::array attacks{
    QStringView(u"<img src='file:///etc/passwd'>"),
    QStringView(u"<a href='https://evil.example/'>Click here</a>"),
    QStringView(u"<b>bold</b> & &lt;i&gt; &amp;amp;"),
    QStringView(u"user\u202Egnp.exe"),
    QStringView(u"before\0after", 12),
    QStringView(u"pay\u200Bpal\u200D\uFEFF"),
    QStringView(u"<table><tr><td style='font-size:900px'>"),
    QStringView(u"%1 %n %s %2 ${HOME} `id`"),
    QStringView(u"line\r\nSet-Cookie: a=b\u2028\u2029"),
    QStringView(u"Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034DA"),
    QStringView(u"=cmd|' /C calc'!A0"),
    QStringView(u"\u2066\u2067mixed \u05E9\u05DC\u05D5\u05DD\u2069 text\u2069"),
    QStringView(u"../../../../etc/passwd"),
    QStringView(u"<script>alert(1)</script><style>*{display:none}</style>"),
};

constexpr std::array versions{
    VersionRow{Platform::Ios, "1.1"_L1, AppVersionState::PrepareForSubmission, 3},
    VersionRow{Platform::Ios, "1.0"_L1, AppVersionState::ReadyForDistribution, 40},
};
constexpr std::array groups{GroupRow{u"Group", GroupKind::PublicLink}};
constexpr std::array texts{
    AppText{u"en-US", u"Name", u"Subtitle", u"keywords", u"Promotion", u"Description"},
    AppText{u"ar-SA", u"Name", u"Subtitle", u"keywords", u"Promotion", u"Description"},
};

bool isFreeText(const AttributeSpec &spec)
{
    return spec.kind == ValueKind::Text && spec.values.empty();
}

} // namespace

void addHostileApp(World &world, AppBuilder &builder)
{
    const quint64 before = world.generation();
    const BuiltApp app = builder.build({.id = hostileAppId,
                                        .bundleId = "com.acme.hostile"_L1,
                                        .sku = "HOSTILE"_L1,
                                        .texts = texts,
                                        .versions = versions,
                                        .groups = groups,
                                        .primaryCategory = "UTILITIES"_L1,
                                        .ageRating = "FOUR_PLUS"_L1,
                                        .newestBuild = 9});
    addTesters(world, std::span(&app, 1), 40);

    // The attacks take turns; the longest one stands in the descriptions alone, or a page would have tens of megabytes.
    std::size_t next = 0;
    for (const TypeSpec &type : catalogue::types()) {
        for (const Entity *entity : world.list(type.type)) {
            if (entity->addedIn() <= before)
                continue;
            QJsonObject hostile;
            for (const AttributeSpec &spec : type.attributes) {
                if (!isFreeText(spec) || !entity->attributes().contains(spec.name))
                    continue;
                const bool isDescription =
                    type.type == AppStoreVersionLocalization::type && spec.name == AppStoreVersionLocalization::description.spec.name;
                hostile.insert(spec.name, isDescription ? QString(megabyte, u'W') : attacks[next++ % attacks.size()].toString());
            }
            world.update(entity->id(), hostile);
        }
    }
}

} // namespace slipway::sandbox
