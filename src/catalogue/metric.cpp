// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/metric.h"

#include "jsonapi/resource.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway {

std::optional<int> metricSum(const Resource &row, QLatin1String name)
{
    std::optional<int> sum;
    const QJsonArray points = row.json().value("dataPoints"_L1).toArray();
    for (const QJsonValue &point : points) {
        const QJsonValue number = point.toObject().value("values"_L1).toObject().value(name);
        if (number.isDouble())
            sum = sum.value_or(0) + number.toInt();
    }
    return sum;
}

} // namespace slipway
