// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace slipway {

//! \brief A request body that can be read once and not again.
//!
//! QNetworkAccessManager 6.4 sends a request a second time by itself when the connection closes without an answer; a body that
//! refuses to rewind makes it give up instead (fact 1 of the platform). It also tells how much of the body has left.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray data, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_taken == m_data.size(); }

    //! Bytes that the network took so far.
    qint64 taken() const { return m_taken; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_data;
    qint64 m_taken = 0;
};

} // namespace slipway
