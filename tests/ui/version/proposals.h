// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/version/matrixstage.h"
#include "ui/texts/proposaldialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace slipway::test {

//! The dialog that lies over the matrix, with its parts.
class Proposals final
{
public:
    explicit Proposals(MatrixStage &stage) : m_stage(stage)
    {
        for (ProposalDialog *dialog : stage.pane().findChildren<ProposalDialog *>()) {
            if (dialog->isVisible()) // others are closed, and about to go
                m_dialog = dialog;
        }
        // Not qWaitForWindowActive(): to that a window is as active as the one that it lies over.
        if (m_dialog && !QTest::qWaitFor([this] { return QApplication::activeWindow() == m_dialog; }))
            qFatal("the dialog does not get the keyboard");
    }

    bool isOpen() const { return m_dialog; }
    template <typename Part>
    Part &part(const QString &name)
    {
        auto *found = m_dialog ? m_dialog->findChild<Part *>(m_dialog->objectName() + u'.' + name) : nullptr;
        if (!found)
            qFatal("the dialog has no %s", qPrintable(name));
        return *found;
    }
    QListView &list() { return part<QListView>(QStringLiteral("list")); }
    QPushButton &confirm() { return part<QPushButton>(QStringLiteral("confirm")); }
    QString text(const QString &label) { return part<QLabel>(label).text(); }
    QModelIndex row(const QString &locale)
    {
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            if (list().model()->index(row, 0).data().toString().contains(locale))
                return list().model()->index(row, 0);
        }
        return {};
    }
    //! Ticks the row of \a locale, or unticks it, as people do.
    void press(const QString &locale)
    {
        list().setCurrentIndex(row(locale));
        list().setFocus();
        m_stage.press(Qt::Key_Space);
    }
    void type(const QString &field, const QString &letters)
    {
        part<QLineEdit>(field).setFocus();
        m_stage.typeHere(letters);
    }

private:
    MatrixStage &m_stage;
    ProposalDialog *m_dialog = nullptr;
};

} // namespace slipway::test
