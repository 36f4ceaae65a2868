// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

namespace slipway::test {

//! \brief Takes the place of the browser as long as it lives.
class BrowserSpy final : public QObject
{
    Q_OBJECT

public:
    BrowserSpy();
    ~BrowserSpy() override;

    const QList<QUrl> &opened() const { return m_opened; }

private:
    Q_INVOKABLE void open(const QUrl &url) { m_opened.append(url); }

    QList<QUrl> m_opened;
};

} // namespace slipway::test
