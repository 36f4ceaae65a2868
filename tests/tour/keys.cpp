// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys.h"

#include "guide.h"
#include "store/datadir.h"
#include "support/flawedkeys.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using test::FakeKeychain;

const Place addKey{.kind = Place::Kind::AddKey};
constexpr auto uuid = "57246542-96fe-1a63-e053-0824d011072a";

QString writeKey(const QTemporaryDir &folder, const QString &name, const QByteArray &pem)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pem) != pem.size())
        return QString();
    return path;
}

// The page filled in with the sandbox's key, up to the point where it can be tested.
void fillIn(Guide &guide, const QTemporaryDir &folder)
{
    const sandbox::SandboxInfo &info = guide.demo().info();
    guide.giveKeyFile(writeKey(folder, u"AuthKey_%1.p8"_s.arg(info.keyId), info.keyPem));
    guide.waitForText(u"addKey.keyId"_s, info.keyId);
    guide.type(u"addKey.name"_s, u"Acme GmbH"_s);
    guide.type(u"addKey.issuerId"_s, info.issuerId);
    guide.press(u"disclosure.heading"_s);
    guide.type(u"addKey.server"_s, info.url.toString());
}

void makeMistakes(Guide &guide)
{
    guide.go(addKey);
    guide.picture(u"40-add-key"_s);
    guide.press(u"addKey.test"_s);
    guide.picture(u"41-add-key-nothing-filled-in"_s);
    guide.type(u"addKey.keyId"_s, u"2x9r4"_s);
    guide.type(u"addKey.issuerId"_s, u"57246542"_s);
    guide.type(u"addKey.vendorNumber"_s, u"85o1"_s);
    guide.press(u"disclosure.heading"_s);
    guide.type(u"addKey.server"_s, u"http://example.com"_s);
    guide.press(u"addKey.test"_s);
    guide.picture(u"42-add-key-all-wrong"_s);
    guide.press(u"addKey.startOver"_s);
    guide.press(u"disclosure.heading"_s);
    guide.type(u"addKey.server"_s, u"https://asc.example.com"_s);
    guide.press(u"addKey.test"_s);
    guide.picture(u"43-add-key-another-server"_s);
    guide.press(u"addKey.startOver"_s);
}

void giveFlawedKeys(Guide &guide)
{
    const QTemporaryDir folder;
    guide.go(addKey);
    for (const test::FlawedKey &key : test::makeFlawedKeys(folder.path())) {
        const QString name = QFileInfo(key.path).completeBaseName();
        guide.giveKeyFile(key.path);
        guide.waitForText(u"keyDrop.sentence"_s, u"“%1.p8”"_s.arg(name));
        guide.picture(u"44-key-"_s + name);
    }
}

void testAKey(Guide &guide, const QTemporaryDir &folder)
{
    const sandbox::SandboxInfo &info = guide.demo().info();
    guide.giveKeyFile(writeKey(folder, u"ApiKey_%1.p8"_s.arg(info.individualKeyId), info.individualKeyPem));
    guide.waitForText(u"addKey.keyId"_s, info.individualKeyId);
    guide.picture(u"45-add-key-individual"_s);
    fillIn(guide, folder);
    guide.picture(u"46-add-key-filled-in"_s);
    guide.giveKeyFile(writeKey(folder, u"work.p8"_s, "not a key"));
    guide.waitForText(u"keyDrop.note"_s, u"work.p8"_s);
    guide.picture(u"63-key-that-stays"_s);
    guide.type(u"addKey.server"_s, u"http://127.0.0.1:9"_s);
    guide.press(u"addKey.test"_s);
    guide.waitForText(u"addKey.test"_s, u"Test Connection"_s);
    guide.picture(u"47-test-reaches-nobody"_s);
    guide.type(u"addKey.server"_s, info.url.toString());
    guide.type(u"addKey.issuerId"_s, QString::fromLatin1(uuid));
    guide.press(u"addKey.test"_s);
    guide.waitForText(u"addKey.test"_s, u"Test Connection"_s);
    guide.picture(u"48-test-wrong-issuer"_s);
    guide.type(u"addKey.issuerId"_s, info.issuerId);
    guide.press(u"addKey.test"_s);
    guide.waitForText(u"addKey.test"_s, u"Test Connection"_s);
    guide.picture(u"49-test-passed"_s);
}

void saveIt(Guide &guide)
{
    for (const auto &[name, state] :
         {std::pair{u"50-keychain-missing"_s, FakeKeychain::State::Missing}, std::pair{u"51-keychain-locked"_s, FakeKeychain::State::Locked},
          std::pair{u"52-keychain-broken"_s, FakeKeychain::State::Broken}}) {
        guide.keychain().setState(state);
        guide.press(u"addKey.save"_s);
        guide.waitForPart(u"addKey.tryAgain"_s);
        guide.picture(name);
    }
    guide.keychain().setState(FakeKeychain::State::Unlocked);
    guide.press(u"addKey.tryAgain"_s);
    guide.waitForPart(u"apps.grid"_s);
    guide.waitForEnd(u"apps"_s);
    guide.picture(u"53-account-open"_s);
    guide.pictureOpened(u"57-accounts-menu"_s, u"shell.account"_s);
    guide.pictureOpened(u"58-token"_s, u"status.token"_s);
    guide.pictureOpened(u"59-budget"_s, u"status.rate"_s);
    guide.pictureOpened(u"60-safe-modes"_s, u"status.safeMode"_s);
}

// A keychain that was locked in the meantime: the pages show what was saved.
void lockIt(Guide &guide)
{
    guide.switchTo(u"Demo Team"_s);
    guide.keychain().setState(FakeKeychain::State::Locked);
    guide.switchTo(u"Acme GmbH"_s);
    guide.waitForEnd(u"apps"_s);
    guide.refresh(); // what was saved a moment ago is not read again unasked
    guide.waitForPart(u"window.keyBanner"_s);
    guide.picture(u"61-keychain-locked-at-start"_s);
    guide.keychain().setState(FakeKeychain::State::Unlocked);
    guide.press(u"window.unlock"_s);
    guide.waitForEnd(u"apps"_s);
}

void manageIt(Guide &guide)
{
    guide.go({.kind = Place::Kind::Settings});
    guide.picture(u"54-settings-accounts"_s);
    guide.press(u"account.test"_s);
    guide.waitForText(u"account.test"_s, u"Test Key"_s);
    guide.picture(u"55-settings-tested"_s);
    guide.pictureOpened(u"62-forget"_s, u"account.forget"_s);
    guide.press(u"account.replaceKey"_s);
    guide.waitForPart(u"addKey.title"_s);
    guide.picture(u"56-replace-key"_s);
    guide.go({.kind = Place::Kind::Settings});
    guide.keychain().hold();
    guide.press(u"account.forget"_s);
    guide.press(u"forget.confirm"_s);
    guide.waitForPart(u"keychainWait.stop"_s);
    guide.picture(u"64-waiting-for-the-keychain"_s);
}

} // namespace

bool addKeys(const DataDir &dir, const Camera &camera)
{
    const QTemporaryDir folder;
    Guide guide(dir, "2026-11-21T12:00:00Z", camera);
    guide.openDemo();
    makeMistakes(guide);
    giveFlawedKeys(guide);
    testAKey(guide, folder);
    saveIt(guide);
    lockIt(guide);
    manageIt(guide);
    return guide.isGood();
}

} // namespace slipway
