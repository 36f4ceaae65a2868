// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include <optional>

class QUrl;

namespace slipway::sandbox {

//! \brief Draws an app's icon: a full-bleed, opaque square as large as fits into \a box, as Apple's image host gives them.
//!
//! The same \a seed (the bundle id) gives the same picture, always. The nine apps of the demo team have their own emblems; every
//! other seed gets one of the general emblems in colours of its own. No text is drawn, so this needs neither a QGuiApplication nor
//! fonts, and may run on any thread.
QImage drawIcon(const QString &seed, QSize box);

//! A picture as it is asked for by path.
struct Rendition
{
    QString seed = {};
    QSize box = {};
    QString format = {}; //!< "png" or "jpg"
};

//! The template of the icon's URLs with Apple's placeholders, below the origin of the image host: ".../icons/<seed>/{w}x{h}bb.{f}".
QString iconTemplateUrl(const QUrl &imageBase, const QString &seed);
//! What the decoded \a path of such a URL asks for; nothing when it is no such path or larger than the original's 1024 pixels.
std::optional<Rendition> iconRendition(const QString &path);

//! Where the picture \a number of what testers of the app sent is, without the time until which the link opens.
QString feedbackPictureUrl(const QUrl &imageBase, const QString &bundleId, int number, QSize size);
//! What the decoded \a path of such a URL asks for: its seed is another one for each picture.
std::optional<Rendition> feedbackRendition(const QString &path);
//! Draws something like a screen of the app: its icon and lines of text.
QImage drawFeedback(const QString &seed, QSize size);

} // namespace slipway::sandbox
