// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>

#include <vector>

namespace slipway::sandbox {

//! A person who does not exist.
struct PersonName
{
    QString given;
    QString family;
    //! Both in a to z, as they stand in an e-mail address.
    QString givenLatin;
    QString familyLatin;
};

//! \brief Names of people from all over the world; given and family name always come from the same place.
class NameBook final
{
public:
    NameBook();
    PersonName draw(QRandomGenerator &random) const;

private:
    struct Name
    {
        QString written;
        QString latin;
    };
    struct Culture
    {
        std::vector<Name> given;
        std::vector<Name> family;
    };
    static std::vector<Name> read(QStringView list);

    std::vector<Culture> m_cultures;
    std::vector<std::size_t> m_lots; // index into m_cultures, as often as its weight
};

} // namespace slipway::sandbox
