// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/exportdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/radiorow.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

RadioRow *makeFormats()
{
    return new RadioRow({{int(TextFormat::Fastlane), u"export.fastlane"_s, ExportDialog::tr("Folder as fastlane keeps it")},
                         {int(TextFormat::Csv), u"export.csv"_s, ExportDialog::tr("CSV, for a spreadsheet")},
                         {int(TextFormat::Json), u"export.json"_s, ExportDialog::tr("JSON")}},
                        Qt::Vertical);
}

RadioRow *makeScopes(int all, int shown)
{
    return new RadioRow({{int(ExportDialog::Scope::All), u"export.all"_s, ExportDialog::tr("All %Ln language(s)", nullptr, all)},
                         {int(ExportDialog::Scope::Shown), u"export.shown"_s, ExportDialog::tr("The %Ln language(s) shown now", nullptr, shown)}},
                        Qt::Vertical);
}

} // namespace

ExportDialog::ExportDialog(int all, int shown, QWidget *parent) : QDialog(parent), m_format(makeFormats()), m_scope(makeScopes(all, shown))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export Texts"));
    m_format->choose(int(TextFormat::Fastlane));
    m_scope->choose(int(Scope::All));
    auto *format = new FormRow(tr("Format"), m_format, this);
    auto *scope = new FormRow(tr("Languages"), m_scope, this);
    scope->setHint(tr("Texts are written as you see them, with changes that are not applied yet."));
    scope->findChild<QWidget *>(u"export.shown"_s)->setEnabled(shown > 0);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"export.cancel"_s);
    cancel->setAutoDefault(false);
    auto *next = new QPushButton(tr("Export…"), this);
    next->setObjectName(u"export.confirm"_s);
    next->setProperty("primary", true);
    next->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::l);
    column->addWidget(format);
    column->addWidget(scope);
    column->addStretch(1);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(next, &QPushButton::clicked, this, &ExportDialog::confirm);
}

void ExportDialog::confirm()
{
    emit confirmed(TextFormat(m_format->chosen()), Scope(m_scope->chosen()));
    accept();
}

} // namespace slipway
