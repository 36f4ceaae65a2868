// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace slipway {

class DataDir;

//! \brief Lets one Slipway at a time use a data folder; a second one brings the first to the front instead (rule S36).
//!
//! The running one listens on a local socket inside the folder, which only its owner can enter, and understands
//! two words: "raise", and "open" with a link to a place in the window.
class InstanceLock final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Acquired, //!< the folder is ours until this object is destroyed
        RunsAlready, //!< another Slipway has it, and was asked, to show its window
    };

    explicit InstanceLock(const DataDir &dir, QObject *parent = nullptr);
    ~InstanceLock() override;

    //! Takes the folder or asks its user to show itself, and to open \a link if there is one; waits at most a second. An Io error means that the lock cannot be made.
    Result<Outcome> acquire(const QString &link = {});

signals:
    //! Another start wants to see this one's window.
    void raiseRequested();
    //! And to go to \a link, which begins as ours do and is one line of ASCII; whether it leads anywhere is for the window to say.
    void linkRequested(const QString &link);

private:
    void ask(const QByteArray &message) const;
    void serve();
    void obey(const QByteArray &message);

    QString m_socketFile;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace slipway
