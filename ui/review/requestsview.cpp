// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/requestsview.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/readonlytext.h"
#include "ui/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Two languages that are added to the same version go to the same path.
QString idOf(const RequestPreview &request)
{
    const QString language = request.keys.empty() ? QString() : request.keys.front().locale.code();
    return QString::fromLatin1(request.method) + u' ' + request.path + u' ' + language;
}

QString methodOf(const RequestPreview &request)
{
    return QString::fromLatin1(request.method);
}

std::vector<Column<RequestPreview>> columns()
{
    using RequestColumn = Column<RequestPreview>;
    const auto count = [](const RequestPreview &request) { return QLocale().toString(int(request.keys.size())); };
    return {
        RequestColumn(u"method"_s, RequestsView::tr("Method"), &methodOf),
        //: how many changes a request carries
        RequestColumn(u"changes"_s, RequestsView::tr("Changes"), count).numeric(),
        RequestColumn(u"path"_s, RequestsView::tr("Path"), &RequestPreview::path).elided(Qt::ElideMiddle),
    };
}

} // namespace

RequestsView::RequestsView(QWidget *parent) : QSplitter(parent), m_requests(&idOf, columns()), m_view(new TableView(this))
{
    setChildrenCollapsible(false);
    m_requests.setSentence([](const RequestPreview &request) {
        return tr("%1 %2, %Ln change(s)", nullptr, int(request.keys.size())).arg(methodOf(request), request.path);
    });
    m_view->setObjectName(u"review.requests.view"_s);
    m_view->setAccessibleName(tr("Requests"));
    m_view->setModel(&m_requests);
    m_view->setSortingEnabled(false); // they are sent in this order
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    addWidget(m_view);
    addWidget(makeBody());
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestsView::showSelected);
}

RequestsView::~RequestsView()
{
    m_view->selectionModel()->disconnect(this); // the parts go after this, and signal on their way
}

QWidget *RequestsView::makeBody()
{
    auto *panel = new QWidget(this);
    m_title = new PlainLabel({}, panel);
    m_title->setObjectName(u"review.requests.title"_s);
    m_title->setElide(Qt::ElideMiddle);
    m_body = new ReadOnlyText(panel);
    m_body->setObjectName(u"review.requests.body"_s);
    m_body->setAccessibleName(tr("JSON of the request"));
    m_copyCurl = new QPushButton(tr("Copy as cURL"), panel);
    m_copyCurl->setObjectName(u"review.requests.copyCurl"_s);
    m_copyJson = new QPushButton(tr("Copy JSON"), panel);
    m_copyJson->setObjectName(u"review.requests.copyJson"_s);
    connect(m_copyCurl, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(selected()->curl);
        emit noticed(tr("cURL command copied; it takes the token from $ASC_TOKEN"));
    });
    connect(m_copyJson, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(selected()->body);
        emit noticed(tr("JSON copied"));
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copyCurl);
    buttons->addWidget(m_copyJson);
    buttons->addStretch();
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(space::l, space::s, space::xl, space::s);
    column->addWidget(m_title);
    column->addWidget(m_body, 1);
    column->addLayout(buttons);
    return panel;
}

void RequestsView::setRequests(const std::vector<RequestPreview> &requests)
{
    const bool hadNone = m_requests.rowCount() == 0;
    m_requests.replace(requests);
    if (hadNone && !requests.empty())
        m_view->fitColumns();
    if (!m_view->currentIndex().isValid() && !requests.empty())
        m_view->setCurrentIndex(m_requests.index(0, 0));
    showSelected();
}

const RequestPreview *RequestsView::selected() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_requests.all()[size_t(rows.constFirst().row())];
}

void RequestsView::showSelected()
{
    const RequestPreview *request = selected();
    m_title->setText(request ? methodOf(*request) + u' ' + request->path : tr("No request is selected."));
    m_body->setText(request ? request->body : QString());
    for (QPushButton *button : {m_copyCurl, m_copyJson})
        setDisabledReason(button, request ? QString() : tr("Select a request first."));
}

} // namespace slipway
