// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/request.h"
#include "jsonapi/resource.h"
#include "services/reviewedtext.h"
#include "services/storetexts.h"

#include <QHash>

#include <map>
#include <set>

namespace slipway {

//! What of an app drafts are about: of each part the types of the resources that have it, see typeOf().
using TextScope = std::map<TextPart, std::set<QLatin1String>>;

TextScope scopeOf(const std::vector<Draft> &drafts);

//! \brief What Apple has of those parts of an app that drafts are about, at one moment.
struct TextSnapshot
{
    //! A part that can be drafted for, found at Apple.
    struct Part
    {
        ResourceId owner = {}; //!< the app info, the version, the app, or the build; null when there is none: see reason
        QString state = {}; //!< the owner's, as Apple writes it; empty: it has none
        QString reason = {}; //!< why nothing of it can be changed; empty: something can
        VersionSummary version = {}; //!< of a version
        bool isFirstOfPlatform = false;
        QHash<Locale, Resource> languages = {}; //!< its localizations
        QHash<QString, Resource> values = {}; //!< what has its StoreValues, by type

        //! What has the text of \a key; null where Apple has no such language.
        Resource resourceOf(const DraftKey &key) const;
    };

    Locale primary = {};
    TextScope scope = {}; //!< what was read
    std::map<TextPart, Part> parts = {};

    bool covers(const TextScope &wanted) const;
};

//! \brief One request of a plan: the changed texts of one resource of a part, which is one language of it or has some of its values.
struct TextRequest
{
    ResourceId owner = {}; //!< the app info, the version, the app, or the build; of a value that follows no state, what has it
    QString ownerState = {}; //!< as Apple writes it; empty: it has none
    QString resourceId = {}; //!< of what is changed; empty: it is made
    //! What it says, with what Apple had before. Of a new language of the app the name is among them, drafted or not: Apple demands one,
    //! and it is the primary language's then.
    std::vector<Draft> texts = {};

    bool makesResource() const { return resourceId.isEmpty(); }
    bool makesLanguage() const { return makesResource() && !texts.front().key.isValue(); }
    //! It takes the language away: its texts, all of them, are what is lost.
    bool removesLanguage() const;
    //! Texts that are cleared are sent as null (api/01: "null clears where allowed").
    Request request() const;
    //! Where what it changes can be read: the resource itself, or what leads to it, as the list that a new language will be in.
    QString resource() const;
};

//! \brief Finds what \a part of \a appId is at Apple, without its languages. Of a build it is not known here whether Apple has it.
TextSnapshot::Part partAtApple(const TextPart &part, const QString &appId, const std::vector<AppInfoRow> &infos,
                               const std::vector<VersionSummary> &versions);

//! The type of what has the text of \a key: a localization of its part, or the type of its StoreValue.
QLatin1String typeOf(const DraftKey &key);

//! Why Apple would refuse \a text for what it says; empty: nothing is wrong with it.
QString faultOf(const AttributeSpec &spec, const QString &text);

//! What can be done with each of \a drafts, in their order. Linear. \a apple has the parts of all of them.
std::vector<ReviewedText> judged(const std::vector<Draft> &drafts, const TextSnapshot &apple);

//! \brief The requests that send those of \a texts, which are in the order of their keys, that are to be sent: the app before its versions, the
//! values before languages, the primary language before others. Linear.
//!
//! A language that is new in a version alone is made there alone, although Apple takes no submission until the app has it too:
//! its name is a decision of people's.
std::vector<TextRequest> requestsFor(const std::vector<ReviewedText> &texts, const TextSnapshot &apple);

} // namespace slipway
