// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1String>
#include <QUrl>

#include <array>
#include <span>
#include <vector>

namespace slipway {

//! One value of an enumeration of Apple's: what goes over the wire, what people read (for tr()), and our constant for it.
struct EnumEntry
{
    QLatin1String wire = {};
    const char *label = "";
    int value = 0;
};

//! An entry for an enum class; \a label is marked with QT_TRANSLATE_NOOP("catalogue", ...).
template <typename E>
constexpr EnumEntry entry(E value, const char *wire, const char *label)
{
    return {QLatin1String(wire), label, int(value)};
}
//! An entry for an enumeration that has no enum class because no code decides by it.
constexpr EnumEntry entry(const char *wire, const char *label)
{
    return {QLatin1String(wire), label, 0};
}

//! Specialised per enum class next to its declaration: `static constexpr std::array entries{entry(...), ...};`.
//! The enum's first enumerator is Unknown; it has no entry.
template <typename E>
struct EnumTraits;

//! What kind of value an attribute holds: decides display, editor and validation.
enum class ValueKind { Text, Url, Email, Locale, Integer, Boolean, DateTime, Date, Enum, EnumList, TextList, Image, Object, ObjectList };

//! What may be done to an attribute, as Apple's create and update requests declare it.
enum class Access {
    ReadOnly,
    CreateOnly, //!< settable when the resource is made, fixed afterwards
    UpdateOnly,
    Editable, //!< both
};

//! The unit in which Apple counts a limit.
enum class LengthUnit { Characters, Bytes };

//! \brief Everything known about one attribute: a row of the catalogue.
//!
//! It drives the column, the field of the inspector, the counter, the PATCH and the sandbox's validation alike.
struct AttributeSpec
{
    QLatin1String name = {};
    const char *label = ""; //!< for tr(), context "catalogue"
    ValueKind kind = ValueKind::Text;
    Access access = Access::ReadOnly;
    bool required = false; //!< in a create request
    bool nullable = false; //!< null may be sent for it: in an update, or else in a create request
    bool deprecated = false;
    bool sensitive = false; //!< never in logs, HAR, previews, exports (demo account password and the like)
    bool refusesTags = false; //!< Apple takes no '<' in it (api/09)
    int maxLength = 0; //!< 0: no limit known
    LengthUnit unit = LengthUnit::Characters;
    std::span<const EnumEntry> values = {};
};

//! The optional facts of an attribute, for designated initialisers.
struct Facts
{
    bool required = false;
    bool nullable = false;
    bool deprecated = false;
    bool sensitive = false;
    bool refusesTags = false;
    int maxLength = 0;
    LengthUnit unit = LengthUnit::Characters;
    //! What a QString holds beyond text: Url, Email.
    ValueKind kind = ValueKind::Text;
    //! Only for enumerations that stay strings; an enum class brings its own.
    std::span<const EnumEntry> values = {};
};

//! \brief A typed key: the attribute \a spec of resource \a Owner, whose value is a \a Value. See Typed and Patch.
template <typename Owner, typename Value, Access access>
struct Attribute
{
    using OwnerType = Owner;
    using ValueType = Value;
    AttributeSpec spec;
};

//! \brief A value of an enumeration: our constant, or Unknown and what Apple sent. The wire text is never lost.
template <typename E>
struct EnumValue
{
    E known = E::Unknown;
    QString wire;

    friend bool operator==(const EnumValue &a, const EnumValue &b) { return a.wire == b.wire; }
    friend bool operator==(const EnumValue &a, E b) { return a.known == b; }

    static EnumValue fromWire(const QString &text)
    {
        for (const EnumEntry &entry : EnumTraits<E>::entries) {
            if (text == entry.wire)
                return {E(entry.value), text};
        }
        return {E::Unknown, text};
    }
    static EnumValue of(E value)
    {
        for (const EnumEntry &entry : EnumTraits<E>::entries) {
            if (entry.value == int(value))
                return {value, entry.wire};
        }
        return {};
    }
    //! What people read, see enumLabel().
    QString label() const;
};

//! The label of a wire value, translated; a value that we do not know is made readable ("NEW_STATE" -> "New state").
QString enumLabel(std::span<const EnumEntry> values, const QString &wire);

template <typename E>
QString EnumValue<E>::label() const
{
    return enumLabel(EnumTraits<E>::entries, wire);
}

//! A picture of Apple's: a URL with {w}, {h} and {f} to fill in (api/03).
struct ImageAsset
{
    QString templateUrl;
    int width = 0;
    int height = 0;

    bool isNull() const { return templateUrl.isEmpty(); }
    //! URL of a rendition \a pixels wide and high, as PNG.
    QUrl url(int pixels) const;
    friend bool operator==(const ImageAsset &, const ImageAsset &) = default;
};

namespace internal {

template <typename V>
struct KindOf
{
    static constexpr ValueKind kind = ValueKind::Text;
    static constexpr std::span<const EnumEntry> values = {};
};
template <ValueKind k>
struct PlainKind
{
    static constexpr ValueKind kind = k;
    static constexpr std::span<const EnumEntry> values = {};
};
template <> struct KindOf<Locale> : PlainKind<ValueKind::Locale> {};
template <> struct KindOf<QUrl> : PlainKind<ValueKind::Url> {};
template <> struct KindOf<int> : PlainKind<ValueKind::Integer> {};
template <> struct KindOf<qint64> : PlainKind<ValueKind::Integer> {};
template <> struct KindOf<bool> : PlainKind<ValueKind::Boolean> {};
template <> struct KindOf<QDateTime> : PlainKind<ValueKind::DateTime> {};
template <> struct KindOf<QDate> : PlainKind<ValueKind::Date> {};
template <> struct KindOf<QStringList> : PlainKind<ValueKind::TextList> {};
template <> struct KindOf<ImageAsset> : PlainKind<ValueKind::Image> {};
template <> struct KindOf<QJsonObject> : PlainKind<ValueKind::Object> {};
template <> struct KindOf<QJsonArray> : PlainKind<ValueKind::ObjectList> {};
template <typename E>
struct KindOf<EnumValue<E>>
{
    static constexpr ValueKind kind = ValueKind::Enum;
    static constexpr std::span<const EnumEntry> values{EnumTraits<E>::entries};
};
template <typename E>
struct KindOf<std::vector<EnumValue<E>>>
{
    static constexpr ValueKind kind = ValueKind::EnumList;
    static constexpr std::span<const EnumEntry> values{EnumTraits<E>::entries};
};

template <typename V>
constexpr AttributeSpec makeSpec(const char *name, const char *label, Access access, const Facts &facts)
{
    AttributeSpec spec;
    spec.name = QLatin1String(name);
    spec.label = label;
    spec.kind = facts.kind == ValueKind::Text ? KindOf<V>::kind : facts.kind;
    spec.access = access;
    spec.required = facts.required;
    spec.nullable = facts.nullable;
    spec.deprecated = facts.deprecated;
    spec.sensitive = facts.sensitive;
    spec.refusesTags = facts.refusesTags;
    spec.maxLength = facts.maxLength;
    spec.unit = facts.unit;
    spec.values = facts.values.empty() ? KindOf<V>::values : facts.values;
    if (spec.kind == ValueKind::Text && !facts.values.empty())
        spec.kind = ValueKind::Enum;
    if (spec.kind == ValueKind::TextList && !facts.values.empty())
        spec.kind = ValueKind::EnumList;
    return spec;
}

} // namespace internal

//! Constructors of keys; \a label is marked with QT_TRANSLATE_NOOP("catalogue", ...).
template <typename Owner, typename V>
constexpr Attribute<Owner, V, Access::ReadOnly> readOnly(const char *name, const char *label, const Facts &facts = {})
{
    return {internal::makeSpec<V>(name, label, Access::ReadOnly, facts)};
}
template <typename Owner, typename V>
constexpr Attribute<Owner, V, Access::CreateOnly> createOnly(const char *name, const char *label, const Facts &facts = {})
{
    return {internal::makeSpec<V>(name, label, Access::CreateOnly, facts)};
}
template <typename Owner, typename V>
constexpr Attribute<Owner, V, Access::UpdateOnly> updateOnly(const char *name, const char *label, const Facts &facts = {})
{
    return {internal::makeSpec<V>(name, label, Access::UpdateOnly, facts)};
}
template <typename Owner, typename V>
constexpr Attribute<Owner, V, Access::Editable> editable(const char *name, const char *label, const Facts &facts = {})
{
    return {internal::makeSpec<V>(name, label, Access::Editable, facts)};
}

//! \brief What is known about a relation of a type.
struct RelationSpec
{
    enum class Arity { One, Many };
    enum class Write { No, Create, CreateRequired, Update, CreateAndUpdate };

    QLatin1String name = {};
    const char *label = "";
    Arity arity = Arity::Many;
    QLatin1String target = {}; //!< resource type of the members
    Write write = Write::No; //!< inside create and update requests of the owner
    bool linksOnly = false; //!< never carries data: follow it
    bool deprecated = false;
};

//! The optional facts of a relation, for designated initialisers.
struct RelationFacts
{
    RelationSpec::Write write = RelationSpec::Write::No;
    bool linksOnly = false;
    bool deprecated = false;
};

//! \brief A typed key of a relation of \a Owner that leads to \a Target; void when the type there is not curated.
template <typename Owner, typename Target>
struct RelationKey
{
    RelationSpec spec;
};

//! Constructors of relation keys; \a target is the name of Target's type, which may not be complete yet: relations run in circles.
template <typename Owner, typename Target = void>
constexpr RelationKey<Owner, Target> toOne(const char *name, const char *label, const char *target, const RelationFacts &facts = {})
{
    return {{QLatin1String(name), label, RelationSpec::Arity::One, QLatin1String(target), facts.write, facts.linksOnly, facts.deprecated}};
}
template <typename Owner, typename Target = void>
constexpr RelationKey<Owner, Target> toMany(const char *name, const char *label, const char *target, const RelationFacts &facts = {})
{
    return {{QLatin1String(name), label, RelationSpec::Arity::Many, QLatin1String(target), facts.write, facts.linksOnly, facts.deprecated}};
}

} // namespace slipway
