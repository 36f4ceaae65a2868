// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keydrafts.h"

#include "support/demosession.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

namespace {

// Of its own bytes: reading a key wipes them.
KeyFile copyOf(const QByteArray &pem)
{
    return *KeyFile::parse(QByteArray(pem.constData(), pem.size()));
}

KeyDraft teamKey(const sandbox::SandboxInfo &info)
{
    return {.name = u"Acme"_s, .keyId = info.keyId, .issuerId = info.issuerId, .origin = info.url, .file = copyOf(info.keyPem)};
}

KeyDraft individualKey(const sandbox::SandboxInfo &info)
{
    return {.kind = AccountSummary::Kind::Individual, .keyId = info.individualKeyId, .file = copyOf(info.individualKeyPem)};
}

// The drafts of somebody who has one account.
class KeyDraftsStage final
{
public:
    KeyDrafts &drafts() { return m_drafts; }
    DemoSession &demo() { return m_demo; }
    Accounts &accounts() { return m_demo.workspace().accounts(); }
    const QString &id() const { return m_id; }
    AccountSummary account() { return *accounts().find(m_id); }

    // Somebody has dropped another key and looks at something else since.
    KeyDraft &replacement() { return m_drafts.at(m_id) = individualKey(m_demo.info()); }
    // Answers the keychain's questions, also those that come of it.
    bool answer()
    {
        return QTest::qWaitFor([this] { return m_demo.keychain().release() == 0; });
    }

private:
    DemoSession m_demo;
    const QString m_id = QCoro::waitFor(accounts().add(teamKey(m_demo.info()), Accounts::Keep::InKeychain)).value();
    KeyDrafts m_drafts{accounts()};
};

} // namespace

class TstKeyDrafts final : public QObject
{
    Q_OBJECT

private slots:
    void aDraftIsWipedWhenItsAccountHasAnotherKey()
    {
        KeyDraftsStage stage;
        const KeyDraft &draft = stage.replacement();
        const std::weak_ptr<const SecretBytes> key = draft.file->der();
        QSignalSpy emptied(&stage.drafts(), &KeyDrafts::emptied);
        QVERIFY(QCoro::waitFor(stage.accounts().replaceKey(stage.id(), individualKey(stage.demo().info()))));
        QTRY_COMPARE(emptied.size(), 1);
        QVERIFY(key.expired());
        QCOMPARE(draft.name, u"Acme"_s); // whose draft it is
        QVERIFY(draft.keyId.isEmpty());
    }

    void aDraftIsWipedWhenItsAccountIsForgotten()
    {
        KeyDraftsStage stage;
        const std::weak_ptr<const SecretBytes> key = stage.replacement().file->der();
        QVERIFY(QCoro::waitFor(stage.accounts().forget(stage.id(), Accounts::CachedData::Keep)));
        QTRY_VERIFY(key.expired());
    }

    void whoStopsWaitingAddsNoAccount()
    {
        KeyDraftsStage stage;
        KeyDrafts &drafts = stage.drafts();
        QSignalSpy saved(&drafts, &KeyDrafts::saved);
        QSignalSpy failed(&drafts, &KeyDrafts::failed);
        drafts.at({}) = individualKey(stage.demo().info());
        drafts.at({}).name = u"Mine"_s;
        stage.demo().keychain().hold();
        drafts.save({}, drafts.at({}), Accounts::Keep::InKeychain);
        QVERIFY(drafts.isSaving({}));
        drafts.stopWaiting({});
        QTRY_VERIFY(!drafts.isSaving({}));
        QVERIFY(drafts.at({}).file); // nothing is lost
        QVERIFY(stage.answer());
        QCOMPARE(stage.demo().keychain().entries(), QStringList{u"slipway/"_s + stage.id()}); // what came late was removed
        QVERIFY(saved.isEmpty());
        QVERIFY(failed.isEmpty());
    }

    // The old key is gone when the keychain has taken the new one: nobody is to believe otherwise.
    void whoStopsWaitingHasTheNewKeyLater()
    {
        KeyDraftsStage stage;
        KeyDrafts &drafts = stage.drafts();
        stage.replacement();
        stage.demo().keychain().hold();
        drafts.save(stage.id(), stage.replacement(), Accounts::Keep::InKeychain);
        drafts.stopWaiting(stage.id());
        QTRY_VERIFY(!drafts.isSaving(stage.id()));
        QVERIFY(drafts.at(stage.id()).file);
        QVERIFY(stage.answer());
        QTRY_COMPARE(stage.account().keyId, stage.demo().info().individualKeyId);
        QTRY_VERIFY(!drafts.at(stage.id()).file);
    }
};

SLIPWAY_TEST(TstKeyDrafts)
#include "tst_keydrafts.moc"
