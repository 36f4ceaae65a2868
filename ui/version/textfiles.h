// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exchange/textexchange.h"
#include "ui/version/exportdialog.h"

#include <QObject>

namespace slipway {

class Drafts;
class Settings;
class TextMatrix;
class VersionValues;
struct ImportedText;

//! \brief Import and export of the texts of a version's page: asks for the file, shows what it would change, writes drafts or files.
//!
//! What is imported is one step back and forth. Reading and writing go on in other threads, and end with the page.
class TextFiles final : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a matrix, whose page it reads and writes. \a values are those of the page; they, \a drafts and \a settings outlive it.
    TextFiles(TextMatrix &matrix, VersionValues &values, Drafts &drafts, Settings &settings);
    ~TextFiles() override;

    //! Whether what is called \a path may have texts, by its name alone: folders have no end to theirs.
    static bool mayHaveTexts(const QString &path);
    //! Why nothing can be imported, or exported, just now; empty: it can. What is not read yet would be written as empty.
    QString hindranceToImport() const;
    QString hindranceToExport() const;

    //! Asks for a file, or for a folder, and goes on with importFrom().
    void importFile();
    void importFolder();
    //! Shows what \a path has, and imports what somebody ticks.
    void importFrom(const QString &path);
    //! Asks how and where to.
    void exportTexts();

signals:
    //! Something for the status line.
    void noticed(const QString &text);

private:
    void take(const std::vector<ImportedText> &texts);
    void askWhere(TextFormat format, ExportDialog::Scope scope);
    //! Texts on their way to a disk.
    struct Export
    {
        TextFormat format = TextFormat::Fastlane;
        QString path = {};
        std::vector<LanguageTexts> texts = {};
        QHash<QString, QString> values = {}; //!< by name; folders alone take them
        FileLanguages languages = FileLanguages(); //!< of the page
    };
    Export exported(TextFormat format, ExportDialog::Scope scope, const QString &path) const;
    //! Writes, after a question where files of a folder would be replaced: of a single file the system has asked already.
    void begin(const Export &texts);
    void write(const Export &texts);
    void showWritten(const Result<WrittenTexts> &written, int languages);

    TextMatrix &m_matrix;
    VersionValues &m_values;
    Drafts &m_drafts;
    Settings &m_settings;
    const CancelToken m_cancel;
};

} // namespace slipway
