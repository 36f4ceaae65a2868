// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/applelocks.h"

#include "client/errorcodes.h"
#include "client/errorfacts.h"
#include "services/applyplan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Apple: "Attribute 'whatsNew' cannot be edited at this time" (api/02 3.1), under the same code as a bad text.
constexpr auto wordsOfALock = "cannot be edited at this time"_L1;

bool saysNothingElse(const Error &error, QStringView code)
{
    const QStringList &codes = error.codes();
    return !codes.isEmpty() && std::all_of(codes.cbegin(), codes.cend(), [code](const QString &one) { return one.startsWith(code); });
}

// Apple's sentence when it says that `field` is locked, and not that its text is bad.
QString lockIn(const Error &error, const QString &field)
{
    const QString sentence = sentenceAbout(field, error);
    if (sentence.isEmpty()) {
        const bool isAboutAll = error.fields().isEmpty() && saysNothingElse(error, errorcode::entityStateInvalid);
        return isAboutAll ? error.message() : QString();
    }
    return sentence.contains(wordsOfALock) || saysNothingElse(error, errorcode::attributeNotAllowed) ? sentence : QString();
}

} // namespace

void AppleLocks::learn(const TextRequest &request, const Error &error)
{
    bool hasMore = false;
    for (const Draft &text : request.texts) {
        const QString sentence = lockIn(error, text.key.field);
        if (sentence.isEmpty())
            continue;
        m_locks.insert({request.owner, text.key.field}, {.state = request.ownerState, .sentence = sentence});
        hasMore = true;
    }
    if (hasMore)
        emit changed();
}

void AppleLocks::forget(const TextRequest &request)
{
    qsizetype gone = 0;
    for (const Draft &text : request.texts)
        gone += m_locks.remove({request.owner, text.key.field}) ? 1 : 0;
    if (gone > 0)
        emit changed();
}

QString AppleLocks::reason(const ResourceId &owner, const QString &state, const QString &field) const
{
    const auto lock = m_locks.constFind({owner, field});
    return lock != m_locks.cend() && lock->state == state ? lock->sentence : QString();
}

QHash<QString, QString> AppleLocks::adviceOn(const ResourceId &owner, const QString &state) const
{
    QHash<QString, QString> sentences;
    for (auto lock = m_locks.cbegin(); lock != m_locks.cend(); ++lock) {
        if (lock.key().first == owner && lock->state == state)
            sentences.insert(lock.key().second, tr("Apple did not take a change of this: %1").arg(lock->sentence));
    }
    return sentences;
}

std::vector<QString> AppleLocks::adviceOnTexts(const VersionSummary &version, const AppInfoRow *info) const
{
    const QHash<QString, QString> ofVersion = adviceOn({AppStoreVersion::type, version.id}, version.state.wire);
    const QHash<QString, QString> ofApp = info ? adviceOn({AppInfo::type, info->id}, info->state.wire) : QHash<QString, QString>();
    std::vector<QString> sentences;
    for (const StoreText &field : storeTexts())
        sentences.push_back((field.ofApp ? ofApp : ofVersion).value(field.spec.name));
    return sentences;
}

} // namespace slipway
