// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secretbytes.h"
#include "core/keychaintrouble.h"
#include "core/result.h"

#include <QFuture>
#include <QtTest/QTest>

namespace slipway::test {

//! What a vault answers in the end; an error when it does not.
template <typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (QTest::qWaitFor([&future] { return future.isFinished(); }, 30000))
        return future.result();
    return Error(Error::Kind::Timeout, QStringLiteral("the vault does not answer"));
}

template <typename T>
KeychainTrouble troubleOf(const Result<T> &answer)
{
    return answer ? KeychainTrouble::None : keychainTrouble(answer.error());
}

template <typename T>
KeychainTrouble troubleOf(const QFuture<Result<T>> &future)
{
    return troubleOf(answerOf(future));
}

//! The secret, to compare it; why there is none, to read it.
inline QByteArray textOf(const Result<SharedSecret> &answer)
{
    return answer ? QByteArray((*answer)->data(), (*answer)->size()) : QByteArray("no secret: ") + answer.error().message().toUtf8();
}

} // namespace slipway::test
