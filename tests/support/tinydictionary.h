// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace slipway::test {

//! A folder with Hunspell dictionaries of a few words each.
class TinyDictionaries final
{
public:
    //! Adds \a name, as in "de_DE". \a words are separated by spaces, and in \a encoding already.
    void add(const QString &name, const QByteArray &words, const QByteArray &encoding = "UTF-8");
    //! Adds a file called \a name with \a content.
    void addFile(const QString &name, const QByteArray &content);
    QString path() const { return m_folder.path(); }

private:
    const QTemporaryDir m_folder;
};

} // namespace slipway::test
