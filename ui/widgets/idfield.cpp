// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/idfield.h"

#include "services/keydraft.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace slipway {

namespace {

// How many characters of \a after are new.
qsizetype insertedInto(const QString &before, const QString &after)
{
    const auto [oldEnd, newEnd] = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    const auto kept = std::mismatch(before.crbegin(), std::make_reverse_iterator(oldEnd), after.crbegin(), std::make_reverse_iterator(newEnd));
    return std::distance(newEnd, kept.second.base());
}

} // namespace

IdField::IdField(QWidget *parent) : QLineEdit(parent)
{
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(this, &QLineEdit::textChanged, this, &IdField::clean);
}

void IdField::clean(const QString &text)
{
    const QString cleaned = cleanId(text);
    if (cleaned != text) {
        const qsizetype cursor = cleanId(text.left(cursorPosition())).size();
        setText(cleaned); // comes back here
        setCursorPosition(int(cursor));
        return;
    }
    const QString before = std::exchange(m_before, text);
    if (insertedInto(before, text) > 1)
        emit pasted(text);
}

} // namespace slipway
