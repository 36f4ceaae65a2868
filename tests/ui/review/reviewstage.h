// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"
#include "support/sandboxclient.h"
#include "ui/panestage.h"

#include <QListView>

namespace slipway::test {

//! \brief A pane about what was drafted of Tideline, with somebody else who looks at Apple and writes there too.
class ReviewStage final : public PaneStage
{
public:
    explicit ReviewStage(Place::Kind kind = Place::Kind::Review);

    //! A text of iOS 2.4.0, which is in preparation, or with \a part of something else of the app.
    static DraftKey key(const QString &locale, const QString &field, const TextPart &part = TextPart::ofVersion(QStringLiteral("IOS")));
    //! What Apple has, asked with a client of another make.
    QString atApple(const DraftKey &key);
    //! Somebody else changes it there.
    void changeAtApple(const DraftKey &key, const QString &text);
    //! Drafts \a text, over what Apple has; and waits until the review has read that.
    void draft(const DraftKey &key, const QString &text);

    QListView &list() { return part<QListView>(QStringLiteral("review.list")); }
    //! Waits until \a count rows are there and Apply has something to say.
    bool shows(int count);
    //! What a screen reader says of the rows.
    QStringList sentences();
    //! Waits until the banner called \a banner says something; answers what.
    QString bannerSays(const QString &banner = QStringLiteral("review.outcome"));
    Drafts &drafts() { return demo().session().drafts(); }
    void setSafeMode(SafeMode mode);
    int requestsSent(const QByteArray &method);

private:
    QString localizationOf(const DraftKey &key);

    SandboxClient m_somebody;
};

} // namespace slipway::test
