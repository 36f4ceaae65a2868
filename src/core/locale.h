// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <vector>

namespace slipway {

//! \brief A language of the App Store as Apple writes it: "en-US", "zh-Hans", "no".
//!
//! Apple's codes are neither plain ISO codes nor QLocale names, and the list grows: a code that we do not know is kept and
//! shown as it came.
class Locale final
{
public:
    Locale() = default;
    explicit Locale(QString code) : m_code(std::move(code)) {}

    //! Every language that we know, by code.
    static std::vector<Locale> all();

    const QString &code() const { return m_code; }
    bool isNull() const { return m_code.isEmpty(); }
    bool isKnown() const;
    //! Apple's name of the language, translated ("English (U.K.)"); the code when it is unknown.
    QString displayName() const;
    //! Text in this language runs from right to left; an editor sets its layout direction by it.
    bool isRightToLeft() const;

    friend bool operator==(const Locale &, const Locale &) = default;
    friend size_t qHash(const Locale &locale, size_t seed = 0) { return ::qHash(locale.m_code, seed); }

private:
    QString m_code;
};

} // namespace slipway
