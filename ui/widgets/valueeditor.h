// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace slipway {

struct StoreValue;

//! \brief How people choose or type one value of an app. Values are as Apple writes them, see StoreValue.
class ValueEditor : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a owner, its control to the form that takes that. Radio buttons for what has to be answered, a list for what may stay
    //! empty, a line for what is typed, masked where it is sensitive, or as many lines as a long text takes. The object names of the parts
    //! begin with \a name; \a value outlives this.
    static ValueEditor *make(const StoreValue &value, const QString &name, QObject *owner);

    QWidget *control() const { return m_control; }
    //! Shows \a wire, without a signal.
    virtual void setValue(const QString &wire) = 0;
    //! What can be chosen, where the value does not say it itself: categories.
    virtual void setChoices(const QStringList &wires);

signals:
    //! Somebody chose \a wire, or typed it.
    void chosen(const QString &wire);

protected:
    ValueEditor(QWidget *control, QObject *owner);

private:
    QWidget *const m_control;
};

} // namespace slipway
