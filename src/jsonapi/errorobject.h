// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace slipway {

//! \brief One entry of Apple's errors[] (api/01 6.1). code is the only member meant for programs: match it by prefix.
struct ErrorObject
{
    QString id; //!< of this occurrence, to quote to Apple
    QString status;
    QString code; //!< general to specific, dot-separated
    QString title;
    QString detail; //!< may be missing
    QString pointer; //!< source.pointer: into the request's body
    QString parameter; //!< source.parameter: a query parameter
    //! meta.associatedErrors, flattened; associatedPath names the resource each is about ("/v1/appStoreVersions/6a5c").
    std::vector<ErrorObject> associated = {};
    QString associatedPath = {};

    friend bool operator==(const ErrorObject &, const ErrorObject &) = default;
};

//! The errors of an answer, all of them and in order (rule R5); empty when the body is not an error document.
std::vector<ErrorObject> parseErrors(const QByteArray &body);

} // namespace slipway
