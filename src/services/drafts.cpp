// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"

#include "core/clock.h"
#include "store/statestore.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr std::chrono::milliseconds saveDelay = 300ms; // after the first change that is not saved, and not after the last: people type on
constexpr std::chrono::milliseconds typingPause = 2s;

std::optional<QString> textOf(const std::optional<Draft> &draft)
{
    return draft ? std::optional(draft->mine) : std::nullopt;
}

} // namespace

// A text before and after a step; none where it was, or is, not drafted.
struct Drafts::Turn
{
    DraftKey key = {};
    std::optional<Draft> before = {};
    std::optional<Draft> after = {};
};

class Drafts::Step final : public QUndoCommand
{
public:
    Step(Drafts &drafts, const QString &what, std::vector<Turn> turns, bool isTyping)
        : QUndoCommand(what)
        , m_drafts(drafts)
        , m_turns(std::move(turns))
        , m_isTyping(isTyping)
        , m_typing(drafts.m_typing)
        , m_at(drafts.m_clock.monotonic())
    {}

    void undo() override
    {
        m_drafts.endStep();
        std::vector<DraftKey> keys;
        for (auto turn = m_turns.rbegin(); turn != m_turns.rend(); ++turn) {
            m_drafts.place(turn->key, turn->before);
            keys.push_back(turn->key);
        }
        m_drafts.tell(keys);
    }

    // The stack calls it for what is done the first time too.
    void redo() override
    {
        if (std::exchange(m_wasDone, true))
            m_drafts.endStep();
        std::vector<DraftKey> keys;
        for (const Turn &turn : m_turns) {
            m_drafts.place(turn.key, turn.after);
            keys.push_back(turn.key);
        }
        m_drafts.tell(keys);
    }

    int id() const override { return m_isTyping ? 1 : -1; }

    bool mergeWith(const QUndoCommand *command) override
    {
        const auto &next = static_cast<const Step &>(*command); // the stack compares ids first
        Turn &turn = m_turns.front();
        if (next.text() != text() || next.m_typing != m_typing || next.m_at - m_at > typingPause || !(next.m_turns.front().key == turn.key))
            return false;
        turn.after = next.m_turns.front().after;
        m_at = next.m_at;
        setObsolete(textOf(turn.before) == textOf(turn.after)); // typed and taken back
        return true;
    }

private:
    Drafts &m_drafts;
    std::vector<Turn> m_turns;
    const bool m_isTyping;
    const int m_typing;
    std::chrono::milliseconds m_at;
    bool m_wasDone = false;
};

Drafts::Drafts(StateStore &store, Clock &clock, QString accountId, SensitiveAttributes sensitive)
    : m_store(store)
    , m_clock(clock)
    , m_accountId(std::move(accountId))
    , m_sensitive(std::move(sensitive))
{
    detach(read(this, m_store.drafts(m_accountId)), "Drafts::read");
}

Drafts::~Drafts()
{
    startSaving(m_unsaved);
}

Task<void> Drafts::read(QPointer<Drafts> self, QFuture<Result<QList<Draft>>> reading)
{
    const Result<QList<Draft>> found = co_await reading;
    if (!self)
        co_return;
    if (found) {
        for (const Draft &draft : *found)
            self->m_drafts.emplace(draft.key, draft);
    }
    self->m_isReady = true;
    if (!found)
        self->setTrouble(found.error());
    if (self)
        emit self->changed({});
}

const Draft *Drafts::find(const DraftKey &key) const
{
    const auto found = m_drafts.find(key);
    return found == m_drafts.end() ? nullptr : &found->second;
}

std::vector<Draft> Drafts::of(const QString &appId) const
{
    std::vector<Draft> drafts;
    for (auto place = m_drafts.lower_bound({.appId = appId}); place != m_drafts.end() && place->first.appId == appId; ++place)
        drafts.push_back(place->second);
    return drafts;
}

int Drafts::count(const QString &appId) const
{
    return int(of(appId).size());
}

void Drafts::write(const QString &what, const std::vector<Edit> &edits)
{
    if (!m_isReady)
        return;
    std::vector<Turn> turns;
    for (const Edit &edit : edits) {
        const Draft *present = find(edit.key);
        if (edit.text == (present ? present->mine : edit.base))
            continue;
        Draft draft{.key = edit.key, .base = present ? present->base : edit.base, .mine = edit.text, .changedAt = m_clock.now()};
        turns.push_back({.key = edit.key,
                         .before = present ? std::optional(*present) : std::nullopt,
                         .after = draft.mine == draft.base ? std::nullopt : std::optional(draft)});
    }
    push(what, std::move(turns), edits.size() == 1);
}

void Drafts::revert(const QString &what, const std::vector<DraftKey> &keys)
{
    std::vector<Turn> turns;
    for (const DraftKey &key : keys) {
        if (const Draft *present = find(key))
            turns.push_back({.key = key, .before = *present});
    }
    push(what, std::move(turns), false);
}

void Drafts::endStep()
{
    ++m_typing;
}

void Drafts::push(const QString &what, std::vector<Turn> turns, bool isTyping)
{
    if (!turns.empty())
        m_history.push(new Step(*this, what, std::move(turns), isTyping));
}

void Drafts::rebase(const DraftKey &key, const QString &base)
{
    const Draft *present = find(key);
    if (!present)
        return;
    Draft draft = *present;
    draft.base = base;
    m_drafts.erase(key);
    place(key, draft);
    tell({key});
}

void Drafts::settle(const std::vector<Draft> &applied)
{
    m_history.clear();
    std::vector<DraftKey> keys;
    for (const Draft &done : applied) {
        const Draft *present = find(done.key);
        if (!present)
            continue;
        Draft draft = *present;
        draft.base = done.mine;
        m_drafts.erase(done.key);
        place(done.key, draft);
        keys.push_back(done.key);
    }
    if (!keys.empty())
        tell(keys);
}

// The base of a draft that is there stays: Apple's text may have been taken for it since the step.
void Drafts::place(const DraftKey &key, const std::optional<Draft> &wanted)
{
    m_unsaved.insert(key);
    const Draft *present = find(key);
    std::optional<Draft> draft = wanted;
    if (draft && present)
        draft->base = present->base;
    if (draft && draft->mine != draft->base)
        m_drafts.insert_or_assign(key, *draft);
    else
        m_drafts.erase(key);
}

void Drafts::tell(const std::vector<DraftKey> &keys)
{
    saveSoon();
    emit changed(keys);
}

void Drafts::saveSoon()
{
    if (std::exchange(m_isSaveDue, true))
        return;
    m_clock.after(saveDelay, this, [this] {
        m_isSaveDue = false;
        QCoro::connect(save(this), this, [](const Result<void> &) {}); // trouble() tells
    });
}

Task<Result<void>> Drafts::flush()
{
    return save(this);
}

Task<Result<void>> Drafts::save(QPointer<Drafts> self)
{
    const std::set<DraftKey> keys = std::exchange(self->m_unsaved, {});
    const QFuture<Result<void>> saving = self->startSaving(keys);
    const Result<void> saved = co_await saving;
    if (self)
        self->noteSaved(keys, saved);
    co_return saved;
}

QFuture<Result<void>> Drafts::startSaving(const std::set<DraftKey> &keys)
{
    QList<Draft> written;
    QList<DraftKey> dropped;
    for (const DraftKey &key : keys) {
        const Draft *draft = find(key);
        if (draft && !m_sensitive.contains(key.field))
            written.append(*draft);
        else
            dropped.append(key);
    }
    return m_store.saveDrafts(m_accountId, written, dropped);
}

void Drafts::noteSaved(const std::set<DraftKey> &keys, const Result<void> &saved)
{
    if (!saved)
        m_unsaved.insert(keys.begin(), keys.end());
    setTrouble(saved ? std::nullopt : std::optional(saved.error()));
}

void Drafts::setTrouble(const std::optional<Error> &trouble)
{
    if (m_trouble == trouble)
        return;
    m_trouble = trouble;
    emit troubleChanged();
}

} // namespace slipway
