// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "services/appinformation.h"
#include "services/reviewdetails.h"
#include "services/versionstate.h"

#include <QHash>

#include <optional>
#include <span>

namespace slipway {

//! The texts of one version in one language.
struct VersionTexts
{
    QString id = {};
    Locale locale = {};
    QString description = {};
    QString keywords = {};
    QString promotionalText = {};
    QString whatsNew = {};
    QString supportUrl = {};
    QString marketingUrl = {};

    static VersionTexts from(const Resource &resource, const Document &document);
    friend bool operator==(const VersionTexts &, const VersionTexts &) = default;
};

//! \brief A text of the store page that there is in every language, with what the catalogue says of it.
//!
//! The app's own texts are shared by its platforms; the others belong to one version. One of the two members is null.
struct StoreText
{
    const AttributeSpec &spec;
    QString AppInfoTexts::*ofApp = nullptr;
    QString VersionTexts::*ofVersion = nullptr;
};

//! All of them, in the order in which people fill them in (ux.md 5.3).
std::span<const StoreText> storeTexts();
//! The one whose attribute is called \a field, or null.
const StoreText *storeText(const QString &field);

//! Whether \a spec is a text of words that a dictionary knows. Names are invented, keywords are also what people type wrong, and addresses are none.
bool isSpelled(const AttributeSpec &spec);

//! Whom a text that is seen on the page of \a version is drafted for.
TextPart partOf(const StoreText &field, const VersionSummary &version);
//! Those of \a drafts, of texts alone, that change what is seen on the page of \a version. The page of a live version shows the app information that is on
//! the store, which no draft is about.
std::vector<Draft> draftsOn(const VersionSummary &version, const std::vector<Draft> &drafts);

//! What strikes the eye about a text beside those of the other languages (ux.md 5.3).
enum class TextMark {
    None,
    Missing, //!< empty, though another language has it
    Untranslated, //!< the same as in the primary language, which is another language than this one
    TooLong, //!< Apple will refuse it
    NoAddress, //!< the same, where an address of the web is wanted
};

//! One language of a version's store page: what Apple has, and over it what is drafted.
struct StoreLanguage
{
    Locale locale = {};
    bool isPrimary = false;
    std::optional<AppInfoTexts> app = {}; //!< none where Apple has no such language for the app
    std::optional<VersionTexts> version = {};
    QHash<QString, QString> drafted = {}; //!< by the name of the field
    bool leavesApp = false; //!< a draft takes it away from the app
    bool leavesVersion = false; //!< the same from the version
    std::vector<TextMark> marks = {}; //!< of each of storeTexts(), as people see it

    //! What people see: the draft where there is one.
    QString text(const StoreText &field) const;
    QString textAtApple(const StoreText &field) const;
    bool isDrafted(const StoreText &field) const { return drafted.contains(field.spec.name); }
    //! Something of it is drafted.
    bool isChanged() const { return !drafted.isEmpty() || leavesApp || leavesVersion; }
    //! Whether a draft takes \a field away with its language.
    bool leaves(const StoreText &field) const { return field.ofApp ? leavesApp : leavesVersion; }
    //! Apple has it neither for the app nor for the version: drafts alone make it a language.
    bool isNew() const { return !app && !version; }
    bool has(TextMark mark) const;
    friend bool operator==(const StoreLanguage &, const StoreLanguage &) = default;
};

//! \brief The languages of \a app and of \a version side by side, the primary one first, then by code, with \a drafts over them.
//!
//! \a drafts are those on this page (see draftsOn()); languages of \a added are there without any text. Linear in the languages.
std::vector<StoreLanguage> storeLanguages(const std::vector<AppInfoTexts> &app, const std::vector<VersionTexts> &version, const Locale &primary,
                                          const std::vector<Draft> &drafts = {}, const std::vector<Locale> &added = {});

//! The app information that goes with a version in \a phase: what is live for a live one, what is in preparation for one in progress.
//! Null when there is none; of versions that were replaced Apple keeps none.
const AppInfoRow *infoOf(VersionPhase phase, const std::vector<AppInfoRow> &infos);

//! Asks for the texts of a version in all languages.
Request versionTextsRequest(const QString &versionId);

//! \brief Reads the texts of versions, and what App Review is told of them. The caller owns the feed and opens it.
class StoreTextsService final
{
public:
    explicit StoreTextsService(SessionContext &context) : m_context(context) {}

    std::unique_ptr<Feed<VersionTexts>> texts(const QString &versionId);
    //! One row, or none while nobody told App Review anything. Sensitive values are there in what Apple sends, and not in what was saved.
    std::unique_ptr<Feed<ReviewDetailRow>> reviewDetail(const QString &versionId);

private:
    SessionContext &m_context;
};

} // namespace slipway
