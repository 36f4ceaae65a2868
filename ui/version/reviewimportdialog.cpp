// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/reviewimportdialog.h"

#include "models/literaltext.h"
#include "services/storevalues.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textwords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int reviewImportWidth = 720;

QString shownValue(const StoreValue &value, const QString &wire)
{
    return shownText({.part = TextPart::ofVersion({}), .field = value.name()}, wire);
}

PlainLabel *oneLine(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setElide(Qt::ElideRight);
    return label;
}

} // namespace

ReviewImportDialog::ReviewImportDialog(const ReviewImport &import, QWidget *parent)
    : QDialog(parent)
    , m_import(import)
    , m_confirm(new QPushButton(this))
{
    setObjectName(u"reviewImport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is the name of a folder
    setWindowTitle(tr("Import App Review Information from %1").arg(literal(import.name)));
    auto *findings = new Banner(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::m);
    column->setSpacing(space::l);
    column->addWidget(findings);
    column->addWidget(makeRows());
    column->addWidget(makeSummary());
    column->addStretch(1);
    column->addLayout(makeFoot());
    QStringList lines;
    for (const FileFinding &finding : import.findings)
        lines.append(u"%1: %2"_s.arg(finding.place, finding.message));
    if (!lines.isEmpty())
        findings->say(Tone::Info, tr("%Ln part(s) of it are not imported.", nullptr, int(lines.size())), {}, lines.join(u'\n'));
    showCount();
    resize(reviewImportWidth, sizeHint().height());
    const auto first = std::find_if(m_ticks.cbegin(), m_ticks.cend(), [](const QCheckBox *tick) { return tick->isEnabled(); });
    if (first != m_ticks.cend())
        (*first)->setFocus();
}

QWidget *ReviewImportDialog::makeRows()
{
    if (m_import.values.empty())
        return new PlainLabel(tr("Nothing to import: what was read has nothing that differs from this page."), this);
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(oneLine(tr("Now"), rows), 0, 1);
    grid->addWidget(oneLine(tr("In the File"), rows), 0, 2);
    for (const ImportedValue &each : m_import.values)
        addRow(grid, each);
    return rows;
}

void ReviewImportDialog::addRow(QGridLayout *grid, const ImportedValue &each)
{
    const StoreValue &value = *each.value.value;
    const QString now = shownValue(value, each.now);
    const QString inFile = shownValue(value, each.value.wire);
    const int row = grid->rowCount();
    QWidget *rows = grid->parentWidget();
    auto *tick = new QCheckBox(plainActionText(value.label()), rows);
    tick->setObjectName(u"reviewImport."_s + value.name());
    tick->setChecked(each.lock.isEmpty());
    setDisabledReason(tick, each.lock);
    if (each.lock.isEmpty())
        tick->setAccessibleDescription(now.isEmpty() ? literal(inFile) : tr("from %1 to %2").arg(literal(now), literal(inFile)));
    connect(tick, &QCheckBox::toggled, this, &ReviewImportDialog::showCount);
    m_ticks.push_back(tick);
    grid->addWidget(tick, row, 0);
    grid->addWidget(oneLine(now.simplified(), rows), row, 1);
    grid->addWidget(oneLine(each.lock.isEmpty() ? inFile.simplified() : each.lock, rows), row, 2);
}

QWidget *ReviewImportDialog::makeSummary()
{
    QStringList parts;
    if (m_import.same > 0)
        parts.append(tr("%Ln the same", nullptr, m_import.same));
    if (m_import.empty > 0)
        parts.append(tr("%Ln empty file(s) change nothing", nullptr, m_import.empty));
    auto *summary = new PlainLabel(parts.join(u" · "_s), this);
    summary->setObjectName(u"reviewImport.summary"_s);
    summary->setVisible(!parts.isEmpty());
    return summary;
}

QLayout *ReviewImportDialog::makeFoot()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"reviewImport.cancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_confirm->setObjectName(u"reviewImport.confirm"_s);
    m_confirm->setProperty("primary", true);
    m_confirm->setDefault(true);
    connect(m_confirm, &QPushButton::clicked, this, &ReviewImportDialog::confirm);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_confirm);
    return foot;
}

void ReviewImportDialog::showCount()
{
    const int count = int(std::count_if(m_ticks.cbegin(), m_ticks.cend(), [](const QCheckBox *tick) { return tick->isChecked(); }));
    m_confirm->setText(count > 0 ? tr("Import %Ln Value(s)", nullptr, count) : tr("Import"));
    setDisabledReason(m_confirm, count > 0 ? QString() : tr("Nothing is ticked."));
}

void ReviewImportDialog::confirm()
{
    std::vector<NewValue> values;
    for (size_t each = 0; each < m_ticks.size(); ++each) {
        if (m_ticks[each]->isChecked())
            values.push_back(m_import.values[each].value);
    }
    emit confirmed(values);
    accept();
}

} // namespace slipway
