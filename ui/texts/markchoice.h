// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace slipway {

class ChoiceButton;
struct MatrixRow;

//! The choice among the languages of a page by what is to be done in them: missing, not translated, too long, changed (ux.md 5.3).
ChoiceButton *makeMarkChoice(const QString &name, QWidget *parent);

//! Offers each mark that one of \a rows has, with the number of languages that have it. Hidden while there is none.
void offerMarks(ChoiceButton &button, const std::vector<MatrixRow> &rows);

//! Whether \a button lets a language through; null when it lets all.
std::function<bool(const MatrixRow &)> chosenMarks(const ChoiceButton &button);

} // namespace slipway
