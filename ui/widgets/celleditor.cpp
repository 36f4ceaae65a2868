// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/celleditor.h"

#include "models/textlabels.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/linespelling.h"
#include "ui/widgets/textcounter.h"

#include <QStyle>

using namespace Qt::StringLiterals;

namespace slipway {

CellEditor::CellEditor(const AttributeSpec &spec, QWidget *parent) : QLineEdit(parent), m_spec(spec), m_counter(new ToneLabel({}, this))
{
    setObjectName(QStringLiteral("cell.editor"));
    m_counter->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, this, &CellEditor::showCount);
    showCount();
}

void CellEditor::checkSpelling(Spelling &spelling, const Locale &locale, const QString &name)
{
    m_spelling = new LineSpelling(spelling, locale, name, this);
    connect(m_spelling, &LineSpelling::changed, this, &CellEditor::showCount);
    showCount();
}

void CellEditor::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeCounter();
}

void CellEditor::showCount()
{
    showTextCount(*m_counter, m_spec, text());
    QStringList words{m_counter->text()};
    if (const int unknown = m_spelling ? m_spelling->unknownWords() : 0; unknown > 0)
        words.append(tr("%Ln unknown word(s)", nullptr, unknown));
    words.removeAll(QString());
    setAccessibleDescription(words.join(u", "_s));
    placeCounter();
}

void CellEditor::placeCounter()
{
    const QSize size = m_counter->sizeHint();
    const int room = m_counter->text().isEmpty() ? 0 : size.width() + space::xs;
    setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
    const QRect inside = rect().adjusted(space::s, 0, -space::s, 0);
    m_counter->setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, size, inside));
}

} // namespace slipway
