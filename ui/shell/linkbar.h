// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/placelink.h"

#include <QWidget>

#include <optional>

namespace slipway {

class Accounts;
class Banner;

//! \brief Follows links from outside, and is the banner that asks before one changes the account, or says that one leads nowhere. Hidden
//! until then.
class LinkBar final : public QWidget
{
    Q_OBJECT

public:
    //! \a accounts outlives this.
    LinkBar(const Accounts &accounts, QWidget *parent);

    //! Goes where \a link leads, which anybody may have written, or asks whether to; \a account is open, or none when it is empty.
    void open(const QString &link, const QString &account);
    //! Another account is open now, or none: what was asked is over. Goes on with the link that the account was opened for.
    void accountOpened(const QString &id);

signals:
    void placeRequested(const slipway::Place &place);
    void accountRequested(const QString &id);
    void demoRequested();

private:
    void switchFor(const PlaceLink &link);

    const Accounts &m_accounts;
    Banner *m_banner = nullptr;
    std::optional<PlaceLink> m_wanted; // where to go when its account is open
};

} // namespace slipway
