// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/keyform.h"

#include "ui/accounts/serverrow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/accountwords.h"
#include "ui/widgets/applelink.h"
#include "ui/widgets/colourchoice.h"
#include "ui/widgets/copiedtext.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/externallink.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/idfield.h"
#include "ui/widgets/keydroparea.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/radiorow.h"
#include "ui/widgets/safemoderow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// The fields as KeyDraft's flaws name them.
constexpr auto fileField = "file"_L1;
constexpr auto nameField = "name"_L1;
constexpr auto keyIdField = "keyId"_L1;
constexpr auto issuerField = "issuerId"_L1;
constexpr auto vendorField = "vendorNumber"_L1;
constexpr auto serverField = "origin"_L1;
// A row that has no flaws.
constexpr auto kindRow = "kind"_L1;

bool isIssuerId(const QString &text)
{
    return !flawsOf({.issuerId = text}).contains(issuerField);
}

bool isKeyId(const QString &text)
{
    return !flawsOf({.keyId = text}).contains(keyIdField);
}

} // namespace

KeyForm::KeyForm(Purpose purpose, KeyDraft &draft, QWidget *parent) : QWidget(parent), m_purpose(purpose), m_draft(draft)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    m_drop = new KeyDropArea(this);
    column->addWidget(m_drop);
    auto *where = new AppleLink(tr("Where do I find file and IDs?"), apiKeysPage(), this);
    where->setObjectName(u"addKey.whereIsTheKey"_s);
    column->addWidget(where, 0, Qt::AlignLeading);
    connect(m_drop, &KeyDropArea::keyGiven, this, &KeyForm::take);
    if (m_purpose == Purpose::NewAccount) {
        m_name = new QLineEdit;
        m_name->setObjectName(u"addKey.name"_s);
        m_rows[nameField] = new FormRow(tr("Name"), m_name, this);
        m_rows[nameField]->setHint(tr("What you call this team; only you see it."));
        column->addWidget(m_rows[nameField]);
        connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
            m_draft.name = text;
            edited(nameField);
        });
    }
    addKeyRows(column);
    if (m_purpose == Purpose::NewAccount) {
        addAccountRows(column);
        addAdvanced(column);
    }
    setFocusProxy(m_drop);
    showDraft();
}

void KeyForm::addKeyRows(QVBoxLayout *column)
{
    m_keyId = addIdRow(keyIdField, tr("Key ID"), column, &KeyDraft::keyId);
    m_kind = new RadioRow(
        {{.value = int(AccountSummary::Kind::Team), .name = u"addKey.team"_s, .text = inWords(AccountSummary::Kind::Team)},
         {.value = int(AccountSummary::Kind::Individual), .name = u"addKey.individual"_s, .text = inWords(AccountSummary::Kind::Individual)}},
        Qt::Horizontal);
    m_rows[kindRow] = new FormRow(tr("Kind"), m_kind, this);
    column->addWidget(m_rows[kindRow]);
    connect(m_kind, &RadioRow::chosenChanged, this, [this](int kind) {
        m_draft.kind = AccountSummary::Kind(kind);
        showKind();
        emit keyChanged();
    });
    m_issuerId = addIdRow(issuerField, tr("Issuer ID"), column, &KeyDraft::issuerId);
    m_rows[issuerField]->setHint(tr("Stands above the list of team keys in App Store Connect, and is the same for all of them."));
    m_pasteIssuer = new QPushButton;
    m_pasteIssuer->setObjectName(u"addKey.pasteIssuer"_s);
    m_rows[issuerField]->addBeside(m_pasteIssuer);
    connect(m_pasteIssuer, &QPushButton::clicked, this, [this] { m_issuerId->setText(QGuiApplication::clipboard()->text()); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &KeyForm::offerClipboard);
    connect(m_issuerId, &QLineEdit::textChanged, this, &KeyForm::offerClipboard);
}

IdField *KeyForm::addIdRow(const QString &field, const QString &label, QVBoxLayout *column, QString KeyDraft::*value)
{
    auto *edit = new IdField;
    edit->setObjectName(u"addKey."_s + field);
    auto *row = new FormRow(label, edit, this);
    m_rows[field] = row;
    column->addWidget(row);
    // Not the signal's own text: that may be from before the field cleaned it.
    connect(edit, &QLineEdit::textChanged, this, [this, field, edit, value] {
        m_draft.*value = edit->text();
        edited(field);
        emit keyChanged();
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, field, edit] {
        if (!edit->text().isEmpty())
            judge(field);
    });
    connect(edit, &IdField::pasted, this, &KeyForm::recognise);
    return edit;
}

void KeyForm::addAccountRows(QVBoxLayout *column)
{
    m_vendorNumber = addIdRow(vendorField, tr("Vendor Number"), column, &KeyDraft::vendorNumber);
    m_rows[vendorField]->setHint(tr("Optional, for sales and finance reports. You can add it later."));

    m_colour = new ColourChoice;
    m_colour->setObjectName(u"addKey.colour"_s);
    column->addWidget(new FormRow(tr("Color"), m_colour, this));
    connect(m_colour, &ColourChoice::chosenChanged, this, [this](int index) { m_draft.colour = index; });

    m_safeMode = new SafeModeRow(u"addKey"_s);
    column->addWidget(m_safeMode);
    connect(m_safeMode, &SafeModeRow::chosenChanged, this, [this](SafeMode mode) { m_draft.safeMode = mode; });
}

void KeyForm::addAdvanced(QVBoxLayout *column)
{
    m_advanced = new Disclosure(tr("Advanced"), this);
    m_advanced->setObjectName(u"addKey.advanced"_s);
    m_server = new ServerRow;
    m_advanced->body()->addWidget(m_server);
    column->addWidget(m_advanced);
    connect(m_server, &ServerRow::changed, this, [this] {
        m_draft.origin = m_server->server();
        m_server->say({});
        emit keyChanged();
    });
}

void KeyForm::showDraft()
{
    const KeyDraft shown = m_draft; // the fields write to the draft while they are set
    m_drop->setFile(shown.file);
    m_kind->choose(int(shown.kind));
    m_keyId->setText(shown.keyId);
    m_issuerId->setText(shown.issuerId);
    if (m_purpose == Purpose::NewAccount) {
        m_name->setText(shown.name);
        m_vendorNumber->setText(shown.vendorNumber);
        m_colour->choose(shown.colour);
        m_safeMode->choose(shown.safeMode);
        m_server->setServer(shown.origin);
        m_advanced->setOpen(shown.origin != appleOrigin());
    }
    for (const auto &[field, row] : m_rows)
        row->say(Tone::Neutral, {});
    showKind();
    offerClipboard();
}

KeyDraft KeyForm::draft() const
{
    KeyDraft draft = m_draft;
    if (draft.kind == AccountSummary::Kind::Individual)
        draft.issuerId.clear();
    return draft;
}

void KeyForm::read(const QString &path)
{
    m_drop->read(path);
}

void KeyForm::take(const KeyFile &file)
{
    const QString idOfTheOneBefore = m_draft.file ? m_draft.file->keyId() : QString();
    m_draft.file = file;
    m_drop->setFile(file);
    if (const auto kind = file.kind()) {
        m_draft.kind = *kind;
        m_kind->choose(int(*kind));
        showKind();
    }
    if (!file.keyId().isEmpty() || m_draft.keyId == idOfTheOneBefore)
        m_keyId->setText(file.keyId());
    if (!file.keyId().isEmpty())
        m_rows[keyIdField]->say(Tone::Ok, tr("From the file name"));
    goOn();
    emit keyChanged();
}

// To the first thing that is left to fill in, unless somebody is at another one.
void KeyForm::goOn()
{
    const QWidget *focus = focusWidget();
    if (focus && isAncestorOf(focus) && !m_drop->isAncestorOf(focus) && focus != m_drop)
        return;
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_name, m_keyId, m_issuerId}) {
        if (edit && edit->isVisibleTo(this) && edit->text().isEmpty()) {
            edit->setFocus();
            return;
        }
    }
}

bool KeyForm::check()
{
    const QMap<QString, QString> found = flawsOf(draft());
    if (found.contains(fileField))
        m_drop->complain(found.value(fileField));
    for (const auto &[field, row] : m_rows)
        judge(field);
    QWidget *first = nullptr;
    const std::pair<QLatin1String, QWidget *> order[] = {{fileField, m_drop},       {nameField, m_name},           {keyIdField, m_keyId},
                                                         {issuerField, m_issuerId}, {vendorField, m_vendorNumber}, {serverField, m_server}};
    for (const auto &[field, control] : order) {
        if (!first && found.contains(field))
            first = control;
    }
    if (m_server) {
        m_server->say(found.value(serverField));
        if (!first && !m_server->isConfirmed())
            first = m_server;
        if (first == m_server)
            m_advanced->setOpen(true);
    }
    if (first)
        first->setFocus();
    return found.isEmpty() && (!m_server || m_server->isConfirmed());
}

// An Individual key has no issuer; what it cannot do is said where it is chosen.
void KeyForm::showKind()
{
    const bool isIndividual = m_draft.kind == AccountSummary::Kind::Individual;
    m_rows[issuerField]->setVisible(!isIndividual);
    m_rows[kindRow]->setHint(isIndividual
                                 ? tr("Has your own role and your own apps. Apple lets no individual key see certificates, identifiers, devices and "
                                      "profiles, nor reports of sales and finance.")
                                 : tr("Has a role of its own, and all apps of the team."));
}

// The button is there while the clipboard holds an issuer id that the field does not.
void KeyForm::offerClipboard()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData(); // null when there is nothing
    const QString id = copied ? copiedId(*copied) : QString();
    const bool isOffered = isIssuerId(id) && id != m_issuerId->text();
    m_pasteIssuer->setVisible(isOffered);
    if (!isOffered)
        return;
    //: the beginning of an issuer id
    m_pasteIssuer->setText(tr("Paste %1…").arg(id.left(8)));
    m_pasteIssuer->setAccessibleName(tr("Paste the issuer ID %1").arg(id));
}

// An id that was pasted into the field of the other one goes where it belongs.
void KeyForm::recognise(const QString &text)
{
    if (text == m_keyId->text() && isIssuerId(text)) {
        m_keyId->clear();
        m_issuerId->setText(text);
    } else if (text == m_issuerId->text() && isKeyId(text)) {
        m_issuerId->clear();
        m_keyId->setText(text);
    }
}

void KeyForm::judge(const QString &field)
{
    FormRow *row = m_rows[field];
    const QString flaw = flawsOf(draft()).value(field);
    if (!flaw.isEmpty() || row->saysMistake())
        row->say(Tone::Error, flaw);
}

// Nobody is blamed while typing; but what has been said goes as soon as it is mended.
void KeyForm::edited(const QString &field)
{
    FormRow *row = m_rows[field];
    if (row->saysMistake())
        judge(field);
    else
        row->say(Tone::Neutral, {});
}

} // namespace slipway
