// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/resourcerow.h"

#include <QWidget>

namespace slipway {

class FactSheet;
class PlainLabel;

//! \brief The values of the selected row of a generic list; of several how many they are.
class ResourceInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit ResourceInspector(QWidget *parent = nullptr);

    //! \a row was made with \a fields.
    void showRow(const ResourceRow &row, const std::vector<ResourceField> &fields);
    void showText(const QString &text);

private:
    PlainLabel *m_title = nullptr;
    FactSheet *m_facts = nullptr;
};

} // namespace slipway
