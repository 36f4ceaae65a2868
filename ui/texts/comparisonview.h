// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace slipway {

class DiffView;
class PlainLabel;

//! \brief Shows, below the table, how a text differs from that of another version, word by word.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    //! The object names of the parts begin with \a name.
    explicit ComparisonView(const QString &name, QWidget *parent = nullptr);

    //! What there is to see: two texts, or a sentence where there is nothing to compare.
    struct Content
    {
        QString title = {}; //!< "German › Keywords, compared with iOS 2.3.1"
        QString before = {};
        QString after = {};
        Qt::LayoutDirection direction = Qt::LeftToRight; //!< of the texts' language
        QString sentence = {}; //!< instead of the texts; empty: they are compared
        bool canRetry = false; //!< the texts could not be read, as the sentence says

        friend bool operator==(const Content &, const Content &) = default;
    };
    void setContent(const Content &content);

signals:
    //! The texts are to be read again.
    void retryRequested();

private:
    Content m_content;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_sentence = nullptr;
    QPushButton *m_retry = nullptr;
    DiffView *m_diff = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace slipway
