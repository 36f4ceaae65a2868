// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/changeinspector.h"

#include "ui/changes/changerows.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/diffview.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textwords.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

ChangeInspector::ChangeInspector(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, this))
    , m_facts(new FactSheet(Field::Layout::Stacked, this))
    , m_caption(new PlainLabel(tr("Difference"), this))
    , m_diff(new DiffView(this))
    , m_texts(new FactSheet(Field::Layout::Stacked, this))
{
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_title->setWordWrap(true);
    m_caption->setFont(fontAt(TypeStep::Small, font()));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_diff->setObjectName(u"changes.diff"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_caption);
    column->addWidget(m_diff);
    column->addWidget(m_texts);
    column->addStretch(1);
}

void ChangeInspector::showChange(const ChangeRow &row)
{
    const DraftKey &key = row.change.key;
    //: a language and which text of it
    m_title->setText(tr("%1, %2").arg(languageLabel(key), fieldLabel(key)));
    m_facts->setFacts(changeFacts(row));
    m_diff->setDiff(wordDiff(shownText(key, row.change.before), shownText(key, row.change.after)), directionOf(key));
    m_texts->setFacts(changeTexts(row));
    m_caption->show();
    m_diff->show();
}

void ChangeInspector::showTitle(const QString &title)
{
    m_title->setText(title);
    m_facts->setFacts({});
    m_texts->setFacts({});
    m_caption->hide();
    m_diff->hide();
}

} // namespace slipway
