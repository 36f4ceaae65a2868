// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "services/testerimport/testerrehearsal.h"

#include <QObject>

namespace slipway {

class Session;

//! Whether the file at \a path may be a table of testers, as its name tells.
bool mayBeTesterTable(const QString &path);

//! \brief What is prepared of an import before anything is sent (ux.md 5.11): a table and how it is read, what its columns hold, who tests by
//! now, and what importing it would do.
//!
//! Tables are read and rehearsed in other threads, after every change anew; what comes of an earlier wish is dropped.
class ImportPreparation final : public QObject
{
    Q_OBJECT

public:
    //! Of the app \a appId; rows that name no group go into \a groupId, if it is one of the app's. \a session outlives this.
    ImportPreparation(Session &session, QString appId, QString groupId, QObject *parent);
    ~ImportPreparation() override;

    //! Reads the file at \a path.
    void load(const QString &path);
    void take(const TesterSource &source);
    //! Reads the table again in another way.
    void setForm(const SheetForm &form);
    void setColumn(int column, TesterColumn what);
    void setGroup(const QString &id);
    //! Forgets the table, and who tests: an import changes that.
    void clear();

    //! Reads from Apple who tests by now, unless that is known or under way.
    void readRoster();
    //! Reads it again.
    void refreshRoster();
    void cancelRoster() { m_rosterCancel.cancel(); }

    //! There is something to prepare, though it may not be a table.
    bool hasSource() const { return m_hasSource; }
    //! Of the file; empty for the clipboard.
    const QString &sourceName() const { return m_source.name; }
    const SheetForm &form() const { return m_form; }
    //! Null while it is read, and when it is no table: see flaw().
    const TesterSheet *sheet() const { return m_sheet.get(); }
    const std::optional<Error> &flaw() const { return m_flaw; }
    const ColumnMapping &mapping() const { return m_mapping; }

    //! Null before it was read.
    const TesterRoster *roster() const { return m_roster.get(); }
    bool isReadingRoster() const { return m_isReadingRoster; }
    //! How many testers are read, and of how many if that is known.
    int rosterRead() const { return m_rosterRead; }
    std::optional<int> rosterTotal() const { return m_rosterTotal; }
    //! Why it could not be read; a cancelled error when somebody did that.
    const std::optional<Error> &rosterTrouble() const { return m_rosterTrouble; }
    const QString &groupId() const { return m_groupId; }

    //! What importing it would do; null while that is not known.
    const std::shared_ptr<const TesterRehearsal> &rehearsal() const { return m_rehearsal; }
    //! Why there is nothing to import just now; a sentence, empty when there is.
    QString hindrance() const;

signals:
    //! There is another table, or none, or it is read in another way.
    void sheetChanged();
    //! More of the roster is read, or all, or it cannot be.
    void rosterChanged();
    //! rehearsal() is another one, or mapping() or groupId() are.
    void rehearsalChanged();

private:
    void readSheet();
    void takeSheet(const Result<TesterSheet> &sheet);
    void takeRoster(const Result<std::shared_ptr<const TesterRoster>> &roster);
    void chooseGroup();
    void rehearse();

    Session &m_session;
    const QString m_appId;
    QString m_groupId;
    bool m_hasSource = false;
    TesterSource m_source;
    SheetForm m_form;
    std::shared_ptr<const TesterSheet> m_sheet; // shared with the thread that rehearses, as the next two
    std::optional<Error> m_flaw;
    ColumnMapping m_mapping;
    std::shared_ptr<const TesterRoster> m_roster;
    std::shared_ptr<const TesterRehearsal> m_rehearsal; // and with who writes it to a file
    bool m_isReadingRoster = false;
    int m_rosterRead = 0;
    std::optional<int> m_rosterTotal;
    std::optional<Error> m_rosterTrouble;
    CancelToken m_rosterCancel;
    // The last one counts, however long the ones before it take.
    int m_sheetsAsked = 0;
    int m_rostersAsked = 0;
    int m_rehearsalsAsked = 0;
};

} // namespace slipway
