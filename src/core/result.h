// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace slipway {

//! \brief A value of type T, or the Error that kept us from having one.
//!
//! Member names are those of std::expected, so that the day we build as C++23 this class becomes an alias.
//! Default construction yields an internal error: QCoro 0.8's waitFor() and QPromise need it, no code of ours relies on it.
template <typename T>
class [[nodiscard]] Result final
{
public:
    using value_type = T;

    Result() : m_data(std::in_place_index<1>, Error::internal(QStringLiteral("result was never set"))) {}
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }

    //! The value; asserts that there is one.
    const T &value() const & { return checked(); }
    T &value() & { return const_cast<T &>(std::as_const(*this).checked()); }
    T &&value() && { return std::move(value()); }
    const T &operator*() const & { return checked(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(value()); }
    const T *operator->() const { return &checked(); }
    T *operator->() { return &value(); }

    T value_or(T fallback) const & { return has_value() ? std::get<0>(m_data) : std::move(fallback); }

    //! The error; asserts that there is no value.
    const Error &error() const
    {
        Q_ASSERT_X(!has_value(), "Result::error", "this result holds a value");
        return std::get<1>(m_data);
    }

    //! Calls \a f with the value and returns its Result; passes an error through.
    template <typename F>
    auto and_then(F &&f) const -> std::invoke_result_t<F, const T &>
    {
        if (has_value())
            return std::forward<F>(f)(std::get<0>(m_data));
        return error();
    }

    //! Calls \a f with the value and wraps what it returns; passes an error through.
    template <typename F>
    auto transform(F &&f) const -> Result<std::invoke_result_t<F, const T &>>
    {
        if (has_value())
            return std::forward<F>(f)(std::get<0>(m_data));
        return error();
    }

private:
    const T &checked() const
    {
        Q_ASSERT_X(has_value(), "Result::value", "this result holds an error");
        return std::get<0>(m_data);
    }

    std::variant<T, Error> m_data;
};

//! \brief Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> final
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }

    const Error &error() const
    {
        Q_ASSERT_X(m_failed, "Result::error", "this result is a success");
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace slipway
