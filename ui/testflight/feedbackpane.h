// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/testflight/feedbackcolumns.h"

#include <QSet>
#include <QTimer>

class QMenu;
class QSplitter;

namespace slipway {

class FeedbackFilters;
class FeedbackReader;
class FileExporter;
class PaneFrame;
class TablePane;
class TableView;

//! \brief What testers of an app sent, screenshots and crashes in one list, newest first, and a reader for the one that is selected.
//!
//! What is looked at for a moment counts as read.
class FeedbackPane final : public Pane
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds readAfter{1500};

    FeedbackPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~FeedbackPane() override;

    QString title() const override;
    void nameApp(const QString &name) override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Rows = Feed<FeedbackRow>;

    void addContent();
    void connectParts();
    void follow(Rows &feed, FeedbackKind kind);
    void takePage(const Rows &feed);
    void dropOthers(const Rows &feed, FeedbackKind kind);
    void takeReadOnes();
    void showRead(const QStringList &ids, bool isRead);
    void remove(const QStringList &ids);
    void showState();
    void showSelection();
    void markLooked();
    void markLeft();
    void toggleRead();
    void askToDelete();
    void fillMenu(QMenu *menu);
    std::vector<const FeedbackLine *> selected() const;
    QString markText() const;
    QString markHindrance() const;
    QString deleteHindrance() const;
    QString fileName(const QString &kind) const;

    PaneContext m_context;
    Place m_place;
    std::unique_ptr<Rows> m_screenshots;
    std::unique_ptr<Rows> m_crashes;
    TableModel<FeedbackLine> m_lines;
    QSet<QString> m_readOnes;
    PaneFrame *m_frame = nullptr;
    QSplitter *m_splitter = nullptr;
    TableView *m_view = nullptr;
    TablePane *m_table = nullptr;
    FeedbackFilters *m_filters = nullptr;
    FeedbackReader *m_reader = nullptr;
    FileExporter *m_exporter;
    QTimer m_moment; // that the selected one is looked at
    QString m_unreadByHand; // stays unread as long as it is selected
    QString m_looked; // was looked at, but stays unread while a filter for unread ones would take it away from under the eyes
};

} // namespace slipway
