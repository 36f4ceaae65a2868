// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appinformation/applesitecard.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/applelink.h"
#include "ui/widgets/externallink.h"
#include "ui/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct AppleSiteText
{
    Q_DECLARE_TR_FUNCTIONS(AppleSite)
};

void addLine(Card *card, const QString &name, const QString &title, const QUrl &page, const QString &sentence)
{
    auto *link = new AppleLink(title, page, card);
    link->setObjectName(u"appInformation.site."_s + name);
    link->setAccessibleDescription(sentence);
    auto *words = new PlainLabel(sentence, card);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(link, 0, Qt::AlignLeading);
    column->addWidget(words);
    card->body()->addLayout(column);
}

} // namespace

Card *makeAppleSiteCard(const QString &appId, QWidget *parent)
{
    auto *card = new Card(AppleSiteText::tr("Only on Apple’s Site"), parent);
    card->setObjectName(u"appInformation.site"_s);
    const auto add = [card](const QString &name, const QString &title, const QUrl &page, const QString &sentence) {
        addLine(card, name, title, page, sentence);
    };
    add(u"privacy"_s, AppleSiteText::tr("App Privacy"), appStoreConnectPage(appId, u"distribution/privacy"_s),
        AppleSiteText::tr("The privacy labels: what data the app collects, and what for."));
    add(u"resolution"_s, AppleSiteText::tr("Resolution Center"), appStoreConnectPage(appId, u"distribution/reviewsubmissions"_s),
        AppleSiteText::tr("What App Review wrote about a rejection, and your answers."));
    add(u"agreements"_s, AppleSiteText::tr("Agreements, Tax, and Banking"), agreementsPage(),
        AppleSiteText::tr("Apple takes nothing from a team whose agreements are out of date."));
    add(u"newApp"_s, AppleSiteText::tr("New App"), appsPage(), AppleSiteText::tr("Apps are created and removed there."));
    return card;
}

} // namespace slipway
