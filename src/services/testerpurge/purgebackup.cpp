// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerpurge/purgebackup.h"

#include "services/exportfile.h"
#include "services/testerexport.h"

namespace slipway {

QFuture<Result<void>> backUpTesters(const std::shared_ptr<const std::vector<JudgedTester>> &testers, int days, const QString &path)
{
    const auto csv = [testers, days] {
        TesterExport backup{.usageDays = days};
        for (const JudgedTester &each : *testers)
            backup.testers.push_back({.tester = each.tester, .groups = each.groups, .usage = each.usage});
        return testersAsCsv(backup);
    };
    return exportFile(path, {.csv = csv, .json = csv}); // whatever it is called, it is to be imported
}

} // namespace slipway
