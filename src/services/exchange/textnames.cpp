// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/textnames.h"

#include "services/storetexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

QString localeName()
{
    return AppStoreVersionLocalization::locale.spec.name;
}

std::optional<size_t> fieldNamed(const QString &name)
{
    for (size_t field = 0; field < storeTexts().size(); ++field) {
        if (name.compare(storeTexts()[field].spec.name, Qt::CaseInsensitive) == 0)
            return field;
    }
    return std::nullopt;
}

QString remedyForNames()
{
    QStringList names{localeName()};
    for (const StoreText &field : storeTexts())
        names.append(field.spec.name);
    return QCoreApplication::translate("TextNames", "These names can be used: %1.").arg(names.join(u", "_s));
}

} // namespace slipway
