// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/costwords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct CostWordsText
{
    Q_DECLARE_TR_FUNCTIONS(CostWords)
};

} // namespace

QString costWords(const RequestCost &cost)
{
    QStringList parts{CostWordsText::tr("%Ln request(s)", nullptr, cost.requests)};
    if (cost.remaining > 0)
        parts.append(CostWordsText::tr("%Ln left this hour", nullptr, cost.remaining));
    const int minutes = int(cost.time.count());
    if (minutes < 120)
        parts.append(CostWordsText::tr("about %Ln minute(s)", nullptr, minutes));
    else
        parts.append(CostWordsText::tr("about %Ln hour(s)", nullptr, (minutes + 30) / 60));
    if (cost.waits())
        parts.append(CostWordsText::tr("waits and goes on by itself"));
    return parts.join(u" · "_s);
}

} // namespace slipway
