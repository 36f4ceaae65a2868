// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "models/literaltext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using JobState = JobStatus::State;

Tone toneOf(const JobStatus &job)
{
    switch (job.state) {
    case JobState::Done:
        return Tone::Ok;
    case JobState::Failed:
        return Tone::Error;
    case JobState::Cancelled:
        return Tone::Neutral;
    case JobState::Awaiting:
    case JobState::Deferred:
    case JobState::Waiting:
    case JobState::Running:
        return Tone::Info;
    }
    Q_UNREACHABLE();
}

QLatin1String glyphOfJob(const JobStatus &job)
{
    if (job.canUndo())
        return "clock"_L1;
    return job.state == JobState::Running ? "transfer"_L1 : glyphOf(toneOf(job));
}

QString titleOf(const JobStatus &job)
{
    if (job.state == JobState::Cancelled)
        return Toast::tr("Stopped: %1").arg(isolated(job.title));
    // What was done, once it is; who has nothing to say of it has done what was said before.
    return job.isUnfinished() || job.outcome.sentence.isEmpty() ? job.title : job.outcome.sentence;
}

QString progressOf(const JobStatus &job)
{
    if (job.isStopping)
        return Toast::tr("Stopping…");
    if (job.waitsUntil.isValid()) {
        const QString time = QLocale().toString(job.waitsUntil.toLocalTime().time(), QLocale::ShortFormat);
        return Toast::tr("%1 of %2. Apple's requests for this hour are used up; goes on at %3.")
            .arg(QLocale().toString(job.done), QLocale().toString(job.total), time);
    }
    if (job.isTransfer && job.total > 0)
        return Toast::tr("%1 %").arg(QLocale().toString(job.done * 100 / job.total));
    //: of the steps of a job, as in "3 of 12"
    return job.total > 0 ? Toast::tr("%1 of %2").arg(QLocale().toString(job.done), QLocale().toString(job.total)) : Toast::tr("Under way");
}

QString problemsOf(const JobOutcome &outcome)
{
    if (outcome.problems.size() != 1)
        return Toast::tr("%Ln problem(s)", nullptr, int(outcome.problems.size()));
    const JobProblem &only = outcome.problems.front();
    //: %1 is whose problem it is, %2 the reason
    return Toast::tr("%1: %2").arg(isolated(only.subject), isolated(only.reason));
}

QString textOf(const JobStatus &job)
{
    switch (job.state) {
    case JobState::Awaiting:
        return job.awaits;
    case JobState::Deferred:
        return job.isHeld ? Toast::tr("%1 Paused.").arg(job.countdown()) : job.countdown();
    case JobState::Waiting:
        return Toast::tr("Waits for what was started before it.");
    case JobState::Running:
        return progressOf(job);
    case JobState::Done:
        return {};
    case JobState::Failed:
        return problemsOf(job.outcome);
    case JobState::Cancelled:
        return job.outcome.sentence;
    }
    Q_UNREACHABLE();
}

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new PlainLabel({}, this))
    , m_title(new PlainLabel({}, this))
    , m_text(new PlainLabel({}, this))
    , m_progress(new LoadingLine(this))
    , m_buttons(new QWidget(this))
    , m_undo(makeButton(tr("Undo"), u"toast.undo"_s, &Toast::undoRequested))
    , m_start(makeButton({}, u"toast.start"_s, &Toast::startRequested))
    , m_cancel(makeButton(tr("Cancel"), u"toast.cancel"_s, &Toast::cancelRequested))
    , m_details(makeButton(tr("Details…"), u"toast.details"_s, &Toast::detailsRequested))
    , m_close(new IconButton("close"_L1, tr("Close"), this, IconButton::Size::Small))
{
    setObjectName(u"toast"_s);
    m_title->setObjectName(u"toast.title"_s);
    m_text->setObjectName(u"toast.text"_s);
    m_progress->setObjectName(u"toast.progress"_s);
    m_close->setObjectName(u"toast.close"_s);
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &IconButton::clicked, this, &Toast::closeRequested);
    m_glyph->setFixedSize(metric::controlIcon, metric::controlIcon);
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    m_title->setFont(heavy);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    arrange();
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { setHeld(m_hasFocus, now && isAncestorOf(now)); });
}

Toast::~Toast()
{
    qApp->disconnect(this); // it loses the keyboard when it is no toast any more
}

QPushButton *Toast::makeButton(const QString &text, const QString &role, void (Toast::*clicked)())
{
    auto *button = new QPushButton(text, m_buttons);
    button->setObjectName(role);
    button->setFocusPolicy(Qt::TabFocus); // a job is not held for ever because its button was clicked
    connect(button, &QPushButton::clicked, this, clicked);
    return button;
}

void Toast::arrange()
{
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, space::xs, 0, 0);
    buttons->setSpacing(space::s);
    buttons->addStretch();
    for (QPushButton *button : {m_undo, m_start, m_cancel, m_details})
        buttons->addWidget(button);
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_title, 1, Qt::AlignVCenter);
    first->addWidget(m_close, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addLayout(first);
    words->addWidget(m_text);
    words->addWidget(m_progress);
    words->addWidget(m_buttons);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::m, space::m, space::m, space::m);
    line->setSpacing(space::m);
    line->addWidget(m_glyph, 0, Qt::AlignTop);
    line->addLayout(words, 1);
}

void Toast::setJob(const JobStatus &job)
{
    const bool isNews = job.id != m_job.id || job.state != m_job.state || job.isHeld != m_job.isHeld || job.isStopping != m_job.isStopping;
    m_job = job;
    showWords();
    showProgress();
    if (!isNews)
        return;
    showButtons();
    updateColors();
    tell();
}

void Toast::showWords()
{
    const QString text = textOf(m_job);
    m_title->setText(titleOf(m_job));
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void Toast::showButtons()
{
    const bool isDeferred = m_job.state == JobState::Deferred;
    const bool hasEnded = !m_job.isUnfinished();
    const bool hasProblems = hasEnded && !m_job.outcome.problems.empty();
    const std::pair<QWidget *, bool> parts[] = {{m_undo, m_job.canUndo()},
                                                {m_start, isDeferred && !m_job.startLabel.isEmpty()},
                                                {m_cancel, m_job.state == JobState::Running},
                                                {m_details, hasProblems},
                                                {m_close, hasEnded}};
    m_start->setText(plainActionText(m_job.startLabel));
    if (!hasEnded || hasProblems)
        m_buttons->show();
    // What comes, then what goes: so the keyboard passes from the one to the other and does not leave.
    for (const auto &[button, isWanted] : parts) {
        button->setAccessibleDescription(m_job.title);
        if (isWanted)
            button->show();
    }
    const auto first = std::find_if(std::begin(parts), std::end(parts), [](const auto &part) { return part.second; });
    for (const auto &[button, isWanted] : parts) {
        if (!isWanted && button->hasFocus())
            first->first->setFocus(Qt::OtherFocusReason);
    }
    for (const auto &[button, isWanted] : parts)
        button->setVisible(isWanted);
    m_buttons->setVisible(!hasEnded || hasProblems);
}

void Toast::showProgress()
{
    const bool isRunning = m_job.state == JobState::Running;
    if (isRunning)
        m_progress->start();
    else
        m_progress->stop();
    m_progress->setProgress(m_job.done, m_job.total);
    m_progress->setVisible(isRunning);
}

void Toast::focusButton()
{
    for (QWidget *button :
         {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_close)}) {
        if (!button->isVisibleTo(this))
            continue;
        button->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

// The name is what is read; not with every second that passes.
void Toast::tell()
{
    const QString text = textOf(m_job);
    //: what a screen reader says of a job: its title, and how it stands
    setAccessibleName(text.isEmpty() ? titleOf(m_job) : tr("%1. %2", "job").arg(titleOf(m_job), text));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::setHeld(bool &reason, bool on)
{
    const bool was = isHeld();
    reason = on;
    if (isHeld() != was)
        emit heldChanged(isHeld());
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    setHeld(m_isHovered, true);
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    setHeld(m_isHovered, false);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QFrame::keyPressEvent(event);
}

void Toast::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColors();
}

void Toast::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.borderStrong); // it lies over anything
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radiusCard, metric::radiusCard);
    if (m_progress->isVisible())
        painter.fillRect(m_progress->geometry(), tokens.border); // how far it is to go
}

void Toast::updateColors()
{
    m_glyph->setPixmap(iconPixmap(glyphOfJob(m_job), tokensOf(palette()).tone(toneOf(m_job)).text, metric::controlIcon, devicePixelRatioF()));
}

} // namespace slipway
