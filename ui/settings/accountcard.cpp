// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountcard.h"

#include "core/futures.h"
#include "core/keychaintrouble.h"
#include "services/keydraft.h"
#include "services/keytest.h"
#include "ui/settings/forgetquestion.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/accountwords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/colourchoice.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/idfield.h"
#include "ui/widgets/keychainwait.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/safemoderow.h"
#include "ui/widgets/steplist.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

AccountCard::AccountCard(QString accountId, Accounts &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accountId(std::move(accountId))
    , m_accounts(accounts)
    , m_card(new Card({}, this))
{
    setObjectName(u"settings.account.%1"_s.arg(m_accountId));
    addHead();
    addFields();
    addButtons();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    showTest();
}

AccountCard::~AccountCard() = default;

void AccountCard::addHead()
{
    m_disc = new PlainLabel;
    m_disc->setFixedSize(metric::smallIcon, metric::smallControl);
    m_facts = new PlainLabel;
    m_facts->setObjectName(u"account.facts"_s);
    m_facts->setWordWrap(true);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_disc, 0, Qt::AlignTop);
    line->addWidget(m_facts, 1);
    m_card->body()->addLayout(line);
    m_banner = new Banner(m_card);
    m_banner->setObjectName(u"account.banner"_s);
    m_wait = std::make_unique<KeychainWait>(*m_banner, tr("Stop Waiting"));
    connect(m_wait.get(), &KeychainWait::stopRequested, this, [this] { m_letGo.cancel(); });
    m_card->body()->addWidget(m_banner);
    m_controls = new QWidget(m_card);
    auto *column = new QVBoxLayout(m_controls);
    column->setContentsMargins({});
    column->setSpacing(m_card->body()->spacing());
    m_card->body()->addWidget(m_controls);
}

void AccountCard::addFields()
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"account.name"_s);
    connect(m_name, &QLineEdit::editingFinished, this, &AccountCard::rename);
    m_nameRow = new FormRow(tr("Name"), m_name);
    m_vendorNumber = new IdField;
    m_vendorNumber->setObjectName(u"account.vendorNumber"_s);
    connect(m_vendorNumber, &QLineEdit::editingFinished, this, &AccountCard::setVendorNumber);
    m_vendorRow = new FormRow(tr("Vendor Number"), m_vendorNumber);
    m_vendorRow->setHint(tr("For sales and finance reports."));
    m_colour = new ColourChoice;
    m_colour->setObjectName(u"account.colour"_s);
    connect(m_colour, &ColourChoice::chosenChanged, this, [this](int index) { m_accounts.setColour(m_accountId, index); });
    m_safeMode = new SafeModeRow(u"account"_s);
    connect(m_safeMode, &SafeModeRow::chosenChanged, this, [this](SafeMode mode) { m_accounts.setSafeMode(m_accountId, mode); });
    m_colourRow = new FormRow(tr("Color"), m_colour);
    for (QWidget *row : std::initializer_list<QWidget *>{m_nameRow, m_vendorRow, m_colourRow, m_safeMode})
        m_controls->layout()->addWidget(row);
}

void AccountCard::addButtons()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    const auto add = [line](const QString &name, const QString &text) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        line->addWidget(button);
        return button;
    };
    m_test = add(u"account.test"_s, {});
    connect(m_test, &QPushButton::clicked, this, &AccountCard::toggleTest);
    m_replace = add(u"account.replaceKey"_s, tr("Replace Key…"));
    connect(m_replace, &QPushButton::clicked, this, &AccountCard::replacementRequested);
    line->addStretch();
    m_forget = add(u"account.forget"_s, tr("Forget Account…"));
    connect(m_forget, &QPushButton::clicked, this, &AccountCard::askToForget);
    m_steps = new StepList;
    m_steps->setObjectName(u"account.steps"_s);
    auto *column = static_cast<QVBoxLayout *>(m_controls->layout());
    column->addLayout(line);
    column->addWidget(m_steps);
}

void AccountCard::setAccount(const AccountSummary &account)
{
    m_account = account;
    m_card->setTitle(account.name);
    m_facts->setText(tr("%1 · %2 · %3").arg(inWords(account.kind), account.keyId, keptWhereText(account, m_accounts.keychainName())));
    if (!m_name->hasFocus())
        m_name->setText(account.name);
    if (!m_vendorNumber->hasFocus())
        m_vendorNumber->setText(account.vendorNumber);
    m_colour->choose(account.colour);
    m_safeMode->choose(account.safeMode);
    for (QWidget *part : std::initializer_list<QWidget *>{m_nameRow, m_vendorRow, m_colourRow, m_replace, m_forget})
        part->setVisible(!account.isDemo());
    showDisc();
}

void AccountCard::rename()
{
    const QString flaw = flawsOf({.name = m_name->text()}).value(u"name"_s);
    m_nameRow->say(Tone::Error, flaw);
    if (flaw.isEmpty() && m_name->text() != m_account.name)
        m_accounts.rename(m_accountId, m_name->text());
}

void AccountCard::setVendorNumber()
{
    const QString flaw = flawsOf({.vendorNumber = m_vendorNumber->text()}).value(u"vendorNumber"_s);
    m_vendorRow->say(Tone::Error, flaw);
    if (flaw.isEmpty() && m_vendorNumber->text() != m_account.vendorNumber)
        m_accounts.setVendorNumber(m_accountId, m_vendorNumber->text());
}

void AccountCard::testKey()
{
    if (!isTesting())
        startTest();
    m_test->setFocus();
}

void AccountCard::toggleTest()
{
    if (!isTesting()) {
        startTest();
        return;
    }
    m_keyTest.reset();
    showTest();
}

void AccountCard::startTest()
{
    m_keyTest = m_accounts.test(m_accountId);
    if (!m_keyTest)
        return; // the account was forgotten meanwhile
    connect(m_keyTest.get(), &KeyTest::changed, this, &AccountCard::showTest);
    connect(m_keyTest.get(), &KeyTest::finished, this, &AccountCard::showTest);
    // The card has made room for the steps when the first of them tells something.
    connect(m_keyTest.get(), &KeyTest::changed, this, [this] { emit revealRequested(m_steps); });
    showTest();
}

bool AccountCard::isTesting() const
{
    return m_keyTest && m_keyTest->isRunning();
}

void AccountCard::showTest()
{
    m_test->setText(isTesting() ? tr("Stop Test") : tr("Test Key"));
    m_steps->setSteps(m_keyTest ? m_keyTest->steps() : std::vector<KeyTest::Step>());
}

void AccountCard::askToForget()
{
    auto *question = new ForgetQuestion(m_account, m_accounts.keychainName(), this);
    connect(question, &ForgetQuestion::confirmed, this, &AccountCard::forget);
    question->open();
}

// Nobody need wait until the end: the keychain forgets the key when it comes to it, and the account goes then.
void AccountCard::forget(Accounts::CachedData cached)
{
    m_banner->hide();
    m_controls->setEnabled(false);
    m_wait->start();
    m_letGo = {};
    const QFuture<Result<void>> forgetting = futureOf(m_accounts.forget(m_accountId, cached), "AccountCard::forget");
    whenDone(orCancelled(forgetting, m_letGo), this, [this, cached](const Result<void> &forgotten) {
        m_wait->stop();
        m_controls->setEnabled(true);
        if (!forgotten && !forgotten.error().isCancelled())
            explain(forgotten.error(), cached);
    });
}

void AccountCard::explain(const Error &error, Accounts::CachedData cached)
{
    m_banner->say(error);
    QPushButton *again = m_banner->addButton(tr("Try Again"));
    again->setObjectName(u"account.tryAgain"_s);
    connect(again, &QPushButton::clicked, this, [this, cached] { forget(cached); });
    if (keychainTrouble(error) == KeychainTrouble::None)
        return;
    QPushButton *anyway = m_banner->addButton(tr("Forget Anyway"));
    anyway->setObjectName(u"account.forgetAnyway"_s);
    setPlainToolTip(anyway, tr("Removes the account; its key may stay in the %1.").arg(m_accounts.keychainName()));
    connect(anyway, &QPushButton::clicked, this, [this, cached] { m_accounts.forgetWithoutKey(m_accountId, cached); });
}

void AccountCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showDisc();
}

void AccountCard::showDisc()
{
    m_disc->setPixmap(accountDisc(colourOf(m_account, palette()), metric::smallIcon, devicePixelRatioF()));
}

} // namespace slipway
