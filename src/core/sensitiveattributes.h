// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QStringView>

#include <vector>

namespace slipway {

//! \brief The attributes whose values only Apple and who types them may know, by name: the password of a demo account and the like.
//!
//! Which they are says the catalogue (AttributeSpec::sensitive). Whatever is kept, shown or copied of a document goes through here before. By
//! default there are none.
class SensitiveAttributes final
{
public:
    SensitiveAttributes() = default;
    explicit SensitiveAttributes(std::vector<QLatin1String> names) : m_names(std::move(names)) {}

    bool contains(QStringView name) const;
    //! \brief \a json with "<hidden>" in the place of their texts, for people to read.
    //!
    //! Every other byte stays as it is: no value, null, is no secret, and neither is their name. What is no JSON stays too. Linear.
    QByteArray hide(const QByteArray &json) const { return replace(json, "\"<hidden>\""); }
    //! The same with null, for programs: nobody shall take the mark for the value.
    QByteArray forget(const QByteArray &json) const { return replace(json, "null"); }

private:
    QByteArray replace(QByteArray json, QByteArrayView substitute) const;

    std::vector<QLatin1String> m_names;
};

} // namespace slipway
