// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/serverrow.h"

#include "models/literaltext.h"
#include "services/keydraft.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/externallink.h"
#include "ui/widgets/formrow.h"
#include "ui/widgets/idfield.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

ServerRow::ServerRow(QWidget *parent)
    : QWidget(parent)
    , m_address(new IdField)
    , m_row(new FormRow(tr("Server"), m_address))
    , m_confirmed(new QCheckBox)
{
    m_address->setObjectName(u"addKey.server"_s);
    m_address->setPlaceholderText(appleOrigin().toString());
    m_row->setHint(tr("Apple's, unless you test against a server of your own. Without encryption only on this computer."));
    m_confirmed->setObjectName(u"addKey.serverConfirmed"_s);
    m_confirmed->setMinimumHeight(metric::control);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_confirmed);
    connect(m_address, &QLineEdit::textChanged, this, &ServerRow::showHost);
    connect(m_confirmed, &QCheckBox::toggled, this, &ServerRow::changed);
    setFocusProxy(m_address);
    showHost();
}

void ServerRow::setServer(const QUrl &server)
{
    m_address->setText(server == appleOrigin() ? QString() : server.toString());
}

QUrl ServerRow::server() const
{
    const QString text = m_address->text();
    return text.isEmpty() ? appleOrigin() : serverAt(text);
}

bool ServerRow::isConfirmed() const
{
    return m_confirmed->isHidden() || m_confirmed->isChecked();
}

void ServerRow::say(const QString &sentence)
{
    const QString unconfirmed = isConfirmed() ? QString() : tr("This server is not Apple's: confirm that it may have the tokens of this key.");
    m_row->say(Tone::Error, sentence.isEmpty() ? unconfirmed : sentence);
}

// Another host is another question.
void ServerRow::showHost()
{
    const QUrl url = server();
    m_confirmed->setChecked(false);
    m_confirmed->setText(plainActionText(tr("Send this account's requests to %1").arg(isolated(url.host()))));
    m_confirmed->setVisible(url.scheme() == "https"_L1 && !url.host().isEmpty() && !isAppleSite(url));
    emit changed();
}

} // namespace slipway
