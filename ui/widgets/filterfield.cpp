// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int leastWidth = 160;
constexpr int mostWidth = 280;

} // namespace

FilterField::FilterField(const QString &prompt, QWidget *parent) : QLineEdit(parent), m_glyph(addAction(QIcon(), LeadingPosition))
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
    setClearButtonEnabled(true);
    for (auto *button : findChildren<QAbstractButton *>()) // the one that Qt has just put there, without a name
        button->setAccessibleName(tr("Clear the filter"));
    setMinimumWidth(leastWidth);
    setMaximumWidth(mostWidth);
    updateColors();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty())
            clear();
        else if (qobject_cast<const QDialog *>(window()))
            event->ignore(); // closes that
        else
            emit left();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        emit left();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        updateColors();
}

void FilterField::updateColors()
{
    m_glyph->setIcon(iconPixmap("search"_L1, tokensOf(palette()).text3, metric::smallIcon, devicePixelRatioF()));
}

} // namespace slipway
