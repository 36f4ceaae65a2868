// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/flawedkeys.h"

#include "src/auth/keyfiles.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

FlawedKey write(KeyFlaw flaw, const QString &path, const QByteArray &contents)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
    Q_ASSERT_X(written, "makeFlawedKeys", "a test file cannot be written");
    return {flaw, path};
}

} // namespace

std::vector<FlawedKey> makeFlawedKeys(const QString &folder)
{
    const QDir dir(folder);
    const QByteArray good = p8OnCurve("P-256");
    dir.mkdir(u"folder.p8"_s);
    return {
        {KeyFlaw::Missing, dir.filePath(u"missing.p8"_s)},
        {KeyFlaw::NotAFile, dir.filePath(u"folder.p8"_s)},
        write(KeyFlaw::Empty, dir.filePath(u"empty.p8"_s), {}),
        write(KeyFlaw::TooLong, dir.filePath(u"too-long.p8"_s), good + QByteArray(8 * 1024, ' ')),
        write(KeyFlaw::WebPage, dir.filePath(u"web-page.p8"_s), "<!DOCTYPE html><html><title>Sign In</title></html>"),
        write(KeyFlaw::NoPem, dir.filePath(u"diary.p8"_s), "dear diary"),
        write(KeyFlaw::CutShort, dir.filePath(u"cut-short.p8"_s), good.left(good.size() / 2)),
        write(KeyFlaw::Damaged, dir.filePath(u"damaged.p8"_s), good.left(30) + good.mid(95)),
        write(KeyFlaw::Encrypted, dir.filePath(u"encrypted.p8"_s), encryptedP8()),
        write(KeyFlaw::PublicHalf, dir.filePath(u"public-half.p8"_s), publicPem()),
        write(KeyFlaw::Certificate, dir.filePath(u"certificate.p8"_s), certificatePem()),
        write(KeyFlaw::Sec1, dir.filePath(u"sec1.p8"_s), sec1Pem()),
        write(KeyFlaw::Rsa, dir.filePath(u"rsa.p8"_s), rsaP8()),
        write(KeyFlaw::OtherAlgorithm, dir.filePath(u"ed25519.p8"_s), ed25519P8()),
        write(KeyFlaw::OtherCurve, dir.filePath(u"p-384.p8"_s), p8OnCurve("P-384")),
        write(KeyFlaw::OtherPem, dir.filePath(u"request.p8"_s), "-----BEGIN CERTIFICATE REQUEST-----\naGVsbG8=\n-----END CERTIFICATE REQUEST-----\n"),
    };
}

} // namespace slipway::test
