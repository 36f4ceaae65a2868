// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/iconbutton.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int fieldLabelWidth = 200;
constexpr qsizetype longestWord = 40; // letters that fit into an inspector

// Lets a line end inside of words that no line has room for, as addresses and commands have them: with a space of no width.
QString breakable(const QString &text)
{
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        for (qsizetype at = word.size() > longestWord ? word.size() - 1 : 0; at > 0; --at) {
            if (u"/?&=,.%"_s.contains(word[at - 1]))
                word.insert(at, QChar(0x200B));
        }
    }
    return words.join(u' ');
}

} // namespace

Field::Field(const QString &label, Layout layout, Copy copy, QWidget *parent)
    : QWidget(parent)
    , m_value(new PlainLabel)
    , m_badge(new Badge)
    , m_copy(new IconButton("copy"_L1, tr("Copy %1").arg(label), nullptr, IconButton::Size::Small))
    , m_isCopyable(copy == Copy::Yes)
{
    auto *name = new PlainLabel(label);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setWordWrap(layout == Layout::Beside);
    m_value->setObjectName(u"field.value"_s);
    m_value->setWordWrap(true);
    m_badge->hide();
    m_copy->setObjectName(u"field.copy"_s);
    connect(m_copy, &IconButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });

    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    m_value->setMinimumHeight(metric::smallControl);
    if (layout == Layout::Beside) {
        name->setFixedWidth(fieldLabelWidth);
        // First lines stand level, whatever else is in the row.
        name->setMinimumHeight(metric::smallControl);
        line->addWidget(name, 0, Qt::AlignTop);
    }
    line->addWidget(m_badge);
    line->addWidget(m_value, 1);
    line->addWidget(m_copy, 0, Qt::AlignTop);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    if (layout == Layout::Stacked) {
        name->setFont(fontAt(TypeStep::Small, font()));
        all->addWidget(name);
    }
    all->addLayout(line);
    setValue({});
}

void Field::setValue(const QString &text, const QString &hint)
{
    m_text = text;
    m_badge->hide();
    const QString shown = m_isCopyable ? breakable(text) : text;
    m_value->setText(text.isEmpty() ? u"—"_s : shown);
    // What was made fit is copied by the button, as it was.
    if (shown == text)
        m_value->setSelectable();
    else
        m_value->setTextInteractionFlags(Qt::NoTextInteraction);
    setPlainToolTip(m_value, hint);
    m_copy->setVisible(m_isCopyable && !text.isEmpty());
}

void Field::setState(QStringView wire, const QString &text)
{
    m_text = text;
    m_badge->setState(wire, text);
    m_badge->show();
    m_value->setText({}); // it still takes the room that is left
    m_copy->setVisible(m_isCopyable);
}

} // namespace slipway
