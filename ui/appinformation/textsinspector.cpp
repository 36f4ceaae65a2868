// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/textsinspector.h"

#include "ui/appinformation/textcolumns.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/factsheet.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

TextsInspector::TextsInspector(QWidget *parent) : QWidget(parent), m_title(new PlainLabel({}, this))
{
    setObjectName(u"appInformation.inspector"_s);
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_title->setWordWrap(true);
    m_facts = new FactSheet(Field::Layout::Stacked, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addStretch(1);
}

void TextsInspector::show(const std::vector<AppInfoTexts> &selected, int total)
{
    if (selected.size() == 1) {
        showOne(selected.front());
        return;
    }
    m_title->setText(selected.empty() ? tr("%n language(s)", nullptr, total) : tr("%n language(s) selected", nullptr, int(selected.size())));
    m_facts->setFacts({});
}

void TextsInspector::showOne(const AppInfoTexts &texts)
{
    m_title->setText(languageText(texts));
    std::vector<Fact> facts;
    for (const AppInfoText &text : appInfoTexts()) {
        const QString label = QCoreApplication::translate("catalogue", text.spec.label);
        const QString counter = counterText(text.spec, texts.*text.text);
        facts.push_back({.label = counter.isEmpty() ? label : QString(label + u" · "_s + counter),
                         .value = texts.*text.text,
                         .copyable = true,
                         // Addresses are written from left to right in every language.
                         .rightToLeft = texts.locale.isRightToLeft() && text.spec.kind != ValueKind::Url});
    }
    m_facts->setFacts(facts);
}

} // namespace slipway
