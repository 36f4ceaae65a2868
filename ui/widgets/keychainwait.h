// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace slipway {

class Banner;

//! \brief Says on a banner that the keychain is waited for, once that takes a second, and offers not to: the keychain may be asking for its
//! password behind other windows (rule S4).
class KeychainWait final : public QObject
{
    Q_OBJECT

public:
    //! \a banner outlives this. \a wayOut is the text of the button that offers it.
    KeychainWait(Banner &banner, const QString &wayOut);

    void start();
    //! Takes back what was said.
    void stop();

signals:
    //! Somebody does not want to wait any longer.
    void stopRequested();

private:
    void say();

    Banner &m_banner;
    const QString m_wayOut;
    QTimer m_second;
    bool m_isSaid = false;
};

} // namespace slipway
