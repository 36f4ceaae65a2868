// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importsourcebar.h"

#include "models/literaltext.h"
#include "ui/testflight/importpreparation.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString encodingName(SheetEncoding encoding)
{
    switch (encoding) {
    case SheetEncoding::Utf8:
        return u"UTF-8"_s;
    case SheetEncoding::Utf16LittleEndian:
        return u"UTF-16 LE"_s;
    case SheetEncoding::Utf16BigEndian:
        return u"UTF-16 BE"_s;
    case SheetEncoding::Windows1252:
        return u"Windows-1252"_s;
    }
    Q_UNREACHABLE();
}

QString delimiterName(QChar delimiter)
{
    if (delimiter == u'\t')
        return ImportSourceBar::tr("Tab");
    return delimiter == u';' ? ImportSourceBar::tr("Semicolon") : ImportSourceBar::tr("Comma");
}

} // namespace

ImportSourceBar::ImportSourceBar(ImportPreparation &preparation, QWidget *parent) : QWidget(parent), m_preparation(preparation)
{
    m_hint = new PlainLabel(tr("The encoding is a guess: look at names with accents."), this);
    m_hint->setObjectName(u"testerImport.encodingHint"_s);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setElide(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::xl, space::s);
    row->setSpacing(space::s);
    m_encoding = addBox(row, u"encoding"_s, tr("Encoding"));
    m_delimiter = addBox(row, u"delimiter"_s, tr("Delimiter"));
    m_header = new QCheckBox(tr("First row is a header"), this);
    m_header->setObjectName(u"testerImport.header"_s);
    row->addWidget(m_header);
    row->addWidget(m_hint, 1);
    row->addStretch(1);
    m_group = addBox(row, u"group"_s, tr("Into group"));
    for (const SheetEncoding each :
         {SheetEncoding::Utf8, SheetEncoding::Utf16LittleEndian, SheetEncoding::Utf16BigEndian, SheetEncoding::Windows1252})
        m_encoding->addItem(encodingName(each), int(each));
    for (const QChar each : sheetDelimiters)
        m_delimiter->addItem(delimiterName(each), each);
    connect(m_encoding, &QComboBox::activated, this, &ImportSourceBar::chooseForm);
    connect(m_delimiter, &QComboBox::activated, this, &ImportSourceBar::chooseForm);
    connect(m_header, &QCheckBox::clicked, this, &ImportSourceBar::chooseForm);
    connect(m_group, &QComboBox::activated, this, [this] { m_preparation.setGroup(m_group->currentData().toString()); });
    connect(&preparation, &ImportPreparation::sheetChanged, this, &ImportSourceBar::showSheet);
    connect(&preparation, &ImportPreparation::rosterChanged, this, &ImportSourceBar::showGroups);
    showSheet();
    showGroups();
}

QComboBox *ImportSourceBar::addBox(QHBoxLayout *row, const QString &name, const QString &label)
{
    auto *words = new PlainLabel(label, this);
    auto *box = new QComboBox(this);
    box->setObjectName(u"testerImport."_s + name);
    box->setAccessibleName(label);
    box->setMinimumHeight(metric::control);
    words->setBuddy(box);
    row->addWidget(words);
    row->addWidget(box);
    return box;
}

// How it was read; or, when it could not be, how it was to be.
void ImportSourceBar::showSheet()
{
    const TesterSheet *sheet = m_preparation.sheet();
    m_hint->setVisible(sheet && sheet->isEncodingGuessed);
    for (QWidget *each : {static_cast<QWidget *>(m_delimiter), static_cast<QWidget *>(m_header)})
        each->setEnabled(sheet);
    if (!sheet)
        return;
    m_encoding->setCurrentIndex(m_encoding->findData(int(sheet->encoding)));
    m_delimiter->setCurrentIndex(m_delimiter->findData(sheet->delimiter));
    m_header->setChecked(sheet->hasHeader);
}

// What was changed is wished from now on; all else is guessed again.
void ImportSourceBar::chooseForm()
{
    const TesterSheet *sheet = m_preparation.sheet();
    SheetForm form = m_preparation.form();
    const auto encoding = SheetEncoding(m_encoding->currentData().toInt());
    if (!sheet || sheet->encoding != encoding)
        form.encoding = encoding;
    if (sheet && sheet->delimiter != m_delimiter->currentData().toChar())
        form.delimiter = m_delimiter->currentData().toChar();
    if (sheet && sheet->hasHeader != m_header->isChecked())
        form.hasHeader = m_header->isChecked();
    m_preparation.setForm(form);
}

void ImportSourceBar::showGroups()
{
    const TesterRoster *roster = m_preparation.roster();
    setDisabledReason(m_group, roster ? QString() : tr("The groups of the app are read with its testers."));
    const int before = m_group->count();
    if (!roster || (before > 0 && m_group->findData(m_preparation.groupId()) >= 0 && m_group->currentData() == m_preparation.groupId()))
        return;
    m_group->clear();
    for (const bool internal : {false, true}) {
        for (const BetaGroupRow &group : roster->groups) {
            if (group.isInternal == internal)
                m_group->addItem(internal ? tr("%1 (internal)").arg(literal(group.name)) : literal(group.name), group.id);
        }
        const bool isBetween = !internal && m_group->count() > 0 && m_group->count() < int(roster->groups.size());
        if (isBetween)
            m_group->insertSeparator(m_group->count());
    }
    m_group->setCurrentIndex(m_group->findData(m_preparation.groupId()));
}

} // namespace slipway
