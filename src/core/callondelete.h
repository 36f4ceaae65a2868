// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

//! \brief Makes a std::unique_ptr call \a function to let go of what it holds: std::unique_ptr<BIO, CallOnDelete<BIO_free_all>>.
template <auto function>
struct CallOnDelete
{
    template <typename T>
    void operator()(T *object) const
    {
        function(object);
    }
};

} // namespace slipway
