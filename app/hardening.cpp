// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#if defined(Q_OS_LINUX)
#include <QFile>
#include <sys/prctl.h>
#elif defined(Q_OS_MACOS)
#include <sys/ptrace.h>
#include <sys/types.h>
#endif

namespace slipway {

namespace {

#if defined(Q_OS_LINUX)
void refuseDebuggers()
{
    const bool isSandboxed = QFile::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP");
    if (!isSandboxed)
        ::prctl(PR_SET_DUMPABLE, 0);
}
#elif defined(Q_OS_MACOS)
void refuseDebuggers()
{
    ::ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
}
#else
void refuseDebuggers() {}
#endif

} // namespace

void hardenProcess()
{
#ifdef Q_OS_UNIX
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
    refuseDebuggers();
}

} // namespace slipway
