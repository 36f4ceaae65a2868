// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/imageservice.h"
#include "sandbox/servicestate.h"

#include <functional>

namespace slipway::sandbox {

//! \brief The control path, /_sandbox: what a director of the simulation may do that no client of Apple's can.
//!
//! Every request needs the secret in the header X-Sandbox-Secret. Most answer with the state after the change, as JSON; mistakes
//! are 400, 403, 404 or 405 with one line of text.
//!
//! | request | body |
//! | --- | --- |
//! | GET /_sandbox | |
//! | PUT /_sandbox/faults | the array of FaultPlan; replaces what was there |
//! | PUT /_sandbox/keys/{keyId} | {"revoked": true, "roles": ["SALES"]}, either or both |
//! | POST /_sandbox/keys | {"kind": "TEAM"} or {"kind": "INDIVIDUAL"}; answers with the new key: keyId, issuerId, pem |
//! | PUT /_sandbox/builds/{id} | {"processingState": "VALID"}: how far Apple is with processing it |
//! | PUT /_sandbox/betaReviews/{id} | {"state": "APPROVED"}: what Apple decides on that betaAppReviewSubmission |
//! | PUT /_sandbox/agreement | {"missing": true} |
//! | PUT /_sandbox/clock | {"offset": 600}, in seconds |
//! | PUT /_sandbox/lag | {"least": 0, "most": 30000}, in milliseconds: reads see every write only after that |
//! | PUT /_sandbox/later | {"delay": 30000}, in milliseconds: what is answered with 202 is done only after that |
//! | PUT /_sandbox/rate | {"limit": 3600, "remaining": 0}, for every key |
//! | POST /_sandbox/edits | what somebody else sends now, see requestOfSomebodyElse(); answers as the API does |
//! | POST /_sandbox/reset | all as it was at the start, the world included |
class Control final
{
public:
    static constexpr char secretHeader[] = "X-Sandbox-Secret";
    static bool owns(const QUrl &url);

    //! What only the owner of everything can do.
    struct Levers
    {
        std::function<void()> reset; //!< puts everything back
        std::function<HttpReply(const HttpRequest &)> sendAsSomebodyElse;
    };

    Control(QByteArray secret, ServiceState &state, const ImageService &images, Levers levers);

    HttpReply answer(const HttpRequest &request);

private:
    HttpReply issueKey(const QByteArray &body);
    HttpReply edit(const HttpRequest &request);
    //! What is wrong with the request, or an empty text when it was done.
    QByteArray putKey(const QString &keyId, const QJsonObject &wish);
    QByteArray putBuild(const QString &id, const QJsonObject &wish);
    QByteArray putBetaReview(const QString &id, const QJsonObject &wish);
    QByteArray putFaults(const QByteArray &body);
    QByteArray put(const QString &setting, const QJsonObject &wish);
    QByteArray putLag(const QJsonObject &wish);
    HttpReply state() const;

    const QByteArray m_secret;
    ServiceState &m_state;
    const ImageService &m_images;
    const Levers m_levers;
};

} // namespace slipway::sandbox
