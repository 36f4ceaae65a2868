// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"

#include "core/redaction.h"

#include <cstdio>

namespace slipway {

Q_LOGGING_CATEGORY(lcCore, "slipway.core", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAuth, "slipway.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "slipway.http", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "slipway.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServices, "slipway.services", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "slipway.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "slipway.ui", QtInfoMsg)

namespace {

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = redactText(qFormatLogMessage(type, context, message)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

void installRedactingLog()
{
    qSetMessagePattern(QStringLiteral("%{time hh:mm:ss.zzz} %{if-category}%{category} %{endif}%{type}: %{message}"));
    qInstallMessageHandler(writeRedacted);
}

} // namespace slipway
