// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class Badge;
class IconButton;
class PlainLabel;

//! \brief A value to read: its label, its text to mark and copy, and a copy button where that is worth one (ids).
class Field final : public QWidget
{
    Q_OBJECT

public:
    enum class Layout {
        Stacked, //!< label above the value: inspectors
        Beside, //!< label left of the value: pages
    };
    enum class Copy { No, Yes };

    Field(const QString &label, Layout layout, Copy copy = Copy::No, QWidget *parent = nullptr);

    //! An empty \a text is shown as a dash. \a hint is for the tooltip.
    void setValue(const QString &text, const QString &hint = {});
    //! Shows a state as its badge.
    void setState(QStringView wire, const QString &text);

private:
    PlainLabel *m_value;
    Badge *m_badge;
    IconButton *m_copy;
    const bool m_isCopyable;
    QString m_text;
};

} // namespace slipway
