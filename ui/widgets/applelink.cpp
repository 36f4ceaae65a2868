// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/applelink.h"

#include "ui/theme/icons.h"
#include "ui/widgets/externallink.h"

namespace slipway {

AppleLink::AppleLink(const QString &text, const QUrl &page, QWidget *parent) : QPushButton(parent)
{
    setIcon(slipway::icon(QLatin1String("external")));
    //: what a link is about, and the host that it leads to
    setText(tr("%1 (%2)").arg(text, page.host()));
    setFlat(true);
    connect(this, &QPushButton::clicked, this, [page] { openAppleSite(page); });
}

} // namespace slipway
