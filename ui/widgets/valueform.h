// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storevalues.h"
#include "ui/theme/tokens.h"

#include <QScrollArea>

class QVBoxLayout;

namespace slipway {

class ToneLabel;
class ValueEdits;
class ValueRow;

//! \brief Values of an app, or of a version, as a form: a card for each section, a row for each value (ux.md 5.6).
class ValueForm final : public QScrollArea
{
    Q_OBJECT

public:
    //! Has the values of the sections from \a first to \a last. \a edits outlives this. The object names of the parts begin with \a name.
    ValueForm(const QString &name, ValueSection first, ValueSection last, ValueEdits &edits, QWidget *parent);

    void setNames(const QString &objectName, const QString &accessibleName);
    //! Puts \a card above the sections, or below them.
    void addAbove(QWidget *card);
    void addBelow(QWidget *card);
    //! Shows how the values stand now.
    void showValues();
    enum class From { Here, Beginning };
    //! The row of the first value that Apple demands and that can be given but is not, after the one that has the keyboard or of all. Null: none.
    QWidget *gap(From from) const;
    //! One sentence above everything, \a tone says how grave; none for empty text.
    void say(Tone tone, const QString &sentence);

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void revealFocus();
    QWidget *makeCard(const QString &name, ValueSection section);

    ValueEdits &m_edits;
    ToneLabel *m_words;
    QVBoxLayout *m_above;
    QVBoxLayout *m_below;
    std::vector<ValueRow *> m_rows;
};

} // namespace slipway
