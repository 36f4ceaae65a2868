// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feed.h"
#include "support/demosession.h"

#include <QJsonDocument>
#include <QJsonValue>

namespace slipway::test {

//! A tester, as a page that is read page by page might show them.
struct NamedTester
{
    QString id;
    QString email;
};

//! A feed of the team's testers: 450, on three pages.
std::unique_ptr<Feed<NamedTester>> testers(DemoSession &demo);

//! Collects what a feed announces, as a model would.
class Collector final : public QObject
{
public:
    explicit Collector(Feed<NamedTester> &feed);

    QSet<QString> ids;
    int completed = 0; // lists
};

//! The \a nth request from now on to \a path, and \a times in all, is answered with \a status.
QJsonDocument faultAt(const QString &path, int nth, int times, const QJsonValue &status);
//! Requests for testers that were sent so far, those that failed among them.
int testersAsked(DemoSession &demo);

} // namespace slipway::test
