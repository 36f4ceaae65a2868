// SPDX-License-Identifier: GPL-3.0-or-later
// Measures Slipway against peers that run beside it, and holds the ratios against gates. `./dev bench` runs it.
#include "bench/parts.h"
#include "bench/rows.h"
#include "core/logging.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::bench;

namespace {

struct Row
{
    const char *name;
    std::vector<Line> (*measure)(Subject);
};

constexpr Row rows[] = {{"start", startup},     {"memory", memory}, {"chain", chain},     {"jwt", signing},
                        {"gui", guiThread},     {"purge", purge},   {"palette", palette}, {"sandbox", sandboxServer},
                        {"metadata", metadata}, {"matrix", matrix}, {"filter", filter}};

struct Part
{
    const char *name;
    int (*run)(int argc, char **argv, const QJsonObject &sandbox, Subject subject);
};

constexpr Part parts[] = {{"chain", chainPart}, {"parse", parsePart},   {"gui", guiPart},
                          {"purge", purgePart}, {"matrix", matrixPart}, {"filter", filterPart}};

int runPart(int argc, char **argv, Subject subject)
{
    for (const Part &part : parts) {
        if (qstrcmp(argv[2], part.name) == 0)
            return part.run(argc, argv, QJsonDocument::fromJson(argv[3]).object(), subject);
    }
    return 2;
}

// What went wrong is never what was wanted; a gate that lets a mistake through is as bad as one that is missed.
bool isUnwanted(const Line &line, Subject subject)
{
    const bool failed = line.verdict() == Line::Verdict::Fail;
    return subject == Subject::Ours || line.unmeasured ? failed : !failed;
}

QString rowNames()
{
    QStringList names;
    for (const Row &row : rows)
        names.append(QString::fromLatin1(row.name));
    return names.join(u", "_s);
}

} // namespace

int main(int argc, char **argv)
{
    installRedactingLog();
    if (argc == 4 && qstrcmp(argv[1], "--part") == 0)
        return runPart(argc, argv, Subject::Ours);
    if (argc == 4 && qstrcmp(argv[1], "--mistaken-part") == 0)
        return runPart(argc, argv, Subject::Mistaken);
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption only(u"only"_s, u"Measures that row alone: %1."_s.arg(rowNames()), u"row"_s);
    const QCommandLineOption mistakes(u"mistakes"_s, u"Puts into each row the mistake that it is there to catch; good if every gate fails."_s);
    parser.addOptions({only, mistakes});
    parser.addHelpOption();
    parser.process(application);

    printHead();
    const Subject subject = parser.isSet(mistakes) ? Subject::Mistaken : Subject::Ours;
    int measured = 0;
    int failures = 0;
    for (const Row &row : rows) {
        if (parser.isSet(only) && parser.value(only) != QLatin1String(row.name))
            continue;
        ++measured;
        for (const Line &line : row.measure(subject)) {
            print(row.name, line);
            failures += isUnwanted(line, subject) ? 1 : 0;
        }
    }
    if (measured == 0) {
        std::fprintf(stderr, "slipway-bench: the rows are %s\n", qPrintable(rowNames()));
        return 2;
    }
    return failures == 0 ? 0 : 1;
}
