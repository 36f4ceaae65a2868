// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace slipway {

class LineSpelling;
class Locale;
class Spelling;
struct AttributeSpec;
class ToneLabel;

//! \brief Where a short text is edited in its cell, with how much of its limit it takes beside it. It takes more than fits: what is typed is kept.
class CellEditor final : public QLineEdit
{
    Q_OBJECT

public:
    //! \a spec outlives this.
    CellEditor(const AttributeSpec &spec, QWidget *parent);
    //! Underlines the unknown words of a text in \a locale, about what is called \a name, and tells screen readers how many there are. \a spelling
    //! outlives this.
    void checkSpelling(Spelling &spelling, const Locale &locale, const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showCount();
    void placeCounter();

    const AttributeSpec &m_spec;
    ToneLabel *m_counter;
    LineSpelling *m_spelling = nullptr; // where it is checked
};

} // namespace slipway
