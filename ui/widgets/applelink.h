// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QUrl>

namespace slipway {

//! \brief A quiet button that opens a page of Apple's in the browser and says on which host (ux.md 8.41).
class AppleLink final : public QPushButton
{
    Q_OBJECT

public:
    AppleLink(const QString &text, const QUrl &page, QWidget *parent = nullptr);
};

} // namespace slipway
