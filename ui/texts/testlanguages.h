// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/drafts.h"
#include "ui/shell/pageaction.h"

#include <QObject>

class QMenu;
class QWidget;

namespace slipway {

class ChoiceButton;
class TextMatrix;
struct MatrixPage;
struct MatrixRow;

//! \brief Adds languages to a page of TestFlight, takes them away and gives them back, as drafts. Each is one step back and forth.
//!
//! The store's languages are others, and stay. One that Apple does not have goes with what was drafted of it.
class TestLanguages final : public QObject
{
    Q_OBJECT

public:
    //! For \a matrix, whose languages \a marks chooses among. All outlive this.
    TestLanguages(Drafts &drafts, TextMatrix &matrix, ChoiceButton &marks, QObject *parent);

    //! Those that somebody added here; they have no texts at first.
    const std::vector<Locale> &added() const { return m_added; }
    //! Says why no language can be added or removed; empty: they can.
    void setLock(const QString &lock) { m_lock = lock; }

    //! Offers below \a anchor the languages that the page does not have.
    void offer(QWidget *anchor);
    //! Removes the selected languages, or keeps them after all.
    PageAction removalAction();
    //! The same in the menu of a cell.
    void fill(QMenu *menu);

signals:
    //! Others are added() now.
    void addedChanged();
    //! Something for the status line.
    void noticed(const QString &text);

private:
    void add(const Locale &language, const Locale &source);
    void removeOrKeep();
    void remove(const std::vector<const MatrixRow *> &rows);
    void keep(const std::vector<const MatrixRow *> &rows);
    std::vector<const MatrixRow *> selected() const;
    QString hindrance() const;
    std::vector<Drafts::Edit> removalOf(const MatrixRow &row) const;

    Drafts &m_drafts;
    TextMatrix &m_matrix;
    ChoiceButton &m_marks;
    QString m_lock;
    std::vector<Locale> m_added;
};

} // namespace slipway
