// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/unreadfeedback.h"

#include <QCoroTask>

#include <algorithm>

namespace slipway {

UnreadFeedback::UnreadFeedback(FeedbackService &service, const QString &appId, QObject *parent) : QObject(parent), m_service(service), m_appId(appId)
{
    connect(&service, &FeedbackService::listed, this, [this](const QString &app, FeedbackKind kind, const QSet<QString> &ids) {
        if (app != m_appId)
            return;
        if (m_known[size_t(kind)])
            m_known[size_t(kind)]->disconnect(this);
        idsOf(kind) = ids;
        countAgain();
    });
    connect(&service, &FeedbackService::readChanged, this, [this](const QStringList &ids, bool isRead) {
        const QSet<QString> marked(ids.cbegin(), ids.cend());
        if (isRead)
            m_read.unite(marked);
        else
            m_read.subtract(marked);
        countAgain();
    });
    connect(&service, &FeedbackService::removed, this, [this](const QStringList &ids) {
        for (QSet<QString> &known : m_ids)
            known.subtract({ids.cbegin(), ids.cend()});
        countAgain();
    });
    QCoro::connect(service.readOnes(), this, [this](const Result<QSet<QString>> &ids) {
        m_read.unite(ids.value_or({}));
        m_knowsRead = ids.has_value();
        countAgain();
    });
    peek(FeedbackKind::Screenshots);
    peek(FeedbackKind::Crash);
}

UnreadFeedback::~UnreadFeedback() = default;

void UnreadFeedback::peek(FeedbackKind kind)
{
    auto &known = m_known[size_t(kind)];
    known = m_service.known(m_appId, kind);
    connect(known.get(), &FeedBase::listCompleted, this, [this, kind] {
        idsOf(kind) = m_known[size_t(kind)]->members();
        countAgain();
    });
    known->peek();
}

void UnreadFeedback::countAgain()
{
    const auto unread = [this](const QSet<QString> &ids) {
        return int(std::count_if(ids.cbegin(), ids.cend(), [this](const QString &id) { return !m_read.contains(id); }));
    };
    const int count = m_knowsRead ? unread(m_ids[0]) + unread(m_ids[1]) : 0;
    if (count == m_count)
        return;
    m_count = count;
    emit changed();
}

} // namespace slipway
