// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storevalues.h"
#include "ui/version/matrixstage.h"

#include <QLineEdit>

namespace slipway::test {

//! A page of Tideline's version for iOS that is a form of its values.
class FormPageStage : public PaneStage
{
public:
    FormPageStage(Place::Kind kind, const QString &versionString) : PaneStage(placeOf(kind, versionString)) {}

    //! The line of the value called \a field.
    QLineEdit &line(const QString &field) { return part<QLineEdit>(QStringLiteral("%1.%2.line").arg(pane().objectName(), field)); }
    //! Its draft, or null.
    const Draft *draft(const QString &field)
    {
        return demo().session().drafts().find({.appId = tideline, .part = TextPart::ofVersion(QStringLiteral("IOS")), .field = field});
    }

private:
    static Place placeOf(Place::Kind kind, const QString &versionString)
    {
        Place place = versionPlace(versionString);
        place.kind = kind;
        return place;
    }
};

} // namespace slipway::test
