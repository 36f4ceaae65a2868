// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"
#include "services/review.h"
#include "support/demosession.h"
#include "support/sandboxclient.h"
#include "support/sandboxdirector.h"

#include <QJsonArray>

namespace slipway::test {

//! \brief The texts of the demo team's Tideline in a real session on the real sandbox, and somebody else who works on them with another client.
//!
//! Tideline, in American, German, Japanese and more, has version 2.4.0 for iOS in preparation, 2.3.1 on the store, and no other for macOS.
class TextStage final
{
public:
    static const QString tideline;
    static const TextPart app;
    static const TextPart version; //!< iOS 2.4.0
    static const TextPart live; //!< iOS 2.3.1
    static const TextPart testing; //!< what TestFlight says of it

    //! \a clock is the application's; null: the computer's. The sandbox's is one of \a options; \a sensitive is what the application hides.
    explicit TextStage(Clock *clock = nullptr, sandbox::SandboxOptions options = DemoSession::smallTeam(),
                       SensitiveAttributes sensitive = catalogue::sensitiveAttributes());

    DemoSession &demo() { return m_demo; }
    Drafts &drafts() { return m_demo.session().drafts(); }

    static DraftKey key(const TextPart &part, const QString &locale, const QString &field);
    //! Of a value of the app that belongs to no language.
    static DraftKey value(const QString &field);
    //! Of a version, or of what App Review is told of it, or of what TestFlight says.
    static DraftKey reviewValue(const QString &field, const TextPart &part = version);
    //! What Apple has, as somebody else reads it; null where there is no such language.
    QString atApple(const DraftKey &key);
    //! Drafts \a text over what Apple has.
    void type(const DraftKey &key, const QString &text);
    void writeAsSomebodyElse(const DraftKey &key, const QString &text);
    void removeAsSomebodyElse(const QString &resource);
    //! Makes a language of iOS 2.4.0 with these keywords.
    void addLanguageAsSomebodyElse(const QString &locale, const QString &keywords);
    //! The first version of a platform, which App Review was told nothing of.
    void addVersionAsSomebodyElse(const QString &platform);
    //! The path of what has \a key.
    QString resource(const DraftKey &key);
    //! Where the localizations are listed that \a part has.
    QString listOf(const TextPart &part);

    //! An answer, as a fault gives it, in which what has \a key says \a text.
    QJsonObject answerWith(const DraftKey &key, const QString &text);

    //! Directs the sandbox: replaces the faults that are to come.
    void fail(const QJsonArray &faults);
    QStringList sent() { return m_demo.sent(); }
    //! How often the application read \a path, a list or a resource.
    int reads(const QString &path);

private:
    //! What has the text or value, as somebody else reads it.
    QJsonObject owner(const DraftKey &key);
    QJsonObject valueOwner(const DraftKey &key);

    DemoSession m_demo;
    SandboxClient m_other;
};

} // namespace slipway::test
