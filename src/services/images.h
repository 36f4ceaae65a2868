// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"

#include <QImage>
#include <QString>
#include <QUrl>

#include <memory>

namespace slipway {

class KeptPictures;
struct SessionContext;

//! \brief Pictures of Apple's: fetched once, kept on disk, decoded off the GUI thread.
//!
//! Requests carry no bearer and go to https, or http on loopback, only. PNG and JPEG by content, at most 8192 pixels a side
//! (rule S28); anything else is a Parse error. On disk they have the room that KeptPictures gives them, and those used longest ago leave it first.
class ImageStore final
{
public:
    //! Pictures are kept in \a folder, by their URL or by what else they are called.
    ImageStore(SessionContext &context, const QString &folder);

    //! The picture at \a url, from disk or from the network.
    [[nodiscard]] Task<Result<QImage>> load(QUrl url);
    //! The same of a picture that is called \a name, which stays when its link does not; with an empty \a url from disk alone.
    [[nodiscard]] Task<Result<QImage>> load(QUrl url, QByteArray name);
    //! \brief Makes sure that the picture called \a name is on disk, from \a url if it is not.
    //!
    //! Until somebody looks at it, it counts as used last at \a since. Where there is no room for a picture that old it is not fetched.
    [[nodiscard]] Task<Result<void>> keep(QUrl url, QByteArray name, QDateTime since);
    //! Takes the picture called \a name off the disk.
    [[nodiscard]] Task<void> forget(QByteArray name);

private:
    Task<Result<QImage>> fetch(QUrl url, QByteArray name, QDateTime usedAt);

    SessionContext &m_context;
    const std::shared_ptr<KeptPictures> m_kept; // shared with what is under way in other threads
};

//! \brief The folder below \a imagesDir for the pictures of one account.
//!
//! Among them are screenshots of testers, so they are nobody's but that account's, and go with it.
QString imagesOf(const QString &imagesDir, const QString &accountId);
//! Takes \a folder with all pictures in it off the disk, in another thread.
void forgetImages(const QString &folder);

//! What load() makes of the bytes of a picture.
Result<QImage> decodeImage(const QByteArray &bytes);

} // namespace slipway
