// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/shortcutsheet.h"

#include "models/literaltext.h"
#include "ui/palette/palettedelegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/placeholder.h"

#include <QListView>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize preferredSize(560, 640);

} // namespace

ShortcutSheet::ShortcutSheet(std::vector<Shortcut> shortcuts, QWidget *parent) : QDialog(parent), m_model(std::move(shortcuts))
{
    setObjectName(u"shortcuts"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *filter = new FilterField(tr("Filter shortcuts"), this);
    filter->setObjectName(u"shortcuts.filter"_s);
    auto *list = new QListView(this);
    list->setObjectName(u"shortcuts.list"_s);
    list->setAccessibleName(windowTitle());
    list->setModel(&m_model);
    list->setItemDelegate(new PaletteDelegate(list));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    auto *noMatch = new Placeholder(this);
    noMatch->setObjectName(u"shortcuts.noMatch"_s);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::m, space::m, space::m, 0);
    top->addWidget(filter);
    top->addStretch(1);
    auto *stack = new QStackedLayout;
    stack->addWidget(list);
    stack->addWidget(noMatch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(top);
    column->addLayout(stack, 1);
    resize(preferredSize);

    connect(filter, &FilterField::left, list, qOverload<>(&QWidget::setFocus));
    connect(noMatch, &Placeholder::buttonClicked, filter, &QLineEdit::clear);
    connect(filter, &QLineEdit::textChanged, this, [this, stack, noMatch](const QString &text) {
        m_model.setFilter(text);
        noMatch->setContent("search"_L1, tr("No shortcuts match ‘%1’").arg(isolated(text)), {});
        noMatch->setButton(tr("Clear Filter"));
        stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    });
    filter->setFocus();
}

} // namespace slipway
