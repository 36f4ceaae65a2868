// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/footbar.h"

class QPushButton;

namespace slipway {

class ImportPreparation;
class LoadingLine;
class PlainLabel;

//! \brief What importing a table would take, and the button that does it (ux.md 5.11). Says how far the reading of who tests by now is.
class ImportOfferBar final : public FootBar
{
    Q_OBJECT

public:
    //! \a preparation outlives this.
    ImportOfferBar(ImportPreparation &preparation, QWidget *parent);

    //! Why nothing can be imported whatever the table is; empty: it can.
    void setHindrance(const QString &hindrance);

signals:
    void importRequested();
    void problemsRequested();
    //! Somebody does not want to import this.
    void cancelled();

private:
    QPushButton *addButton(const QString &name, const QString &text);
    void showState();
    void showRoster();
    QString cost() const;

    ImportPreparation &m_preparation;
    QString m_hindrance;
    LoadingLine *m_line;
    PlainLabel *m_words;
    QPushButton *m_roster = nullptr;
    QPushButton *m_problems = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace slipway
