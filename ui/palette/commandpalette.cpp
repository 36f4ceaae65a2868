// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "models/literaltext.h"
#include "ui/palette/palettedelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int preferredWidth = 600;
constexpr int shownRows = 10;
constexpr int leastMargin = 24; // to the sides of a narrow window

// Screen readers are told by hand what the field, which keeps the keyboard, does not tell them.
void say(QObject *object, QAccessible::Event what, int child = -1)
{
    if (!QAccessible::isActive())
        return; // nobody listens, and a row that was asked for would be kept over a reset of the list
    QAccessibleEvent event(object, what);
    event.setChild(child);
    QAccessible::updateAccessibility(&event);
}

} // namespace

CommandPalette::CommandPalette(QList<QKeySequence> toggle, QWidget *window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_toggle(std::move(toggle))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new PlainLabel({}, this))
    , m_count(new PlainLabel({}, this))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Command Palette"));
    prepareField();
    prepareResults();
    arrange();
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::showQuery);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::prepareField()
{
    m_field->setObjectName(u"palette.field"_s);
    m_field->setAccessibleName(tr("Search actions, pages and apps"));
    m_field->setPlaceholderText(m_field->accessibleName());
    m_field->installEventFilter(this);
}

void CommandPalette::prepareResults()
{
    m_list->setObjectName(u"palette.list"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(shownRows * metric::row);
    m_nothing->setObjectName(u"palette.nothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setFixedHeight(shownRows * metric::row);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
}

void CommandPalette::arrange()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::s, 0, space::s, 0);
    top->addWidget(m_field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::s, 1, space::s); // within the frame
    column->setSpacing(space::s);
    column->addLayout(top);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    column->addLayout(makeFoot());
}

QLayout *CommandPalette::makeFoot()
{
    auto *hint = new PlainLabel(tr("↵ run   > actions   @ apps   Esc close"), this);
    m_count->setObjectName(u"palette.count"_s);
    for (PlainLabel *label : {m_count, hint}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setFont(fontAt(TypeStep::Small, font()));
    }
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::m, 0, space::m, 0);
    foot->addWidget(hint);
    foot->addStretch(1);
    foot->addWidget(m_count);
    return foot;
}

void CommandPalette::open(std::vector<PaletteEntry> entries, const Frecency &uses, const QDateTime &now)
{
    m_field->clear();
    m_picked.clear();
    setEntries(std::move(entries), uses, now);
    place();
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::setEntries(std::vector<PaletteEntry> entries, const Frecency &uses, const QDateTime &now)
{
    m_model.setEntries(std::move(entries), uses, now);
    showResults();
    select(m_model.rowOf(m_picked));
}

// In the upper third of the window.
void CommandPalette::place()
{
    const QWidget &window = *parentWidget()->window();
    const int width = qMin(preferredWidth, window.width() - 2 * leastMargin);
    setFixedSize(width, sizeHint().height());
    const QPoint corner((window.width() - width) / 2, qMin(window.height() / 8, qMax(0, window.height() - height())));
    move(window.mapToGlobal(corner));
}

void CommandPalette::showQuery(const QString &text)
{
    m_picked.clear();
    m_model.setQuery(text);
    showResults();
    m_list->scrollToTop();
    select(0);
}

void CommandPalette::showResults()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const QString text = m_field->text();
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(text.trimmed().isEmpty() ? tr("Type to find actions, pages and apps.") : tr("Nothing matches ‘%1’").arg(isolated(text)));
    showCount();
}

void CommandPalette::showCount()
{
    m_count->setText(tr("%Ln result(s)", nullptr, m_model.rowCount()));
    say(m_count, QAccessible::Alert);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    return press(*static_cast<QKeyEvent *>(event));
}

// What the list would do with a key, if it had the keyboard. Answers whether it was one for the list.
bool CommandPalette::press(const QKeyEvent &key)
{
    if (m_toggle.contains(QKeySequence(key.keyCombination()))) {
        hide();
        return true;
    }
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    const std::optional<int> row = rowFor(key);
    if (row)
        pick(*row);
    return row.has_value();
}

// Where a key leads in the list; nowhere when it is none for moving about.
std::optional<int> CommandPalette::rowFor(const QKeyEvent &key) const
{
    const int row = m_list->currentIndex().row();
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier; // with Shift and others the field marks what was typed
    switch (key.key()) {
    case Qt::Key_Down:
        return row + 1;
    case Qt::Key_Up:
        return row - 1;
    case Qt::Key_PageDown:
        return row + shownRows;
    case Qt::Key_PageUp:
        return row - shownRows;
    case Qt::Key_Home:
        return isPlain ? std::optional(0) : std::nullopt;
    case Qt::Key_End:
        return isPlain ? std::optional(m_model.rowCount() - 1) : std::nullopt;
    default:
        return std::nullopt;
    }
}

void CommandPalette::pick(int row)
{
    select(row);
    if (m_list->currentIndex().isValid())
        m_picked = m_model.entry(m_list->currentIndex().row()).id;
}

void CommandPalette::select(int row)
{
    if (m_model.rowCount() == 0)
        return;
    m_list->setCurrentIndex(m_model.index(qBound(0, row, m_model.rowCount() - 1)));
    say(m_list, QAccessible::Focus, m_list->currentIndex().row());
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || index.data(IsDisabledRole).toBool())
        return; // the row says why
    const PaletteEntry entry = m_model.entry(index.row());
    hide();
    emit chosen(entry);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    paintPopup(*this);
}

} // namespace slipway
