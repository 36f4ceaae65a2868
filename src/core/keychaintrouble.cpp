// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keychaintrouble.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace slipway {

namespace {

struct Row
{
    KeychainTrouble trouble = KeychainTrouble::None;
    QStringView code = {}; //!< in Error::codes()
    const char *message = "";
    const char *remedy = "";
};

constexpr std::array rows{
    Row{KeychainTrouble::Missing, u"SLIPWAY_KEYCHAIN_MISSING", QT_TRANSLATE_NOOP("Keychain", "No keychain service is running."),
        QT_TRANSLATE_NOOP("Keychain", "Install or start GNOME Keyring or KWallet, then try again.")},
    Row{KeychainTrouble::Locked, u"SLIPWAY_KEYCHAIN_LOCKED", QT_TRANSLATE_NOOP("Keychain", "Your keychain is locked."),
        QT_TRANSLATE_NOOP("Keychain", "Unlock it, allow Slipway to use it, and try again.")},
    Row{KeychainTrouble::Gone, u"SLIPWAY_KEYCHAIN_GONE", QT_TRANSLATE_NOOP("Keychain", "The key of this account is gone from the keychain."),
        QT_TRANSLATE_NOOP("Keychain", "Add the key again from its file.")},
    Row{KeychainTrouble::Silent, u"SLIPWAY_KEYCHAIN_SILENT", QT_TRANSLATE_NOOP("Keychain", "Your keychain does not answer."),
        QT_TRANSLATE_NOOP("Keychain", "Look for a window that asks for the keychain's password, then try again.")},
    Row{KeychainTrouble::Other, u"SLIPWAY_KEYCHAIN_OTHER", QT_TRANSLATE_NOOP("Keychain", "Your keychain reports an error."),
        QT_TRANSLATE_NOOP("Keychain", "Try again. If that does not help, quit Slipway and start it again.")},
};

} // namespace

Error keychainError(KeychainTrouble trouble, const QString &details)
{
    Q_ASSERT_X(trouble != KeychainTrouble::None, "keychainError", "no trouble is no error");
    const auto found = std::find_if(rows.begin(), rows.end(), [trouble](const Row &row) { return row.trouble == trouble; });
    const Row &row = found == rows.end() ? rows.back() : *found;
    Error error(Error::Kind::Keychain, QCoreApplication::translate("Keychain", row.message));
    error.withRemedy(QCoreApplication::translate("Keychain", row.remedy)).withDetails(details).withCodes({row.code.toString()});
    return error;
}

KeychainTrouble keychainTrouble(const Error &error)
{
    if (error.kind() != Error::Kind::Keychain)
        return KeychainTrouble::None;
    const auto found = std::find_if(rows.begin(), rows.end(), [&error](const Row &row) { return error.hasCode(row.code); });
    return found == rows.end() ? KeychainTrouble::Other : found->trouble;
}

} // namespace slipway
