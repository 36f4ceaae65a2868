// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/pages.h"
#include "bench/parts.h"
#include "bench/realclient.h"
#include "bench/sandboxprocess.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::bench {

int parsePart(int argc, char **argv, const QJsonObject &sandbox, Subject)
{
    const QCoreApplication application(argc, argv);
    const std::vector<QByteArray> pages = readPages(SandboxAccess::fromJson(sandbox), testersPath);
    qsizetype bytes = 0;
    bool good = true;
    const double begin = seconds(CLOCK_PROCESS_CPUTIME_ID);
    for (const QByteArray &page : pages) {
        bytes += page.size();
        good = !QJsonDocument::fromJson(page).isNull() && good;
    }
    const QJsonObject result{{u"cpu"_s, seconds(CLOCK_PROCESS_CPUTIME_ID) - begin}, {u"pages"_s, int(pages.size())}, {u"bytes"_s, bytes}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return good ? 0 : 1;
}

} // namespace slipway::bench
