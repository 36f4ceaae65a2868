// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "services/appinformation.h"
#include "services/distribution/buildtexts.h"
#include "services/reviewdetails.h"
#include "services/testinformation.h"
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

//! \brief A text that people write in every language, with what the catalogue says of it.
//!
//! Those of the store page are the app's own, which its platforms share, and those of one version. TestFlight has others, of the app and of each build.
struct StoreText
{
    const AttributeSpec &spec;
    TextPart::Of of = TextPart::Of::App; //!< what has it; Version, whether that is live or not
    QString AppInfoTexts::*ofApp = nullptr; //!< where it is the app's
    QString VersionTexts::*ofVersion = nullptr; //!< where it is a version's
    bool isDemanded = false; //!< Apple goes on only when all languages have it
};

//! \brief All texts of the page that shows those of \a of, in the order in which people fill them in (ux.md 5.3).
//!
//! The store page shows those of the app and of the version. One and the same field may be on several pages, as another text.
std::span<const StoreText> textsOn(TextPart::Of of);
//! Those of the store page.
std::span<const StoreText> storeTexts();
//! The one that is \a key, or null.
const StoreText *storeText(const DraftKey &key);
//! The one among \a texts, all of a page, whose attribute is called \a field, or null.
const StoreText *textAmong(std::span<const StoreText> texts, QAnyStringView field);
//! The number of \a text on its page.
size_t numberOf(const StoreText &text);
//! The type of the localizations that have the texts of \a part.
QLatin1String localizationType(const TextPart &part);

//! Whether \a spec is a text of words that a dictionary knows. Names are invented, keywords are also what people type wrong, and addresses are none.
bool isSpelled(const AttributeSpec &spec);

//! Whom a text that is seen on the page of \a version is drafted for.
TextPart partOf(const StoreText &field, const VersionSummary &version);
//! Those of \a drafts, of texts alone, that change what is seen on the page of \a version, which is that of the store. The page of a live version shows the app information that is on
//! the store, which no draft is about.
std::vector<Draft> draftsOn(const VersionSummary &version, const std::vector<Draft> &drafts);

//! What strikes the eye about a text beside those of the other languages (ux.md 5.3).
enum class TextMark {
    None,
    Missing, //!< empty, though another language has it
    Untranslated, //!< the same as in the primary language, which is another language than this one
    TooLong, //!< Apple will refuse it
    NoAddress, //!< the same, where an address of the web is wanted
    HasTags, //!< the same, where it takes no '<'
};

//! Whether Apple refuses a text for it.
constexpr bool isFault(TextMark mark)
{
    return mark == TextMark::TooLong || mark == TextMark::NoAddress || mark == TextMark::HasTags;
}

//! One language of a page of texts: what Apple has, and over it what is drafted.
struct StoreLanguage
{
    TextPart::Of page = TextPart::Of::Version; //!< whose page it is on: its texts are textsOn() that
    Locale locale = {};
    bool isPrimary = false;
    std::optional<AppInfoTexts> app = {}; //!< none where Apple has no such language for the app
    std::optional<VersionTexts> version = {};
    std::optional<TestTexts> testing = {}; //!< of the app in TestFlight, or of one build
    QHash<QString, QString> drafted = {}; //!< by the name of the field
    bool leavesApp = false; //!< a draft takes it away from the app
    bool leavesVersion = false; //!< the same from the version
    bool leavesTesting = false; //!< the same from what has testing
    std::vector<TextMark> marks = {}; //!< of each of texts(), as people see it

    std::span<const StoreText> texts() const { return textsOn(page); }

    //! What people see: the draft where there is one.
    QString text(const StoreText &field) const;
    QString textAtApple(const StoreText &field) const;
    bool isDrafted(const StoreText &field) const { return drafted.contains(field.spec.name); }
    //! Something of it is drafted.
    bool isChanged() const { return !drafted.isEmpty() || leaves(); }
    //! Whether a draft takes \a field away with its language.
    bool leaves(const StoreText &field) const;
    //! Whether a draft takes it away from anything.
    bool leaves() const { return leavesApp || leavesVersion || leavesTesting; }
    //! Apple has it for nothing that the page is about: drafts alone make it a language.
    bool isNew() const { return !app && !version && !testing; }
    bool has(TextMark mark) const;
    friend bool operator==(const StoreLanguage &, const StoreLanguage &) = default;
};

//! \brief The languages of \a app and of \a version side by side, the primary one first, then by code, with \a drafts over them.
//!
//! \a drafts are those on this page (see draftsOn()); languages of \a added are there without any text. Linear in the languages.
std::vector<StoreLanguage> storeLanguages(const std::vector<AppInfoTexts> &app, const std::vector<VersionTexts> &version, const Locale &primary,
                                          const std::vector<Draft> &drafts = {}, const std::vector<Locale> &added = {});

//! The same of what TestFlight tells testers: \a drafts are all of the app.
std::vector<StoreLanguage> testLanguages(const std::vector<TestTexts> &testing, const Locale &primary, const std::vector<Draft> &drafts = {},
                                         const std::vector<Locale> &added = {});

//! The same of What to Test of \a build, which is \a part: \a drafts are all of the app.
std::vector<StoreLanguage> buildLanguages(const BuildTexts &build, const TextPart &part, const Locale &primary, const std::vector<Draft> &drafts = {},
                                          const std::vector<Locale> &added = {});

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
