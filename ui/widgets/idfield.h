// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace slipway {

//! \brief A field for an id or an address: what comes with a paste and can be in none of them (spaces, quotes, invisible characters) is left
//! out (ux.md 8.16).
class IdField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit IdField(QWidget *parent = nullptr);

signals:
    //! Somebody changed the field by more than one character at once: \a text was pasted or dropped, or put in its place.
    void pasted(const QString &text);

private:
    void clean(const QString &text);

    QString m_before;
};

} // namespace slipway
