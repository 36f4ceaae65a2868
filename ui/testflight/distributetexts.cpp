// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/distributetexts.h"

#include "catalogue/textlength.h"
#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/storetextedit.h"
#include "ui/widgets/textcounter.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int testTextHeight = 104;
constexpr const AttributeSpec &whatToTest = BetaBuildLocalization::whatsNew.spec;

} // namespace

DistributeTexts::DistributeTexts(QWidget *parent)
    : QWidget(parent)
    , m_language(new QComboBox(this))
    , m_count(new ToneLabel({}, this))
    , m_edit(new StoreTextEdit(this))
    , m_words(new ToneLabel({}, this))
{
    m_language->setObjectName(u"distribute.language"_s);
    m_language->setAccessibleName(tr("Language of What to Test"));
    m_language->setMinimumHeight(metric::control);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count->setObjectName(u"distribute.count"_s);
    m_edit->setObjectName(u"distribute.text"_s);
    m_edit->setAccessibleName(tr("What to Test"));
    m_edit->setFixedHeight(testTextHeight);
    m_edit->showOutline();
    m_words->setObjectName(u"distribute.textWords"_s);
    m_words->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_language);
    line->addStretch(1);
    line->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(line);
    column->addWidget(m_edit, 1);
    column->addWidget(m_words);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        showLanguage();
    });
    connect(m_edit, &StoreTextEdit::edited, this, [this](const QString &text) {
        m_isChosen = true; // who writes in a language stays in it
        m_typed[shown().code()] = text;
        showWords();
        emit changed();
    });
    setFocusProxy(m_edit);
    setEnabled(false); // until there is a language to write in
}

void DistributeTexts::setBeginning(const std::vector<FirstTestText> &texts, const Locale &primary)
{
    m_beginning = texts;
    const auto isPrimary = [&primary](const FirstTestText &text) { return text.locale == primary; };
    if (!primary.code().isEmpty() && std::none_of(texts.cbegin(), texts.cend(), isPrimary))
        m_beginning.push_back({.locale = primary});
    std::stable_partition(m_beginning.begin(), m_beginning.end(), isPrimary);
    const QString before = m_isChosen ? m_language->currentData().toString() : QString();
    {
        const QSignalBlocker quiet(m_language);
        m_language->clear();
        for (const FirstTestText &text : m_beginning)
            m_language->addItem(text.locale.displayName(), text.locale.code());
        m_language->setCurrentIndex(std::max(0, m_language->findData(before)));
    }
    setEnabled(!m_beginning.empty());
    showLanguage();
    emit changed();
}

std::map<QString, QString> DistributeTexts::texts() const
{
    std::map<QString, QString> texts;
    for (const FirstTestText &each : m_beginning) {
        const QString text = textIn(each.locale);
        const bool wasThere = !each.text.isEmpty() && each.takenFrom.isEmpty(); // to take it away is a change as well
        if (!text.isEmpty() || wasThere || each.isDraft)
            texts[each.locale.code()] = text;
    }
    return texts;
}

QString DistributeTexts::flaw() const
{
    for (const FirstTestText &each : m_beginning) {
        if (const QString flaw = flawOf(textIn(each.locale)); !flaw.isEmpty())
            return tr("What to Test · %1: %2").arg(each.locale.displayName(), flaw);
    }
    return {};
}

Locale DistributeTexts::shown() const
{
    return Locale(m_language->currentData().toString());
}

QString DistributeTexts::textIn(const Locale &locale) const
{
    if (const auto typed = m_typed.find(locale.code()); typed != m_typed.end())
        return typed->second;
    return firstTextIn(locale.code());
}

QString DistributeTexts::firstTextIn(const QString &code) const
{
    const auto first = std::find_if(m_beginning.cbegin(), m_beginning.cend(), [&](const FirstTestText &each) { return each.locale.code() == code; });
    return first == m_beginning.cend() ? QString() : first->text;
}

bool DistributeTexts::isTyped() const
{
    return std::any_of(m_typed.cbegin(), m_typed.cend(), [this](const auto &typed) { return typed.second != firstTextIn(typed.first); });
}

QString DistributeTexts::flawOf(const QString &text)
{
    if (text.contains(u'<'))
        return tr("Apple refuses texts with the character <.");
    return isTooLong(whatToTest, text) ? tr("This is too long.") : QString();
}

void DistributeTexts::showLanguage()
{
    const Locale locale = shown();
    m_edit->setDirection(locale.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    if (const QString text = textIn(locale); text != m_edit->text())
        m_edit->setOtherText(text); // which loses the cursor
    showWords();
}

void DistributeTexts::showWords()
{
    const QString text = m_edit->text();
    showTextCount(*m_count, whatToTest, text);
    const QString flaw = flawOf(text);
    const auto first = std::find_if(m_beginning.cbegin(), m_beginning.cend(), [this](const FirstTestText &each) { return each.locale == shown(); });
    const bool isDraft = first != m_beginning.cend() && first->isDraft && text == first->text;
    const bool isTaken = first != m_beginning.cend() && !first->takenFrom.isEmpty() && text == first->text;
    //: of an earlier build, by its number
    const QString taken = isTaken ? tr("Taken from build %1.").arg(isolated(first->takenFrom)) : tr("Testers read it in the TestFlight app.");
    const QString origin = isDraft ? tr("This is your draft, which was not sent yet.") : taken;
    m_words->setText(flaw.isEmpty() ? origin : flaw);
    m_words->setTone(flaw.isEmpty() ? Tone::Neutral : Tone::Error);
    m_edit->setAccessibleDescription(m_words->text());
}

} // namespace slipway
