// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "services/exchange/reviewfolder.h"

#include <QObject>

class QWidget;

namespace slipway {

class Settings;
class ValueEdits;
struct NewValue;

//! \brief Import and export of what App Review is told, as a folder of fastlane: asks for it, shows what it would change, writes drafts or files.
//!
//! What is imported is one step back and forth. The password is imported, and never exported. Reading and writing go on in other threads, and
//! end with the page.
class ReviewFiles final : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a page, which shows \a values. Those and \a settings outlive it.
    ReviewFiles(ValueEdits &values, Settings &settings, QWidget *page);
    ~ReviewFiles() override;

    //! Why nothing can be imported, or exported, just now; empty: it can. What is not read yet would be written as empty.
    QString hindranceToImport() const;
    QString hindranceToExport() const;

    //! Whether what is called \a path may have such values, by its name alone: folders have no end to theirs.
    static bool mayHaveValues(const QString &path);
    //! Asks for a folder, and goes on with importFrom().
    void importFolder();
    //! Shows what the folder \a path has, and imports what somebody ticks.
    void importFrom(const QString &path);
    void exportFolder();

signals:
    //! Something for the status line.
    void noticed(const QString &text);

private:
    void offer(const QString &path, const ReviewSheet &sheet);
    void take(const std::vector<NewValue> &values);
    void begin(const QString &path);
    void write(const QString &path, const QHash<QString, QString> &values);
    void showWritten(const WrittenTexts &written);
    void showFailure(const QString &title, const Error &error);

    ValueEdits &m_values;
    Settings &m_settings;
    QWidget *m_page;
    const CancelToken m_cancel;
};

} // namespace slipway
