// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace slipway {

//! What becomes of a row of a table of testers when it is imported.
enum class TesterVerdict {
    New, //!< nobody of the team has this address: a tester is made
    Join, //!< a tester of the team already: added to the groups, and to nothing else
    Member, //!< is in all of the groups already
    Duplicate, //!< an earlier row has the same address
    Invalid, //!< it cannot be sent: see the reason
    OverLimit, //!< the app would have more testers than Apple allows
};

//! As state.db and exports have it: "overLimit".
QLatin1String verdictCode(TesterVerdict verdict);
//! Invalid, which sends nothing, for what a later Slipway may have written.
TesterVerdict verdictOfCode(const QString &code);

//! \brief A row of an import: who it is about, what was to be done, and what became of it.
struct ImportedTester
{
    enum class State {
        LeftOut, //!< nothing is sent of it: its verdict and its reason say why
        Waiting, //!< nothing was sent yet
        InDoubt, //!< written down before the request leaves; what is still so later is looked up at Apple before anything else is sent
        Accepted, //!< Apple said yes, which is no proof
        Done, //!< read back: Apple shows it in all of its groups
        Missing, //!< Apple said yes, and does not show it in its groups
        Refused, //!< Apple said no
        Unknown, //!< no answer came, and a minute later Apple did not show it
    };

    int row = 0; //!< in the table, as spreadsheets count: from 1 on
    QString email = {};
    QString firstName = {};
    QString lastName = {};
    QStringList groups = {}; //!< ids of those it is to be in
    TesterVerdict verdict = TesterVerdict::Invalid;
    State state = State::LeftOut;
    QString testerId = {}; //!< at Apple; empty while it is not known
    QString reason = {}; //!< why it is left out, missing, refused or unknown: a sentence, or Apple's own
    QDateTime sentAt = {}; //!< when the request that made a tester left last, UTC; invalid: none did

    //! It is, or was, to be sent.
    bool isWanted() const { return state != State::LeftOut; }
    //! Somebody has to look at it: it was to be sent, and did not end well.
    bool isProblem() const { return state == State::Missing || state == State::Refused || state == State::Unknown; }

    friend bool operator==(const ImportedTester &, const ImportedTester &) = default;
};

//! As state.db has it: "inDoubt".
QLatin1String stateCode(ImportedTester::State state);
//! LeftOut for what a later Slipway may have written.
ImportedTester::State importStateOfCode(const QString &code);

//! A TestFlight group into which is imported.
struct ImportGroup
{
    QString id = {};
    QString name = {};

    friend bool operator==(const ImportGroup &, const ImportGroup &) = default;
};

//! \brief An import of testers into groups of an app: all rows of the table, those that are left out too.
struct TesterImport
{
    qint64 id = 0; //!< counts up; 0 before it is written down
    QString appId = {};
    QString appName = {};
    QString source = {}; //!< name of the file; empty: the clipboard
    QDateTime startedAt = {}; //!< UTC
    QDateTime endedAt = {}; //!< UTC; invalid while something of it may still be sent
    std::vector<ImportGroup> groups = {}; //!< those that any of the rows names
    std::vector<ImportedTester> rows = {}; //!< in the order of the table

    bool hasEnded() const { return endedAt.isValid(); }

    friend bool operator==(const TesterImport &, const TesterImport &) = default;
};

} // namespace slipway
