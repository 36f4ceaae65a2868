// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feedback.h"

#include <QScrollArea>

namespace slipway {

class CrashLogView;
class FactSheet;
class FeedbackPictures;
class PlainLabel;

//! \brief All of one piece of feedback: words, pictures or crash log, and the device that it came from.
class FeedbackReader final : public QScrollArea
{
    Q_OBJECT

public:
    //! \a service outlives this.
    FeedbackReader(FeedbackService &service, QWidget *parent = nullptr);

    //! Shows \a row; null while there is none to show, of \a selected ones.
    void show(const FeedbackRow *row, int selected);
    //! Shows the next part; the first one again after the last.
    void scrollOn();

signals:
    void savePictureRequested(const QImage &picture);
    void saveLogRequested(const QString &text);
    //! Something for the status line.
    void noticed(const QString &text);

private:
    PlainLabel *m_title;
    PlainLabel *m_about;
    PlainLabel *m_comment;
    FeedbackPictures *m_pictures;
    CrashLogView *m_log;
    FactSheet *m_facts;
    QString m_shown; // id
};

} // namespace slipway
