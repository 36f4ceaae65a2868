// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/reviewedtext.h"

#include <QSplitter>

class QPushButton;

namespace slipway {

class PlainLabel;
class ReadOnlyText;
class TableView;

//! \brief The requests that applying would send, in their order, and all of the one that is selected. To read and copy.
class RequestsView final : public QSplitter
{
    Q_OBJECT

public:
    explicit RequestsView(QWidget *parent = nullptr);
    ~RequestsView() override;

    void setRequests(const std::vector<RequestPreview> &requests);

signals:
    //! Something for the status line.
    void noticed(const QString &text);

private:
    QWidget *makeBody();
    void showSelected();
    const RequestPreview *selected() const;

    TableModel<RequestPreview> m_requests;
    TableView *m_view = nullptr;
    PlainLabel *m_title = nullptr;
    ReadOnlyText *m_body = nullptr;
    QPushButton *m_copyCurl = nullptr;
    QPushButton *m_copyJson = nullptr;
};

} // namespace slipway
