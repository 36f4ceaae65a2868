// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textlabels.h"

#include "catalogue/textlength.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway {

QString languageLabel(const Locale &locale)
{
    //: a language and Apple's code of it
    return locale.isKnown() ? QCoreApplication::translate("models", "%1 · %2").arg(locale.displayName(), locale.code()) : locale.code();
}

bool isRightToLeft(const AttributeSpec &spec, const Locale &locale)
{
    return locale.isRightToLeft() && spec.kind != ValueKind::Url && spec.kind != ValueKind::Email;
}

QString counterText(const AttributeSpec &spec, const QString &text)
{
    if (spec.maxLength == 0)
        return {};
    return QLocale().toString(textLength(spec, text)) + u'/' + QLocale().toString(spec.maxLength);
}

} // namespace slipway
