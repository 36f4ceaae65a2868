// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/factsheet.h"

class QVBoxLayout;

namespace slipway {

class PlainLabel;

//! \brief What fills the inspector: a title, and the facts of what is selected below each other.
class InspectorSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorSheet(QWidget *parent = nullptr);

    //! Puts \a picture above the title.
    void setPicture(QWidget *picture);
    //! Puts \a part between the title and the facts.
    void addPart(QWidget *part);
    //! Puts \a part below the facts.
    void addFoot(QWidget *part);
    //! Shows \a facts under \a title; several things at once mostly have a title alone.
    void setContent(const QString &title, const std::vector<Fact> &facts = {});

private:
    QVBoxLayout *m_column = nullptr;
    PlainLabel *m_title = nullptr;
    FactSheet *m_facts = nullptr;
};

} // namespace slipway
