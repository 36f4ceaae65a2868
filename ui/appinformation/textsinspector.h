// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/appinformation.h"

#include <QWidget>

namespace slipway {

class FactSheet;
class PlainLabel;

//! \brief The texts of one language in full, each with its length and limit; of no language a word on what to select.
class TextsInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit TextsInspector(QWidget *parent = nullptr);

    void show(const std::vector<AppInfoTexts> &selected, int total);

private:
    void showOne(const AppInfoTexts &texts);

    PlainLabel *m_title = nullptr;
    FactSheet *m_facts = nullptr;
};

} // namespace slipway
