// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/footbar.h"

class QHBoxLayout;
class QPushButton;

namespace slipway {

class LoadingLine;
class PlainLabel;

//! The foot of a page that does something with many testers: a line of progress, and below it a sentence and buttons.
class TaskFoot : public FootBar
{
    Q_OBJECT

public:
    //! Why nothing can be sent, whatever else there is; empty: it can.
    void setHindrance(const QString &hindrance);

protected:
    //! \a wordsName is that of the sentence, for tests.
    TaskFoot(const QString &wordsName, QWidget *parent);

    //! At the right of those that are there.
    QPushButton *addButton(const QString &name, const QString &text);
    LoadingLine &line() { return *m_line; }
    PlainLabel &words() { return *m_words; }
    const QString &hindrance() const { return m_hindrance; }

private:
    virtual void showState() = 0;

    LoadingLine *m_line;
    PlainLabel *m_words;
    QHBoxLayout *m_row;
    QString m_hindrance;
};

} // namespace slipway
