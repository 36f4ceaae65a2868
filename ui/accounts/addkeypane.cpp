// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/addkeypane.h"

#include "models/literaltext.h"
#include "services/keytest.h"
#include "ui/accounts/keyform.h"
#include "ui/shell/keydrafts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keychainwait.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/steplist.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

AddKeyPane::AddKeyPane(const Place &place, Accounts &accounts, KeyDrafts &drafts, QWidget *parent)
    : Pane(parent)
    , m_place(place)
    , m_accounts(accounts)
    , m_drafts(drafts)
{
    setObjectName(u"addKey"_s);
    m_line = new LoadingLine(this);
    auto *heading = new PlainLabel(title(), this);
    heading->setObjectName(u"addKey.title"_s);
    heading->setFont(fontAt(TypeStep::Title, font()));
    heading->setMinimumHeight(metric::control); // stands where the headings with buttons stand
    heading->setContentsMargins(space::xl, space::s, space::xl, space::s);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    m_scroll->setWidget(makePage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(heading);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFoot());
    setFocusProxy(m_form);
    followDraft();
    showSaving();
}

AddKeyPane::~AddKeyPane() = default;

void AddKeyPane::followDraft()
{
    const auto on = [this](auto signal, auto slot) {
        connect(&m_drafts, signal, this, [this, slot](const QString &accountId) {
            if (accountId == m_place.path)
                (this->*slot)();
        });
    };
    on(&KeyDrafts::emptied, &AddKeyPane::showDraft);
    on(&KeyDrafts::savingChanged, &AddKeyPane::showSaving);
    connect(&m_drafts, &KeyDrafts::failed, this, [this](const QString &accountId, const Error &error) {
        if (accountId == m_place.path)
            explain(error);
    });
}

QString AddKeyPane::title() const
{
    return m_place.path.isEmpty() ? tr("Add API Key") : tr("Replace Key");
}

QWidget *AddKeyPane::makePage()
{
    const auto account = m_accounts.find(m_place.path);
    auto *page = new QWidget(m_scroll);
    auto *form = new QWidget(page);
    form->setMaximumWidth(metric::formWidth);
    m_form = new KeyForm(account ? KeyForm::Purpose::NewKey : KeyForm::Purpose::NewAccount, m_drafts.at(m_place.path), form);
    connect(m_form, &KeyForm::keyChanged, this, &AddKeyPane::dropTest);
    m_steps = new StepList(form);
    m_steps->setObjectName(u"addKey.steps"_s);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(space::xl, 0, space::xl, space::l);
    column->setSpacing(space::l);
    if (account) {
        auto *whose =
            new PlainLabel(tr("The new key takes the place of %1 in %2, once you save it.").arg(account->keyId, isolated(account->name)), form);
        whose->setWordWrap(true);
        column->addWidget(whose);
    }
    column->addWidget(m_form);
    column->addWidget(m_steps);
    column->addStretch();
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins({});
    row->addWidget(form, 1);
    row->addStretch();
    return page;
}

QWidget *AddKeyPane::makeFoot()
{
    auto *foot = new QWidget(this);
    m_banner = new Banner(foot);
    m_banner->setObjectName(u"addKey.banner"_s);
    m_wait = std::make_unique<KeychainWait>(*m_banner, m_place.path.isEmpty() ? tr("Cancel") : tr("Stop Waiting"));
    connect(m_wait.get(), &KeychainWait::stopRequested, this, [this] { m_drafts.stopWaiting(m_place.path); });
    auto *line = new QWidget(foot);
    line->setMaximumWidth(metric::formWidth);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    row->setSpacing(space::s);
    addButtons(row);
    auto *where = new PlainLabel(keptWhere(), line);
    where->setObjectName(u"addKey.where"_s);
    where->setWordWrap(true);
    where->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(where, 1);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(line);
    return foot;
}

void AddKeyPane::addButtons(QHBoxLayout *row)
{
    m_test = new QPushButton;
    m_test->setObjectName(u"addKey.test"_s);
    connect(m_test, &QPushButton::clicked, this, &AddKeyPane::toggleTest);
    m_save = new QPushButton(tr("Save"));
    m_save->setObjectName(u"addKey.save"_s);
    m_save->setProperty("primary", true);
    connect(m_save, &QPushButton::clicked, this, [this] { save(Accounts::Keep::InKeychain); });
    m_startOver = new QPushButton(tr("Start Over"));
    m_startOver->setObjectName(u"addKey.startOver"_s);
    m_startOver->setFlat(true);
    setPlainToolTip(m_startOver, tr("Empties the page and forgets the key file."));
    connect(m_startOver, &QPushButton::clicked, this, [this] {
        m_drafts.empty(m_place.path);
        m_form->setFocus();
    });
    for (QPushButton *button : {m_test, m_save, m_startOver})
        row->addWidget(button);
}

QString AddKeyPane::keptWhere() const
{
    const auto account = m_accounts.find(m_place.path);
    if (account && account->isSessionOnly)
        return tr("Kept in memory until Slipway quits, like the key before it.");
    return tr("Stored in: %1. Slipway keeps no copy; you may move the .p8 to a safe place.").arg(m_accounts.keychainName());
}

void AddKeyPane::read(const QString &path)
{
    if (mayTakeKey())
        m_form->read(path);
}

void AddKeyPane::take(const KeyFile &file)
{
    if (mayTakeKey())
        m_form->take(file);
}

bool AddKeyPane::mayTakeKey()
{
    const bool isSaving = m_drafts.isSaving(m_place.path);
    if (isSaving)
        emit noticed(tr("Another key is being saved. Try again when that is done."));
    return !isSaving;
}

void AddKeyPane::toggleTest()
{
    if (m_keyTest && m_keyTest->isRunning())
        dropTest();
    else if (m_form->check())
        startTest();
}

void AddKeyPane::startTest()
{
    m_banner->hide();
    m_keyTest = m_place.path.isEmpty() ? m_accounts.test(m_form->draft()) : m_accounts.testReplacement(m_place.path, m_form->draft());
    if (!m_keyTest) {
        m_banner->say(Tone::Error, tr("This account is no longer in Slipway."));
        return;
    }
    connect(m_keyTest.get(), &KeyTest::changed, this, &AddKeyPane::showTest);
    connect(m_keyTest.get(), &KeyTest::finished, this, &AddKeyPane::showTest);
    // The page has made room for the steps when the first of them tells something.
    connect(m_keyTest.get(), &KeyTest::changed, this, [this] { m_scroll->ensureWidgetVisible(m_steps); });
    showTest();
}

// What was tested is not what is there now.
void AddKeyPane::dropTest()
{
    m_keyTest.reset();
    showTest();
}

void AddKeyPane::showTest()
{
    const bool isRunning = m_keyTest && m_keyTest->isRunning();
    const bool canSign = m_keyTest && m_keyTest->canSign();
    m_steps->setSteps(m_keyTest ? m_keyTest->steps() : std::vector<KeyTest::Step>());
    m_test->setText(isRunning ? tr("Stop Test") : tr("Test Connection"));
    const bool isSaving = m_drafts.isSaving(m_place.path);
    m_test->setEnabled(!isSaving);
    m_startOver->setEnabled(!isSaving);
    m_save->setEnabled(canSign && !isSaving);
    setPlainToolTip(m_save, canSign ? QString() : tr("Test first: a key can be saved when it has signed something."));
}

void AddKeyPane::save(Accounts::Keep keep)
{
    if (!m_form->check())
        return;
    m_banner->hide();
    m_drafts.save(m_place.path, m_form->draft(), keep);
}

void AddKeyPane::showSaving()
{
    const bool isSaving = m_drafts.isSaving(m_place.path);
    if (isSaving) {
        m_line->start();
        m_wait->start();
    } else {
        m_line->stop();
        m_wait->stop();
    }
    m_form->setEnabled(!isSaving);
    showTest();
}

void AddKeyPane::showDraft()
{
    m_banner->hide();
    m_form->showDraft();
    dropTest();
}

// A keychain that does not take the key of a new account is no reason to lose it: it can be used until Slipway quits.
void AddKeyPane::explain(const Error &error)
{
    const bool canDoWithout = error.kind() == Error::Kind::Keychain && m_place.path.isEmpty();
    const QString without = tr("%1 Or use the key without a keychain: it is gone then when Slipway quits.");
    m_banner->say(canDoWithout ? Error(error).withRemedy(without.arg(error.remedy())) : error);
    if (error.kind() != Error::Kind::Keychain)
        return;
    QPushButton *again = m_banner->addButton(tr("Try Again"));
    again->setObjectName(u"addKey.tryAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] { save(Accounts::Keep::InKeychain); });
    again->show(); // what is not shown yet gets no focus
    again->setFocus();
    if (!canDoWithout)
        return;
    QPushButton *session = m_banner->addButton(tr("Use for This Session Only"));
    session->setObjectName(u"addKey.sessionOnly"_s);
    connect(session, &QPushButton::clicked, this, [this] { save(Accounts::Keep::ForSession); });
}

} // namespace slipway
