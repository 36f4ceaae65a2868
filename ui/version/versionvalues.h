// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/exchange/importplan.h"
#include "services/feed.h"
#include "services/storevalues.h"
#include "ui/widgets/valueedits.h"

#include <QObject>

namespace slipway {

class Session;

//! \brief What is the same in all languages and lies in files beside the texts of a version's page: its copyright, and the categories of the app
//! (see fastlanelayout.h).
class VersionValues final : public QObject
{
    Q_OBJECT

public:
    //! \a session outlives this.
    VersionValues(Session &session, const QString &appId, QObject *parent);

    //! Takes what Apple has from the page of \a version, one of \a versions; null while it is not known. \a infos are those of the app.
    void setPage(const VersionSummary *version, const std::vector<VersionSummary> &versions, const std::vector<AppInfoRow> &infos);
    //! How they stand now. What was not read yet is locked, and not shown.
    PageValues values() const;
    //! What Drafts::write() takes to make them \a wanted, see ValueEdits::edits().
    std::vector<Drafts::Edit> edits(const std::vector<NewValue> &wanted) const;

    //! Reads the categories that Apple has, which categoriesSettled() ends: they are known, or cannot be for now.
    void readCategories();
    bool areCategoriesSettled() const;

signals:
    void categoriesSettled();

private:
    const ValueEdits &editsOf(const StoreValue &value) const { return value.isOfVersion() ? m_ofVersion : m_ofApp; }
    void setSources();

    Session &m_session;
    ValueEdits m_ofApp;
    ValueEdits m_ofVersion;
    ValueEdits::Source m_appSource;
    std::unique_ptr<Feed<CategoryRow>> m_feed;
    TableModel<CategoryRow> m_categories;
};

} // namespace slipway
