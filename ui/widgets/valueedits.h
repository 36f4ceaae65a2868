// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "services/appinformation.h"
#include "services/drafts.h"

#include <QCoreApplication>

namespace slipway {

struct StoreValue;

//! A value as the form shows it.
struct ValueState
{
    QString shown = {}; //!< as Apple writes it: the draft where there is one
    QString atApple = {};
    QString base = {}; //!< of the draft: what Apple had when the change began
    bool isDrafted = false;
    QString lock = {}; //!< why it cannot be changed; empty: it can
    QString refusal = {}; //!< what Apple said when it did not take a change

    friend bool operator==(const ValueState &, const ValueState &) = default;
};

//! A value that is to become \a wire, as Apple writes it.
struct NewValue
{
    const StoreValue *value = nullptr;
    QString wire = {};
};

//! \brief The values of an app and what people do to them, as drafts. Each is one step back and forth, with a name.
class ValueEdits final
{
    Q_DECLARE_TR_FUNCTIONS(ValueEdits)

public:
    //! What Apple has of them.
    struct Source
    {
        QHash<QString, QString> values = {}; //!< by name; what is missing was not read yet
        TextPart part = {}; //!< whose values they are
        QString lock = {}; //!< why the app information, or the version, cannot be changed
        QHash<QString, QString> refusals = {}; //!< what Apple said of some when it did not take a change, by name
        bool takesDrafts = false; //!< false where another app information, or version, is the one that is edited: drafts are not about this one
        std::vector<CategoryRow> categories = {};
    };

    //! \a drafts outlives this.
    ValueEdits(Drafts &drafts, QString appId) : m_drafts(drafts), m_appId(std::move(appId)) {}

    void setSource(const Source &source) { m_source = source; }
    //! Whether it is known what Apple has of \a value, and what is drafted.
    bool isRead(const StoreValue &value) const;
    ValueState state(const StoreValue &value) const;
    //! What can be chosen for a category or subcategory now, by what people read; empty for anything else.
    QStringList categoriesFor(const StoreValue &value) const;
    //! How many values of the resources of \a type Apple demands and were read, and are empty.
    int missing(QLatin1String type) const;

    //! Somebody chose \a wire, or typed it. Subcategories that do not fit a new category go with the old one.
    void choose(const StoreValue &value, const QString &wire);
    //! \brief What Drafts::write() takes to make them \a values; what is locked stays.
    //!
    //! Subcategories that do not fit their category then go, as in choose(), or are left out.
    std::vector<Drafts::Edit> edits(const std::vector<NewValue> &values) const;
    //! Values that come from elsewhere become \a values, as one step called \a what; see edits().
    void take(const QString &what, const std::vector<NewValue> &values);
    //! Back to what Apple has, a category with its subcategories.
    void revert(const StoreValue &value);

private:
    DraftKey keyOf(const StoreValue &value) const;
    QString shown(QLatin1String name) const;
    QStringList subcategories(const QString &category) const;
    Drafts::Edit editOf(const StoreValue &value, const QString &wire) const;

    Drafts &m_drafts;
    const QString m_appId;
    Source m_source;
};

} // namespace slipway
