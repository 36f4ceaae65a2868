// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct OptionsText
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    const QCommandLineOption demo(u"demo"_s, OptionsText::tr("Open the demo team: a simulated App Store Connect on this computer."));
    const QCommandLineOption addKey(u"add-key"_s, OptionsText::tr("Open the page Add API Key with this .p8 file; nothing is added by itself."),
                                    u"file"_s);
    const QCommandLineOption dataDir(u"data-dir"_s, OptionsText::tr("Keep settings and cache in this folder."), u"folder"_s);
    const QCommandLineOption har(u"har"_s, OptionsText::tr("Record all requests, without secrets, in this HAR file."), u"file"_s);
    const QCommandLineOption noAnimations(u"no-animations"_s, OptionsText::tr("Move nothing on its own."));
    QCommandLineOption debuggable(u"debuggable"_s);
    debuggable.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption quitAfterPaint(u"quit-after-paint"_s);
    quitAfterPaint.setFlags(QCommandLineOption::HiddenFromHelp);

    QCommandLineParser parser;
    parser.setApplicationDescription(OptionsText::tr("A desktop client for App Store Connect."));
    parser.addOptions({demo, addKey, dataDir, har, noAnimations, debuggable, quitAfterPaint});
    parser.addPositionalArgument(u"link"_s, OptionsText::tr("A link to a place in Slipway, to go there."), u"[slipway://…]"_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return Error(Error::Kind::Invalid, parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    QStringList words = parser.positionalArguments();
    const QString link = !words.isEmpty() && words.constFirst().startsWith("slipway:"_L1) ? words.takeFirst() : QString();
    if (!words.isEmpty())
        return Error(Error::Kind::Invalid, OptionsText::tr("“%1” is not an option that Slipway knows.").arg(words.constFirst()));
    return Options{
        .demo = parser.isSet(demo),
        .addKey = absolute(parser.value(addKey)),
        .dataDir = absolute(parser.value(dataDir)),
        .har = absolute(parser.value(har)),
        .animations = !parser.isSet(noAnimations),
        .debuggable = parser.isSet(debuggable),
        .link = link,
        .quitAfterPaint = parser.isSet(quitAfterPaint),
    };
}

} // namespace slipway
