// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <map>
#include <vector>

namespace slipway {

//! A line for each text of \a counts, "QA  12", the largest count first; those that few have are only counted.
QString spreadLines(const std::map<QString, int> &counts);

//! How many of \a rows have each of the texts that \a textsOf answers of one, as spreadLines().
template <typename Row, typename Texts>
QString spread(const std::vector<const Row *> &rows, Texts textsOf)
{
    std::map<QString, int> counts;
    for (const Row *row : rows) {
        const QStringList texts = textsOf(*row);
        for (const QString &text : texts)
            ++counts[text];
    }
    return spreadLines(counts);
}

} // namespace slipway
