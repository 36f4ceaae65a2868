// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steplist.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tonelabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

using State = KeyTest::Step::State;

struct Look
{
    QLatin1String glyph = {};
    Tone tone = Tone::Neutral;
    QString word = {};
};

Look lookOf(State state)
{
    switch (state) {
    case State::Waiting:
        //: a step that has not begun
        return {.glyph = "clock"_L1, .word = StepList::tr("Waiting")};
    case State::Running:
        //: a step that is under way
        return {.glyph = "refresh"_L1, .tone = Tone::Info, .word = StepList::tr("Trying…")};
    case State::Passed:
        //: a step that went well
        return {.glyph = "ok"_L1, .tone = Tone::Ok, .word = StepList::tr("Works")};
    case State::Failed:
        //: a step that went wrong
        return {.glyph = "error"_L1, .tone = Tone::Error, .word = StepList::tr("Failed")};
    case State::Skipped:
        //: a step that was left out
        return {.glyph = "minus"_L1, .word = StepList::tr("Not tried")};
    }
    Q_UNREACHABLE();
}

bool hasEnded(State state)
{
    return state == State::Passed || state == State::Failed || state == State::Skipped;
}

// "Works", or what came of it.
QString outcomeOf(const KeyTest::Step &step)
{
    if (step.error)
        return step.error->remedy().isEmpty() ? step.error->message() : QString(step.error->message() + u' ' + step.error->remedy());
    return step.outcome;
}

} // namespace

class StepList::Row final : public QWidget
{
public:
    explicit Row(QWidget *parent)
        : QWidget(parent)
        , m_glyph(new PlainLabel)
        , m_title(new PlainLabel)
        , m_word(new ToneLabel)
        , m_outcome(new PlainLabel)
    {
        m_glyph->setFixedSize(metric::smallIcon, metric::smallControl);
        m_title->setMinimumHeight(metric::smallControl);
        m_outcome->setObjectName(u"steps.outcome"_s);
        m_outcome->setWordWrap(true);
        m_outcome->setSelectable();
        auto *head = new QHBoxLayout;
        head->setSpacing(space::s);
        head->addWidget(m_glyph);
        head->addWidget(m_title);
        head->addWidget(m_word, 1);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins({});
        column->setSpacing(0);
        column->addLayout(head);
        column->addWidget(m_outcome);
        m_outcome->setContentsMargins(metric::smallIcon + space::s, 0, 0, space::xs);
    }

    void setStep(const KeyTest::Step &step)
    {
        const bool ends = hasEnded(step.state) && m_step.state != step.state;
        m_step = step;
        showStep();
        if (!ends)
            return;
        // There is no announcement event before Qt 6.8; the name of the row is the whole sentence.
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            showStep();
    }

private:
    void showStep()
    {
        const Look look = lookOf(m_step.state);
        const QString outcome = outcomeOf(m_step);
        m_title->setText(m_step.title);
        m_word->setText(look.word);
        m_outcome->setText(outcome);
        m_outcome->setVisible(!outcome.isEmpty());
        m_glyph->setPixmap(iconPixmap(look.glyph, tokensOf(palette()).tone(look.tone).text, metric::smallIcon, devicePixelRatioF()));
        m_word->setTone(look.tone);
        //: a step of a test, its state, and what came of it
        setAccessibleName(outcome.isEmpty() ? StepList::tr("%1: %2").arg(m_step.title, look.word)
                                            : StepList::tr("%1: %2. %3").arg(m_step.title, look.word, outcome));
    }

    PlainLabel *m_glyph;
    PlainLabel *m_title;
    ToneLabel *m_word;
    PlainLabel *m_outcome;
    KeyTest::Step m_step;
};

StepList::StepList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(space::xs);
}

void StepList::setSteps(const std::vector<KeyTest::Step> &steps)
{
    while (m_rows.size() > steps.size()) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < steps.size()) {
        m_rows.push_back(new Row(this));
        m_column->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < steps.size(); ++i)
        m_rows[i]->setStep(steps[i]);
}

} // namespace slipway
