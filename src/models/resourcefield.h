// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"
#include "jsonapi/resource.h"

#include <vector>

namespace slipway {

//! \brief One attribute as lists and inspectors show it, whether its type is in the catalogue or not.
struct ResourceField
{
    QString name;
    QString label; //!< translated
    ValueKind kind = ValueKind::Text;
    std::span<const EnumEntry> values = {};

    //! True for a value that says where a thing stands in its life, and has a badge: Apple calls those "state", "processingState" ...
    bool isState() const;
    //! What people read for \a wire (see wireText()): dates as this locale writes them, Yes and No, words for Apple's constants.
    QString display(const QString &wire) const;
    //! The exact time in local time and UTC for a date, else empty.
    QString hint(const QString &wire) const;
    //! \a wire as a value that sorts: a number, a date, a text.
    QVariant sortValue(const QString &wire) const;
};

//! What a list shows of resources like \a sample. Of a type in the catalogue: the attributes that name it, then the others, without
//! deprecated and sensitive ones and without those that have parts of their own, as a tester's devices. Of another type: what \a sample carries, with kind and label guessed.
std::vector<ResourceField> resourceFields(const Resource &sample);

//! Every attribute that \a resource carries, for reading it whole: those of the catalogue in its order, then the others by name, with
//! kind and label guessed. Sensitive ones are left out.
std::vector<ResourceField> carriedFields(const Resource &resource);

//! The attribute \a spec.
ResourceField fieldOf(const AttributeSpec &spec);

//! An attribute's value as text: a string as it is, the members of a list with commas, an object as compact JSON; empty for null.
QString wireText(const QJsonValue &value);

} // namespace slipway
