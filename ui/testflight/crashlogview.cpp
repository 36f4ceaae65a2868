// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/crashlogview.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/readonlytext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int logHeight = 280;

} // namespace

CrashLogView::CrashLogView(FeedbackService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_words(new PlainLabel({}, this))
    , m_view(new ReadOnlyText(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    addTools();
    m_words->setObjectName(u"feedback.log.words"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setWordWrap(true);
    m_view->setObjectName(u"feedback.log"_s);
    m_view->setAccessibleName(tr("Crash Log"));
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setMinimumHeight(logHeight);
    column->addWidget(m_words);
    column->addWidget(m_view, 1);
}

CrashLogView::~CrashLogView() = default;

void CrashLogView::addTools()
{
    m_find = new FilterField(tr("Find in Crash Log"), this);
    m_find->setObjectName(u"feedback.log.find"_s);
    m_save = new QPushButton(tr("Save…"), this);
    m_save->setObjectName(u"feedback.log.save"_s);
    m_save->setAccessibleName(tr("Save Crash Log…"));
    m_copy = new QPushButton(tr("Copy"), this);
    m_copy->setObjectName(u"feedback.log.copy"_s);
    m_copy->setAccessibleName(tr("Copy Crash Log"));
    connect(m_find, &QLineEdit::textEdited, this, [this] {
        m_view->moveCursor(QTextCursor::Start);
        findNext();
    });
    connect(m_find, &FilterField::left, this, &CrashLogView::findNext);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_text); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        emit noticed(tr("Crash log copied"));
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_find, 1);
    line->addWidget(m_save);
    line->addWidget(m_copy);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void CrashLogView::show(const QString &id)
{
    setVisible(!id.isEmpty());
    if (id == m_id)
        return;
    m_id = id;
    m_text.clear();
    m_view->setText({});
    m_feed.reset();
    if (id.isEmpty())
        return;
    m_feed = m_service.crashLog(id);
    connect(m_feed.get(), &FeedBase::rowsArrived, this, [this] {
        const QString text = m_feed->arrived().empty() ? QString() : m_feed->arrived().front().text;
        if (std::exchange(m_text, text) != text)
            m_view->setText(text);
        showState();
    });
    connect(m_feed.get(), &FeedBase::stateChanged, this, &CrashLogView::showState);
    m_feed->open(std::chrono::hours(24)); // it does not change any more
    showState();
}

void CrashLogView::showState()
{
    const FeedBase::State state = m_feed->state();
    const bool hasText = !m_text.isEmpty();
    QString words;
    if (!hasText)
        words = state == FeedBase::State::Failed ? m_feed->error().message()
            : state == FeedBase::State::Complete ? tr("Apple has no log of this crash.")
                                                 : tr("Loading the crash log…");
    m_words->setText(words);
    m_words->setVisible(!hasText);
    for (QWidget *part : std::initializer_list<QWidget *>{m_view, m_find, m_save, m_copy})
        part->setVisible(hasText);
}

// From the top again after the last place.
void CrashLogView::findNext()
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty() || m_view->find(wanted))
        return;
    m_view->moveCursor(QTextCursor::Start);
    if (!m_view->find(wanted))
        emit noticed(tr("‘%1’ is not in the crash log").arg(wanted));
}

} // namespace slipway
