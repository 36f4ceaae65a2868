// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakekeychain.h"

#include "core/keychaintrouble.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

SharedSecret secret(const QByteArray &bytes)
{
    SecretBytes copy(bytes.size());
    std::copy(bytes.cbegin(), bytes.cend(), copy.data());
    return std::make_shared<const SecretBytes>(std::move(copy));
}

using State = FakeKeychain::State;

//! What hinders every question in \a state; None when that depends on the question.
KeychainTrouble hindrance(State state)
{
    switch (state) {
    case State::Unlocked:
    case State::Locked:
        return KeychainTrouble::None;
    case State::Denied:
        return KeychainTrouble::Locked;
    case State::Missing:
        return KeychainTrouble::Missing;
    case State::Broken:
        return KeychainTrouble::Other;
    }
    Q_UNREACHABLE();
}

} // namespace

struct FakeKeychain::Inside
{
    using Question = std::function<Result<SharedSecret>()>;

    State state = State::Unlocked;
    bool holds = false;
    QMap<QString, QByteArray> entries = {};
    QStringList log = {};
    std::weak_ptr<const SecretBytes> handedOut = {};
    std::vector<std::function<void()>> waiting = {};

    void ask(const QString &what, Question question, KeychainBackend::Answer answer)
    {
        log.append(what);
        const auto respond = [this, question = std::move(question), answer = std::move(answer)] {
            const KeychainTrouble trouble = hindrance(state);
            answer(trouble == KeychainTrouble::None ? question() : Result<SharedSecret>(keychainError(trouble, u"as it was told to"_s)));
        };
        if (holds)
            waiting.push_back(respond);
        else
            respond();
    }

    Result<SharedSecret> read(const QString &entry)
    {
        if (state == State::Locked || !entries.contains(entry))
            return keychainError(KeychainTrouble::Gone);
        const SharedSecret found = secret(entries.value(entry));
        handedOut = found;
        return found;
    }

    Result<SharedSecret> write(const QString &entry, const QByteArray &bytes)
    {
        if (state == State::Locked)
            return keychainError(KeychainTrouble::Locked);
        entries.insert(entry, bytes);
        return SharedSecret();
    }

    Result<SharedSecret> remove(const QString &entry)
    {
        if (state != State::Locked)
            entries.remove(entry);
        return SharedSecret();
    }
};

class FakeKeychain::Backend final : public KeychainBackend
{
public:
    explicit Backend(std::shared_ptr<Inside> inside) : m_inside(std::move(inside)) {}

    QString name() const override { return u"Test Keychain"_s; }

    void read(const QString &entry, Answer answer) override
    {
        Inside *inside = m_inside.get(); // which holds the questions, and so outlives them
        inside->ask(
            u"read "_s + entry, [inside, entry] { return inside->read(entry); }, std::move(answer));
    }

    void write(const QString &entry, SharedSecret bytes, Answer answer) override
    {
        Inside *inside = m_inside.get();
        const QByteArray copy(bytes->data(), bytes->size());
        inside->ask(
            u"write "_s + entry, [inside, entry, copy] { return inside->write(entry, copy); }, std::move(answer));
    }

    void remove(const QString &entry, Answer answer) override
    {
        Inside *inside = m_inside.get();
        inside->ask(
            u"remove "_s + entry, [inside, entry] { return inside->remove(entry); }, std::move(answer));
    }

private:
    std::shared_ptr<Inside> m_inside;
};

FakeKeychain::FakeKeychain() : m_inside(std::make_shared<Inside>()) {}

std::unique_ptr<KeychainBackend> FakeKeychain::backend()
{
    return std::make_unique<Backend>(m_inside);
}

void FakeKeychain::setState(State state)
{
    m_inside->state = state;
}

void FakeKeychain::hold()
{
    m_inside->holds = true;
}

int FakeKeychain::release()
{
    const std::vector<std::function<void()>> due = std::exchange(m_inside->waiting, {});
    for (const std::function<void()> &respond : due)
        respond();
    return int(due.size());
}

QStringList FakeKeychain::entries() const
{
    return m_inside->entries.keys();
}

QByteArray FakeKeychain::secretOf(const QString &entry) const
{
    return m_inside->entries.value(entry);
}

void FakeKeychain::put(const QString &entry, const QByteArray &bytes)
{
    m_inside->entries.insert(entry, bytes);
}

std::weak_ptr<const SecretBytes> FakeKeychain::latestSecret() const
{
    return m_inside->handedOut;
}

const QStringList &FakeKeychain::questions() const
{
    return m_inside->log;
}

} // namespace slipway::test
