// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feedback.h"

#include <QWidget>

class QPushButton;

namespace slipway {

class FilterField;
class PlainLabel;
class ReadOnlyText;

//! \brief The report of a crash as plain text: to read, search, save and copy.
class CrashLogView final : public QWidget
{
    Q_OBJECT

public:
    //! \a service outlives this.
    CrashLogView(FeedbackService &service, QWidget *parent = nullptr);
    ~CrashLogView() override;

    //! Shows the log of the crash \a id, or nothing at all when it is empty.
    void show(const QString &id);

signals:
    void saveRequested(const QString &text);
    //! Something for the status line.
    void noticed(const QString &text);

private:
    void addTools();
    void showState();
    void findNext();

    FeedbackService &m_service;
    std::unique_ptr<Feed<CrashLog>> m_feed;
    QString m_id;
    QString m_text;
    PlainLabel *m_words; // instead of the text
    ReadOnlyText *m_view;
    FilterField *m_find = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace slipway
