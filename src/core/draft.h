// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QDateTime>

#include <compare>
#include <optional>
#include <vector>

namespace slipway {

//! \brief What of an app a text belongs to: the app itself, on all its platforms, a version of it on one, what TestFlight says of it, or a build.
//!
//! What people mean stays the same while resources come and go: creating a version gives the editable app info another id, and
//! Apple has no id yet for a language that is to be added (api/02 2).
struct TextPart
{
    enum class Of {
        App, //!< the app info that can be edited
        Version, //!< the version in progress on a platform
        LiveVersion, //!< the version that is on the store: its promotional text can be changed without a review
        Testing, //!< what TestFlight tells testers and Beta App Review of the app, whatever the build
        Build, //!< what testers are asked to look at in one build
    };

    Of of = Of::App;
    QString platform = {}; //!< wire value, "IOS"; empty where all platforms share it, and of a build
    QString buildId = {}; //!< of a build
    QString buildName = {}; //!< "2.4.0 (812)", which Apple never changes: people read it where nobody can ask for the build any more

    static TextPart ofApp() { return {}; }
    static TextPart ofVersion(const QString &platform) { return {Of::Version, platform}; }
    static TextPart ofLiveVersion(const QString &platform) { return {Of::LiveVersion, platform}; }
    static TextPart ofTesting() { return {Of::Testing}; }
    static TextPart ofBuild(const QString &id, const QString &name) { return {Of::Build, {}, id, name}; }

    //! As state.db has it: "app", "version/IOS", "live/IOS", "testing", "build/7/2.4.0 (812)".
    QString code() const;
    //! None for what a later Slipway may have written.
    static std::optional<TextPart> fromCode(const QString &code);

    friend bool operator==(const TextPart &, const TextPart &) = default;
    // clang-tidy 14 takes the 0 that the compiler compares with for a pointer.
    friend std::strong_ordering operator<=>(const TextPart &, const TextPart &) = default; // NOLINT(modernize-use-nullptr)
};

//! Which text of an app: a field of one of its parts in one language, or a value of the part that is the same in all of them.
struct DraftKey
{
    QString appId = {};
    TextPart part = {};
    Locale locale = {}; //!< null: a value
    QString field = {}; //!< the name of the attribute or relation, "keywords", "primaryCategory"

    bool isValue() const { return locale.isNull(); }

    friend bool operator==(const DraftKey &, const DraftKey &) = default;
    //! By app, part, language and field.
    friend bool operator<(const DraftKey &a, const DraftKey &b);
};

size_t qHash(const DraftKey &key, size_t seed = 0);

//! \brief A text that somebody changed and that Apple does not have yet (rule R13).
struct Draft
{
    DraftKey key = {};
    QString base = {}; //!< what Apple had when the change began; empty where there was nothing
    QString mine = {}; //!< what it is to become
    QDateTime changedAt = {}; //!< UTC

    friend bool operator==(const Draft &, const Draft &) = default;
};

//! In how many languages \a drafts are; values are in none.
int languageCount(const std::vector<Draft> &drafts);

} // namespace slipway
