// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keyflaw.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct KeyFlawText
{
    Q_DECLARE_TR_FUNCTIONS(KeyFlaw)
};

QString howToGetAKey()
{
    return KeyFlawText::tr(
        "Choose the file AuthKey_....p8 that App Store Connect gave you. Apple offers it only once: if it is lost, make a new key.");
}

} // namespace

Error flawedKey(KeyFlaw flaw, const QString &fileName)
{
    const auto error = [&fileName](const char *message, const QString &remedy) {
        Error result(Error::Kind::Invalid, KeyFlawText::tr(message).arg(fileName));
        result.withRemedy(remedy);
        return result;
    };
    switch (flaw) {
    case KeyFlaw::None:
        break;
    case KeyFlaw::Missing:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "There is no file “%1”."), howToGetAKey());
    case KeyFlaw::NotAFile:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is not a file."), howToGetAKey());
    case KeyFlaw::Empty:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is empty."), howToGetAKey());
    case KeyFlaw::TooLong:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is longer than 8 KB, far too long for a key file."), howToGetAKey());
    case KeyFlaw::WebPage:
        return error(
            QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is a web page that was saved under the name of a key."),
            KeyFlawText::tr("Sign in to App Store Connect in the browser and download the key there; if Apple no longer offers it, make a new key."));
    case KeyFlaw::NoPem:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is not a key file: it has no line “-----BEGIN PRIVATE KEY-----”."), howToGetAKey());
    case KeyFlaw::CutShort:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is cut short: the end of the key is missing."),
                     KeyFlawText::tr("Copy the file again from where you keep it, or make a new key."));
    case KeyFlaw::Damaged:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "The key in “%1” is damaged."),
                     KeyFlawText::tr("Copy the file again from where you keep it, or make a new key."));
    case KeyFlaw::Encrypted:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "The key in “%1” is protected by a passphrase. Keys from Apple are not."),
                     KeyFlawText::tr("Choose the file as it came from Apple, or remove the passphrase first: openssl pkcs8 -in FILE -out NEW.p8"));
    case KeyFlaw::PublicHalf:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” holds the public half of a key, which cannot sign."), howToGetAKey());
    case KeyFlaw::Certificate:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is a certificate, not a private key."), howToGetAKey());
    case KeyFlaw::Sec1:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is a private key in the older SEC1 form (“EC PRIVATE KEY”)."),
                     KeyFlawText::tr("Choose the file as it came from Apple, or convert it: openssl pkcs8 -topk8 -nocrypt -in FILE -out NEW.p8"));
    case KeyFlaw::Rsa:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is an RSA key. Keys for App Store Connect are elliptic ones."), howToGetAKey());
    case KeyFlaw::OtherAlgorithm:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” is a key of another kind than App Store Connect uses."), howToGetAKey());
    case KeyFlaw::OtherCurve:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "The key in “%1” is on another curve than P-256, which App Store Connect uses."), howToGetAKey());
    case KeyFlaw::OtherPem:
        return error(QT_TRANSLATE_NOOP("KeyFlaw", "“%1” holds something else than a private key."), howToGetAKey());
    }
    return Error::internal(u"a sound key was called flawed"_s);
}

} // namespace slipway
