// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/testers.h"

#include <QFuture>

namespace slipway {

//! A tester, with what their page knows besides.
struct ExportedTester
{
    TesterRow tester = {};
    QStringList groups = {}; //!< names of those of the page
    BetaTesterUsage usage = {};
};

//! What is exported of testers.
struct TesterExport
{
    std::vector<ExportedTester> testers = {};
    QString of = {}; //!< the app or group whose testers they are, or the team: the file is called after it
    int usageDays = 0; //!< the period of the usage; 0: it is not known of anybody
};

//! \brief Everything that is known of them, for other programs. CSV has a row for each, below one with the names, and can be imported again: see
//! testerimport/columnmapping.h. What has several values has semicolons between them there, and is a list in JSON.
QByteArray testersAsCsv(const TesterExport &testers);
QByteArray testersAsJson(const TesterExport &testers, const QDateTime &now);

//! \brief First name, last name and address, without a row of names: what the import of App Store Connect's website takes (api/05 2).
//!
//! Who told no address cannot be imported there, and is left out.
QByteArray testersForAppStoreConnect(const std::vector<ExportedTester> &testers);

//! Both written to \a path, see exportFile().
QFuture<Result<void>> exportTesters(const TesterExport &testers, const QString &path, const QDateTime &now);
QFuture<Result<void>> exportForAppStoreConnect(const TesterExport &testers, const QString &path);

} // namespace slipway
