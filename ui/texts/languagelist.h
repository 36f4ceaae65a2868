// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "ui/texts/matrixpage.h"

#include <QListView>

namespace slipway {

//! How many of the texts that the primary language has a language has too.
struct Completeness
{
    int filled = 0;
    int of = 0; //!< 0 while the primary language is not known

    friend bool operator==(const Completeness &, const Completeness &) = default;
};

//! Of \a row beside \a primary, which may be null.
Completeness completenessOf(const MatrixRow &row, const MatrixRow *primary);
//! "9 of 11"; empty where there is nothing to compare with.
QString completenessText(const Completeness &completeness);

//! A language as the list shows it.
struct ListedLanguage
{
    MatrixRow row = {};
    Completeness completeness = {};

    friend bool operator==(const ListedLanguage &, const ListedLanguage &) = default;
};

//! \brief The languages of a page below each other, each with a ring that is as full as the language is, and what is wrong or changed in it as
//! signs and words (ux.md 5.3). The current one is the one whose texts are shown beside.
class LanguageList final : public QListView
{
    Q_OBJECT

public:
    explicit LanguageList(const QString &name, QWidget *parent = nullptr);

    //! Lists \a rows. The current language stays while it is among them; until somebody goes to one it is the first.
    void setLanguages(const std::vector<MatrixRow> &rows, const MatrixRow *primary);
    const std::vector<ListedLanguage> &languages() const { return m_languages.all(); }
    //! Null when there is none.
    Locale current() const;
    //! Makes \a locale the current one without a signal; one that is not listed is ignored.
    void setCurrent(const Locale &locale);

signals:
    //! Somebody went to \a locale.
    void chosen(const slipway::Locale &locale);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    TableModel<ListedLanguage> m_languages;
    bool m_isChosen = false; // somebody went to the current one
    bool m_isBeingSet = false; // the current one changes, and nobody goes anywhere
};

} // namespace slipway
