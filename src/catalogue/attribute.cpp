// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/attribute.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway {

QString enumLabel(std::span<const EnumEntry> values, const QString &wire)
{
    for (const EnumEntry &entry : values) {
        if (wire == entry.wire)
            return QCoreApplication::translate("catalogue", entry.label);
    }
    QString text = wire.toLower();
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QUrl ImageAsset::url(int pixels) const
{
    QString text = templateUrl;
    text.replace("{w}"_L1, QString::number(pixels)).replace("{h}"_L1, QString::number(pixels)).replace("{f}"_L1, "png"_L1);
    return QUrl(text);
}

} // namespace slipway
