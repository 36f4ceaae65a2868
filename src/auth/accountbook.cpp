// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountbook.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// What stands in the file, and stays there: a later Slipway reads it.
struct SafeModeName
{
    SafeMode mode;
    QLatin1String name;
};
constexpr std::array safeModeNames{
    SafeModeName{SafeMode::Normal, QLatin1String("normal")},
    SafeModeName{SafeMode::Ask, QLatin1String("ask")},
    SafeModeName{SafeMode::ReadOnly, QLatin1String("read-only")},
};

// Whatever else the file says is taken for the careful one.
SafeMode safeModeOf(const QString &name)
{
    const auto found = std::find_if(safeModeNames.cbegin(), safeModeNames.cend(), [&name](const SafeModeName &row) { return row.name == name; });
    return found == safeModeNames.cend() ? SafeMode::ReadOnly : found->mode;
}

QString nameOf(SafeMode mode)
{
    return std::find_if(safeModeNames.cbegin(), safeModeNames.cend(), [mode](const SafeModeName &row) { return row.mode == mode; })->name;
}

constexpr QLatin1String group{"accounts"};
constexpr QLatin1String orderKey{"accounts/order"}; // ids in the order of adding
constexpr QLatin1String individual{"individual"};
constexpr QLatin1String team{"team"};

QString path(const QString &id, const char *field)
{
    return group + u'/' + id + u'/' + QLatin1String(field);
}

} // namespace

AccountBook::AccountBook(const QString &settingsFile) : m_settings(settingsFile, QSettings::IniFormat)
{
    read();
}

const Account *AccountBook::find(const QString &id) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(), [&id](const Account &account) { return account.id == id; });
    return found == m_accounts.cend() ? nullptr : &*found;
}

void AccountBook::put(const Account &account)
{
    const auto place = std::find_if(m_accounts.begin(), m_accounts.end(), [&account](const Account &other) { return other.id == account.id; });
    if (place == m_accounts.end())
        m_accounts.push_back(account);
    else
        *place = account;
    if (!account.isDemo && !account.isSessionOnly)
        write(account);
}

void AccountBook::remove(const QString &id)
{
    std::erase_if(m_accounts, [&id](const Account &account) { return account.id == id; });
    m_settings.remove(group + u'/' + id);
    QStringList order = m_settings.value(orderKey).toStringList();
    order.removeAll(id);
    m_settings.setValue(orderKey, order);
}

Result<void> AccountBook::save()
{
    m_settings.sync();
    if (m_settings.status() == QSettings::NoError)
        return {};
    return Error(Error::Kind::Io,
                 QCoreApplication::translate("AccountBook", "The list of accounts cannot be written to %1.").arg(m_settings.fileName()))
        .withRemedy(
            QCoreApplication::translate("AccountBook", "Check that there is room on the disk and that you may write there, then save again."));
}

void AccountBook::read()
{
    for (const QString &id : m_settings.value(orderKey).toStringList()) {
        const auto text = [this, &id](const char *field) { return m_settings.value(path(id, field)).toString(); };
        const Account account{
            .id = id,
            .name = text("name"),
            .key = {.kind = text("kind") == individual ? ApiKey::Kind::Individual : ApiKey::Kind::Team,
                    .keyId = text("keyId"),
                    .issuerId = text("issuerId")},
            .origin = QUrl(text("origin"), QUrl::StrictMode),
            .vendorNumber = text("vendorNumber"),
            .colour = m_settings.value(path(id, "colour")).toInt(),
            .safeMode = safeModeOf(text("safeMode")),
            .lastUsed = QDateTime::fromString(text("lastUsed"), Qt::ISODateWithMs),
        };
        if (QUuid::fromString(id).isNull() || !validate(account.key) || !account.origin.isValid()) {
            qCWarning(lcAuth, "an account in the settings cannot be understood and is left out: %ls", qUtf16Printable(id));
            continue;
        }
        m_accounts.push_back(account);
    }
}

void AccountBook::write(const Account &account)
{
    const auto set = [this, &account](const char *field, const QVariant &value) { m_settings.setValue(path(account.id, field), value); };
    QStringList order = m_settings.value(orderKey).toStringList();
    if (!order.contains(account.id))
        m_settings.setValue(orderKey, order << account.id);
    set("name", account.name);
    set("kind", QString(account.key.kind == ApiKey::Kind::Individual ? individual : team));
    set("keyId", account.key.keyId);
    set("issuerId", account.key.issuerId);
    set("origin", account.origin.toString());
    set("vendorNumber", account.vendorNumber);
    set("colour", account.colour);
    set("safeMode", nameOf(account.safeMode));
    set("lastUsed", account.lastUsed.toString(Qt::ISODateWithMs));
}

} // namespace slipway
