// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountwords.h"

#include "ui/theme/accountcolours.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct AccountWordsText
{
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

} // namespace

QString safeModeText(SafeMode mode)
{
    switch (mode) {
    case SafeMode::Normal:
        //: a safe mode
        return AccountWordsText::tr("Normal");
    case SafeMode::Ask:
        //: a safe mode
        return AccountWordsText::tr("Ask before every write");
    case SafeMode::ReadOnly:
        //: a safe mode
        return AccountWordsText::tr("Read-only");
    }
    Q_UNREACHABLE();
}

QString safeModeMeaning(SafeMode mode)
{
    switch (mode) {
    case SafeMode::Normal:
        return AccountWordsText::tr("What changes something at Apple is sent when you press its button.");
    case SafeMode::Ask:
        return AccountWordsText::tr("You are asked once more before anything is changed at Apple.");
    case SafeMode::ReadOnly:
        return AccountWordsText::tr("Nothing is changed at Apple.");
    }
    Q_UNREACHABLE();
}

QString keptWhereText(const AccountSummary &account, const QString &keychainName)
{
    if (account.isDemo())
        return AccountWordsText::tr("On this computer; gone when Slipway quits");
    if (account.isSessionOnly)
        return AccountWordsText::tr("Key in memory only; gone when Slipway quits");
    return AccountWordsText::tr("Key in the %1").arg(keychainName);
}

QColor colourOf(const AccountSummary &account, const QPalette &palette)
{
    return account.isDemo() ? demoColour(palette) : accountColour(account.colour, palette);
}

QPixmap accountDisc(const QColor &color, int size, qreal devicePixelRatio)
{
    QPixmap picture(QSize(size, size) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(1, 1, -1, -1));
    return picture;
}

} // namespace slipway
