// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageaction.h"
#include "ui/shell/place.h"
#include "ui/widgets/valueform.h"

#include <vector>

namespace slipway {

class Drafts;
class Pane;

//! \brief What a page of a version that is a form is filled with: the switch between the version's pages, its values, and at the foot what is
//! pending (ux.md 5.3).
class VersionForm final : public QWidget
{
    Q_OBJECT

public:
    //! Of \a pane, which is the one at \a place; the object names of the rows begin with its name. Has the sections from \a first to \a last
    //! of \a values. All outlive this.
    VersionForm(Pane &pane, const Place &place, Drafts &drafts, ValueEdits &values, ValueSection first, ValueSection last);

    ValueForm &form() const { return *m_form; }
    //! The steps back and forth, the next problem, and the way to Review & Apply.
    std::vector<PageAction> actions();

private:
    void goToGap();
    void openReview();

    Pane &m_pane;
    const Place m_place;
    Drafts &m_drafts;
    ValueForm *m_form;
};

} // namespace slipway
