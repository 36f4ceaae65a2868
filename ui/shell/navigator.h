// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QObject>

#include <vector>

namespace slipway {

//! \brief Where the window is, was, and can go back to: at most 50 places.
class Navigator final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Place &current() const { return m_places[m_at]; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }

    //! Goes to \a place; what was ahead is forgotten. Going where one is only emits revisited().
    void go(const Place &place);
    void back();
    void forward();
    //! Forgets everything and starts at \a place: another account.
    void reset(const Place &place);
    //! Gives the current place the title that its pane has found out.
    void retitle(const QString &title);
    //! The app \a id is called \a name now, or it has just been found out.
    void nameApp(const QString &id, const QString &name);

signals:
    void changed();
    //! The user asked for the place that is shown already.
    void revisited();

private:
    static constexpr size_t limit = 50;

    std::vector<Place> m_places{Place{}};
    size_t m_at = 0;
};

} // namespace slipway
