// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panestage.h"

#include "services/review.h"
#include "services/spelling/dictionaryfiles.h"
#include "ui/settings/keptspelling.h"

#include <QApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace slipway::test {

bool says(const QWidget &part, const QString &words)
{
    const QList<QLabel *> labels = part.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel *label) { return label->isVisibleTo(&part) && label->text().contains(words); });
}

PaneStage::PaneStage(const Place &place, sandbox::SandboxOptions options)
    : m_demo(std::move(options))
    , m_settings(m_folder.filePath(u"settings.ini"_s))
    , m_spelling(dictionaryFolders())
    , m_theme(*qApp, Theme::Motion::None)
    , m_place(place)
{
    keepSpelling(m_spelling, m_settings);
    m_theme.setAppearance(Theme::Appearance::Light);
    show();
}

bool PaneStage::run(ActionId id)
{
    for (const PageAction &action : m_pane->pageActions()) {
        if (action.id != id || !action.disabledReason.isEmpty())
            continue;
        action.run();
        return true;
    }
    return false;
}

void PaneStage::applyDrafts(const QString &appId)
{
    const std::unique_ptr<Review> review = m_demo.session().review(appId);
    QTRY_COMPARE(review->state(), Review::State::Ready);
    review->apply();
    QTRY_COMPARE(review->state(), Review::State::Done);
}

void PaneStage::comeBack()
{
    m_pane.reset();
    show();
}

void PaneStage::remake()
{
    m_pane.reset();
    m_demo.reopen();
    show();
}

void PaneStage::show()
{
    Session &session = m_demo.session();
    m_pane = makePane(m_place, {m_demo.workspace(), m_keyDrafts, m_settings, m_theme, m_demo.clock(), m_spelling}, &session);
    QObject::connect(m_pane.get(), &Pane::placeRequested, m_pane.get(), [this](const Place &place) { m_requested.append(place); });
    QObject::connect(m_pane.get(), &Pane::noticed, m_pane.get(), [this](const QString &text) { m_notices.append(text); });
    m_pane->resize(1000, 700);
    m_pane->show();
    if (!QTest::qWaitForWindowActive(m_pane.get()))
        qFatal("the pane's window does not come up");
}

} // namespace slipway::test
