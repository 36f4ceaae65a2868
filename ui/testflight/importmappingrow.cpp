// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importmappingrow.h"

#include "models/literaltext.h"
#include "ui/testflight/importpreparation.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int columnWidth = 168;
constexpr size_t shownValues = 2;
constexpr int mostColumns = 40; // what is beyond them holds no testers
constexpr qsizetype shownCharacters = 80;

QString columnLabel(TesterColumn column)
{
    switch (column) {
    case TesterColumn::Ignore:
        return ImportMappingRow::tr("Ignore");
    case TesterColumn::Email:
        return ImportMappingRow::tr("Email");
    case TesterColumn::FirstName:
        return ImportMappingRow::tr("First Name");
    case TesterColumn::LastName:
        return ImportMappingRow::tr("Last Name");
    case TesterColumn::FullName:
        return ImportMappingRow::tr("Full Name");
    case TesterColumn::Groups:
        return ImportMappingRow::tr("Groups");
    }
    Q_UNREACHABLE();
}

QString columnTitle(const TesterSheet &sheet, int column)
{
    const QString title = sheet.titles[column].left(shownCharacters).simplified();
    return title.isEmpty() ? ImportMappingRow::tr("Column %L1").arg(column + 1) : title;
}

// The first ones that say something.
QStringList valuesOf(const TesterSheet &sheet, int column)
{
    QStringList values;
    for (const CsvRow &row : sheet.rows) {
        const QString value = size_t(column) < row.cells.size() ? row.cells[size_t(column)].left(shownCharacters).simplified() : QString();
        if (!value.isEmpty())
            values.append(value);
        if (size_t(values.size()) == shownValues)
            break;
    }
    return values;
}

} // namespace

ImportMappingRow::ImportMappingRow(ImportPreparation &preparation, QWidget *parent) : QScrollArea(parent), m_preparation(preparation)
{
    setObjectName(u"testerImport.mapping"_s);
    setAccessibleName(tr("Columns of the table"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&preparation, &ImportPreparation::sheetChanged, this, &ImportMappingRow::showSheet);
    connect(&preparation, &ImportPreparation::rehearsalChanged, this, &ImportMappingRow::showMapping);
    showSheet();
}

void ImportMappingRow::showSheet()
{
    const TesterSheet *sheet = m_preparation.sheet();
    setVisible(sheet);
    if (!sheet)
        return;
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space::xl, 0, space::xl, space::s);
    row->setSpacing(space::m);
    for (int column = 0; column < std::min(int(sheet->titles.size()), mostColumns); ++column)
        row->addWidget(makeColumn(column, content));
    row->addStretch(1);
    setWidget(content); // the one before it goes
    const int width = row->sizeHint().width();
    setFixedHeight(content->sizeHint().height() + (width > viewport()->width() ? space::m : 0));
    showMapping();
}

QWidget *ImportMappingRow::makeColumn(int column, QWidget *parent)
{
    const TesterSheet &sheet = *m_preparation.sheet();
    const QString title = columnTitle(sheet, column);
    auto *part = new QWidget(parent);
    part->setFixedWidth(columnWidth);
    auto *words = new PlainLabel(title, part);
    words->setElide(Qt::ElideRight);
    auto *box = new QComboBox(part);
    box->setObjectName(u"testerImport.column.%1"_s.arg(column));
    box->setAccessibleName(tr("What “%1” holds").arg(isolated(title)));
    box->setAccessibleDescription(isolated(valuesOf(sheet, column).join(u", "_s)));
    box->setMinimumHeight(metric::control);
    for (const TesterColumn each :
         {TesterColumn::Ignore, TesterColumn::Email, TesterColumn::FirstName, TesterColumn::LastName, TesterColumn::FullName, TesterColumn::Groups})
        box->addItem(columnLabel(each), int(each));
    connect(box, &QComboBox::activated, this, [this, box, column] { m_preparation.setColumn(column, TesterColumn(box->currentData().toInt())); });
    words->setBuddy(box);
    auto *stack = new QVBoxLayout(part);
    stack->setContentsMargins({});
    stack->setSpacing(space::xs);
    stack->addWidget(words);
    stack->addWidget(box);
    QStringList values = valuesOf(sheet, column);
    values.resize(qsizetype(shownValues)); // so that all columns are as high
    for (const QString &value : values) {
        auto *sample = new PlainLabel(value, part);
        sample->setElide(Qt::ElideRight);
        sample->setFont(fontAt(TypeStep::Small, font()));
        sample->setForegroundRole(QPalette::PlaceholderText);
        stack->addWidget(sample);
    }
    return part;
}

void ImportMappingRow::showMapping()
{
    const std::vector<TesterColumn> &columns = m_preparation.mapping().columns;
    for (size_t column = 0; column < columns.size(); ++column) {
        if (auto *box = findChild<QComboBox *>(u"testerImport.column.%1"_s.arg(column)))
            box->setCurrentIndex(box->findData(int(columns[column])));
    }
}

} // namespace slipway
