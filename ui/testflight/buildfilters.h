// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/builds.h"
#include "ui/widgets/termfilters.h"

namespace slipway {

//! The filters of the builds' page: `platform:iOS version:2.4 group:QA state:Testing`.
class BuildFilters final : public TermFilters
{
    Q_OBJECT

public:
    //! The terms that rows are searched by, for whoever filters them.
    static SearchTerms terms();
    //! What a row is searched by, beside what the columns say.
    static std::vector<SearchField> searchFields(const TestBuildRow &build);

    //! \a field outlives this.
    explicit BuildFilters(FilterField *field, QWidget *parent = nullptr);

    //! Offers the values of \a builds too from now on.
    void offer(const std::vector<TestBuildRow> &builds);
};

} // namespace slipway
