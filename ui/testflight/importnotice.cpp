// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/importnotice.h"

#include "core/clock.h"
#include "models/literaltext.h"
#include "services/testerimport/testerimports.h"
#include "ui/testflight/importrunbar.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

ImportNotice::ImportNotice(TesterImports &imports, Clock &clock, QString appId, QWidget *parent)
    : QWidget(parent)
    , m_imports(imports)
    , m_clock(clock)
    , m_appId(std::move(appId))
    , m_words(new PlainLabel({}, this))
{
    setObjectName(u"testers.import.notice"_s);
    m_words->setObjectName(u"testers.import.words"_s);
    m_words->setElide(Qt::ElideRight);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *show = new QPushButton(tr("Show Import"), this);
    show->setObjectName(u"testers.import.show"_s);
    show->setAutoDefault(false);
    connect(show, &QPushButton::clicked, this, &ImportNotice::importRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 0, space::xl, 0);
    row->setSpacing(space::s);
    row->addWidget(m_words, 1);
    row->addWidget(show);
    connect(&m_imports, &TesterImports::listChanged, this, &ImportNotice::showState);
    connect(&m_imports, &TesterImports::changed, this, &ImportNotice::showState);
    showState();
}

// Of the newest one that has not ended.
void ImportNotice::showState()
{
    const TesterImport *shown = nullptr;
    for (const qint64 id : m_imports.all()) {
        const TesterImport *import = m_imports.find(id);
        if (import->appId == m_appId && !import->hasEnded())
            shown = import;
    }
    setVisible(shown);
    if (!shown)
        return;
    const QString source = shown->source.isEmpty() ? tr("Import from the clipboard") : tr("Import of %1").arg(isolated(shown->source));
    m_words->setText(source + u" · "_s + ImportRunBar::sentence(m_imports.status(shown->id), m_clock.now()));
}

} // namespace slipway
