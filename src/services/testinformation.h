// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"
#include "services/feed.h"

#include <QHash>

#include <vector>

namespace slipway {

//! What TestFlight tells testers, in one language.
struct TestTexts
{
    QString id = {};
    Locale locale = {};
    QHash<QString, QString> texts = {}; //!< by the name of the field

    static TestTexts from(const Resource &resource, const Document &document);
    friend bool operator==(const TestTexts &, const TestTexts &) = default;
};

//! What has values of TestFlight that are the same in all languages: Beta App Review information, or the license agreement.
struct TestValues
{
    QString id = {};
    QHash<QString, QString> values = {}; //!< StoreValues by name

    static TestValues from(const Resource &resource, const Document &document);
    friend bool operator==(const TestValues &, const TestValues &) = default;
};

//! What Apple demands of Test Information before it takes a build for external review, and does not have yet.
struct TestInformationGaps
{
    int languages = 0; //!< that lack a demanded text
    int values = 0; //!< of Beta App Review information

    bool isEmpty() const { return languages == 0 && values == 0; }
    friend bool operator==(const TestInformationGaps &, const TestInformationGaps &) = default;
};

//! \a detail is null where it is not known.
TestInformationGaps gapsIn(const std::vector<TestTexts> &texts, const TestValues *detail);

//! Asks for those of an app that are of \a type, one of BetaAppLocalization, BetaAppReviewDetail and BetaLicenseAgreement: the texts in all
//! languages, or the one resource that has the values.
Request testInformationRequest(QLatin1String type, const QString &appId);

//! \brief Reads Test Information. The caller owns the feeds and opens them.
class TestInformationService final
{
public:
    explicit TestInformationService(SessionContext &context) : m_context(context) {}

    std::unique_ptr<Feed<TestTexts>> texts(const QString &appId);
    //! One row. Sensitive values are there in what Apple sends, and not in what was saved.
    std::unique_ptr<Feed<TestValues>> reviewDetail(const QString &appId);
    //! One row, of an empty text where Apple's own agreement is used.
    std::unique_ptr<Feed<TestValues>> license(const QString &appId);

private:
    SessionContext &m_context;
};

} // namespace slipway
