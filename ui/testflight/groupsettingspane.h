// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <QPointer>

#include <memory>

class QPushButton;
class QScrollArea;

namespace slipway {

struct BetaGroupRow;
class Error;
class FeedBase;
class FileExporter;
class FootBar;
class GroupCommands;
class GroupForm;
class GroupReading;
class PaneFrame;
class PlainLabel;
template <typename Row>
class Feed;

//! \brief What a TestFlight group is, and what of it can be changed (ux.md 5.10). Changes are sent when somebody says so; who makes the group public is
//! asked first. What is not saved is there again for who comes back to the page.
class GroupSettingsPane final : public Pane
{
    Q_OBJECT

public:
    GroupSettingsPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);
    ~GroupSettingsPane() override;

    QString title() const override;
    void nameApp(const QString &name) override;
    void refresh() override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makePage();
    QWidget *makeFoot(QWidget *page);
    void addButtons();
    void connectParts();
    void showGroup();
    void showValues(const BetaGroupRow &group);
    void showChanges();
    void keepChanges();
    void ask();
    void send();
    void take(const Error &error);
    void copyLink();
    void enlarge();
    void saveCode(const QString &link);

    PaneContext m_context;
    GroupReading *m_reading = nullptr;
    std::unique_ptr<Feed<QString>> m_joined;
    PaneFrame *m_frame = nullptr;
    GroupCommands *m_commands = nullptr;
    FileExporter *m_exporter = nullptr;
    QScrollArea *m_scroll = nullptr;
    GroupForm *m_form = nullptr;
    FootBar *m_foot = nullptr;
    PlainLabel *m_words = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_delete = nullptr;
    bool m_isRestored = false; // the form shows the group, with what was left unsaved
    bool m_isSending = false;
};

} // namespace slipway
