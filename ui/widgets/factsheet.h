// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field.h"

#include <vector>

class QVBoxLayout;

namespace slipway {

//! One line of a FactSheet.
struct Fact
{
    QString label = {};
    QString value = {};
    QString hint = {}; //!< tooltip, for instance the exact time
    QString badge = {}; //!< wire value of a state: the value is shown as its badge
    bool copyable = false; //!< ids and addresses
    bool rightToLeft = false; //!< the value is in a language that is written so

    friend bool operator==(const Fact &, const Fact &) = default;
};

//! \brief Fields below each other: what inspectors and pages say of one thing.
//!
//! New values of the same fields change the texts in place, so that focus and marked text survive a refresh.
class FactSheet final : public QWidget
{
    Q_OBJECT

public:
    FactSheet(Field::Layout layout, QWidget *parent);

    void setFacts(const std::vector<Fact> &facts);

private:
    void rebuild(const std::vector<Fact> &facts);

    const Field::Layout m_layout;
    QVBoxLayout *m_column = nullptr;
    std::vector<Fact> m_facts;
    std::vector<Field *> m_fields;
};

} // namespace slipway
