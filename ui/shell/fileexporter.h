// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace slipway {

class Clock;
class Settings;
template <typename T>
struct Setting;

//! Asks for a file, and has something of a page written into it: rows as CSV or JSON, a picture as PNG or SVG, as its name ends, or a text.
class FileExporter final : public QObject
{
    Q_OBJECT

public:
    //! What the files may be.
    enum class Kinds {
        CsvAndJson,
        Csv,
        Pictures, //!< what is drawn: PNG or SVG
        Picture, //!< what was taken: PNG
        Text,
        Archive, //!< what came as a zip file
    };
    //! Writes to a path, in whatever thread.
    using Write = std::function<QFuture<Result<void>>(const QString &path)>;

    //! Belongs to \a pane, over which it asks. \a settings remembers the folder; both outlive it.
    FileExporter(Settings &settings, Clock &clock, QWidget *pane);

    //! \brief Asks with a dialog called \a title, and has \a write do it.
    //!
    //! The file is called \a name and today's date unless somebody wants it otherwise. Ends in exported() or failed(), or in nothing when
    //! nobody chooses a file.
    void ask(const QString &title, const QString &name, const Write &write, Kinds kinds = Kinds::CsvAndJson);

    //! \brief Asks in the same way for where to save what is called just \a name, and tells \a chosen the path. \a folder remembers where that is.
    void pick(const QString &title, const QString &name, Kinds kind, const Setting<QString> &folder,
              const std::function<void(const QString &)> &chosen);

signals:
    void exported(const QString &path);
    void failed(const slipway::Error &error);

private:
    void start(const Write &write, const QString &path);

    Settings &m_settings;
    Clock &m_clock;
    QWidget *const m_pane;
};

} // namespace slipway
