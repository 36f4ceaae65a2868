// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemroles.h"
#include "ui/texts/languagelist.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/storetextedit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>

namespace slipway::test {

//! The page of a version as a form.
class FormStage final : public MatrixStage
{
public:
    explicit FormStage(const QString &versionString = QStringLiteral("2.4.0")) : MatrixStage(versionString) { choose(QStringLiteral("form")); }

    void choose(const QString &look) { part<QAbstractButton>(QStringLiteral("version.look.") + look).click(); }
    LanguageList &list() { return part<LanguageList>(QStringLiteral("version.form.languages")); }
    QString language() { return list().current().code(); }
    StoreTextEdit &editor(const QString &field) { return part<StoreTextEdit>(QStringLiteral("version.form.%1.text").arg(field)); }
    QLabel &label(const QString &field, const QString &role) { return part<QLabel>(QStringLiteral("version.form.%1.%2").arg(field, role)); }
    QAbstractButton &revert(const QString &field) { return part<QAbstractButton>(QStringLiteral("version.form.%1.revert").arg(field)); }
    QScrollArea &scroll() { return *pane().findChild<QWidget *>(QStringLiteral("version.form"))->findChild<QScrollArea *>(); }
    bool sees(const QString &field) { return !editor(field).viewport()->visibleRegion().isEmpty(); }
    //! Makes the fields as high as their texts, which Qt does later.
    void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); }
    //! Goes to \a locale by the list, and into \a field.
    void enter(const QString &locale, const QString &field)
    {
        const QAbstractItemModel &model = *list().model();
        list().setCurrentIndex(model.match(model.index(0, 0), IdRole, locale, 1, Qt::MatchExactly).value(0));
        editor(field).setFocus();
    }
};

} // namespace slipway::test
