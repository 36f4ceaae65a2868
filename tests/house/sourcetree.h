// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace slipway::test {

//! A place in a source file, and what is wrong there.
struct Finding
{
    int line = 0; //!< counted from 1
    QString what;
};
using Findings = std::vector<Finding>;

//! One line a finding, as a compiler would print it, so that editors can jump there; empty when there is none.
QString report(const QString &path, const Findings &findings);

enum class Blank { Comments, CommentsAndLiterals };
//! \a text with comments (and what stands between quotes) turned into blanks: lines and columns stay where they were.
QString blanked(const QString &text, Blank what);

//! Line of \a offset in \a text, counted from 1.
int lineAt(const QString &text, qsizetype offset);

//! \brief The sources of Slipway as they stand on disk, below SLIPWAY_SOURCE_DIR.
class SourceTree final
{
public:
    SourceTree();

    //! C++ files below \a folders ("src", "ui"), as paths from the root, sorted.
    QStringList files(const QStringList &folders) const;
    QString read(const QString &path) const;
    bool exists(const QString &path) const;
    //! Where \a path is on this computer.
    QString absolute(const QString &path) const { return m_root + u'/' + path; }

private:
    QString m_root;
};

} // namespace slipway::test
