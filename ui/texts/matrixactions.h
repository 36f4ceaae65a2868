// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageaction.h"

#include <QString>

#include <vector>

class QWidget;

namespace slipway {

class Drafts;
class InspectorSheet;
class LanguageChooser;
class Segments;
class TextMatrix;
struct MatrixPage;

//! What a page with \a matrix offers for it: to filter and to copy, to edit cells, to go from language to language, and steps back and forth in
//! \a drafts.
std::vector<PageAction> matrixActions(TextMatrix &matrix, Drafts &drafts);

//! A choice between the looks of a matrix. The object names of its parts begin with \a name.
Segments *makeLookChoice(const QString &name, QWidget *parent);

//! Offers below \a anchor the languages that \a page does not have, to begin with the texts of one that it has, or without any.
LanguageChooser *offerLanguages(QWidget *anchor, const MatrixPage &page);

//! Shows in \a inspector what there is of the selected languages.
void inspectLanguages(InspectorSheet &inspector, const TextMatrix &matrix);

} // namespace slipway
