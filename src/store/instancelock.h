// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace slipway {

class DataDir;

//! What a start wants of the Slipway that runs already, beside its window.
struct StartWishes
{
    QString link = {}; //!< to a place in the window; empty for none
    QString keyFile = {}; //!< absolute path of a key file, to fill the page with that adds one; empty for none
};

//! \brief Lets one Slipway at a time use a data folder; a second one brings the first to the front instead (rule S36).
//!
//! The running one listens on a local socket inside the folder, which only its owner can enter, and understands
//! three words: "raise", "open" with a link to a place in the window, and "key" with the path of a key file.
class InstanceLock final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Acquired, //!< the folder is ours until this object is destroyed
        RunsAlready, //!< another Slipway has it, and was asked to show its window
    };

    explicit InstanceLock(const DataDir &dir, QObject *parent = nullptr);
    ~InstanceLock() override;

    //! Takes the folder, or asks its user to show itself and passes \a wishes on to it; waits at most a second for each. An Io error means that
    //! the lock cannot be made.
    Result<Outcome> acquire(const StartWishes &wishes = {});

signals:
    //! Another start wants to see this one's window.
    void raiseRequested();
    //! And to go to \a link, which begins as ours do and is one line of ASCII; whether it leads anywhere is for the window to say.
    void linkRequested(const QString &link);
    //! And to see the page that adds a key, filled with the file at \a path: one line without control characters, and absolute; whether there is
    //! such a file is for its reader to say.
    void keyFileRequested(const QString &path);

private:
    void ask(const StartWishes &wishes) const;
    void send(const QByteArray &message) const;
    void serve();
    void obey(const QByteArray &message);

    QString m_socketFile;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace slipway
