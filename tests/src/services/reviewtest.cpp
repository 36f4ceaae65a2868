// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/reviewtest.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace slipway::test {

DraftKey ReviewTest::reviewedKey(const QString &locale, const QString &field)
{
    return TextStage::key(TextStage::version, locale, field);
}

void ReviewTest::useManualClock()
{
    takeDown();
    m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc());
    m_stage = std::make_unique<TextStage>(m_clock.get());
}

void ReviewTest::open()
{
    m_review = m_stage->demo().session().review(TextStage::tideline);
    QTRY_COMPARE(m_review->state(), Review::State::Ready);
}

void ReviewTest::apply()
{
    QTRY_COMPARE(m_review->state(), Review::State::Ready); // what was decided meanwhile may have to be read
    m_review->apply();
    QCOMPARE(m_review->state(), Review::State::Applying);
    QTRY_COMPARE(m_review->state(), Review::State::Done);
}

ReviewedText ReviewTest::textOf(const DraftKey &key) const
{
    for (const ReviewedText &text : m_review->texts()) {
        if (text.draft.key == key)
            return text;
    }
    return {};
}

QList<Change> ReviewTest::log()
{
    return QCoro::waitFor(m_stage->demo().session().changes().latest(100)).value_or({});
}

void ReviewTest::takeDown()
{
    m_review.reset();
    m_stage.reset();
    m_clock.reset();
}

} // namespace slipway::test
