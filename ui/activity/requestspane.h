// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"
#include "models/ringmodel.h"
#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"
#include "ui/widgets/tablepane.h"

#include <memory>

class QMenu;
class QPushButton;

namespace slipway {

class ChoiceButton;
class FileExporter;
class InspectorSheet;
struct NamedRequest;
class PaneFrame;
class RequestsFilter;

//! \brief Activity: what Slipway has asked of Apple since it was started, with all accounts, the latest request first.
//!
//! Rows come by themselves while it is open; it needs no open account. Nothing can be sent from here.
class RequestsPane final : public Pane
{
    Q_OBJECT

public:
    //! \a openAccount is the id of the account whose resources can be opened from here; empty for none.
    RequestsPane(const WindowContext &context, const QString &openAccount, QWidget *parent = nullptr);
    ~RequestsPane() override;

    QString title() const override;
    std::vector<PageAction> pageActions() override;
    void scrollToTop() override;
    QWidget *inspector() override;

private:
    void addTools();
    void addTable();
    void listen();
    void showRequests();
    void offerAccounts();
    void showSelection();
    void exportRequests();
    //! Those in the table, in its order.
    std::vector<NamedRequest> shownRequests() const;
    void fillMenu(QMenu *menu, const RequestSummary &request);
    void open(const RequestSummary &request);
    //! What is to be known of the copied curlCommand() of \a request.
    static QString curlNotice(const RequestSummary &request);
    void copy(const QString &text, const QString &notice);
    void showAll();
    QString accountName(const QString &id) const;
    //! The attempts before \a request, as far as they are still here, the first of them first.
    std::vector<RequestSummary> earlierAttempts(const RequestSummary &request) const;
    //! Why the page of \a request cannot be opened; empty when it can.
    QString hindranceToOpen(const RequestSummary &request) const;

    const WindowContext m_context;
    const QString m_openAccount;
    const TableTexts m_texts;
    RingModel<RequestSummary> m_requests;
    RequestsFilter *m_chosen = nullptr;
    PaneFrame *m_frame = nullptr;
    TablePane *m_table = nullptr;
    ChoiceButton *m_results = nullptr;
    ChoiceButton *m_accounts = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_clear = nullptr;
    FileExporter *m_exporter = nullptr;
    std::unique_ptr<InspectorSheet> m_inspector;
};

} // namespace slipway
