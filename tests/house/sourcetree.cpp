// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

//! Walks over a text once and blanks what it is told to.
class Blanker final
{
public:
    Blanker(const QString &text, Blank what) : m_text(text), m_result(text), m_literals(what == Blank::CommentsAndLiterals) {}

    QString run()
    {
        while (m_at < m_text.size()) {
            if (startsWith("//"_L1))
                skipTo(m_text.indexOf(u'\n', m_at), true);
            else if (startsWith("/*"_L1))
                skipTo(after("*/"_L1, m_at + 2), true);
            else if (startsWith("R\""_L1))
                rawString();
            else if (m_text.at(m_at) == u'"')
                quoted(u'"');
            else if (m_text.at(m_at) == u'\'' && !isDigitSeparator())
                quoted(u'\'');
            else
                ++m_at;
        }
        return m_result;
    }

private:
    bool startsWith(QLatin1String prefix) const { return QStringView(m_text).mid(m_at).startsWith(prefix); }

    //! Position behind the next \a mark; the end when there is none.
    qsizetype after(const QString &mark, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(mark, from);
        return found < 0 ? m_text.size() : found + mark.size();
    }

    //! 1'000 is a number, u'x' is a character.
    bool isDigitSeparator() const
    {
        return m_at > 0 && m_at + 1 < m_text.size() && m_text.at(m_at - 1).isLetterOrNumber() && m_text.at(m_at + 1).isLetterOrNumber()
            && !(m_at + 2 < m_text.size() && m_text.at(m_at + 2) == u'\'');
    }

    void skipTo(qsizetype end, bool blank)
    {
        if (end < 0)
            end = m_text.size();
        for (; m_at < end; ++m_at) {
            if (blank && m_text.at(m_at) != u'\n')
                m_result[m_at] = u' ';
        }
    }

    void quoted(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != quote && m_text.at(end) != u'\n')
            end += m_text.at(end) == u'\\' ? 2 : 1;
        ++m_at;
        skipTo(qMin(end, m_text.size()), m_literals);
        ++m_at;
    }

    void rawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        m_at += 2;
        skipTo(after(close, open) - 1, m_literals);
        ++m_at;
    }

    const QString m_text;
    QString m_result;
    const bool m_literals;
    qsizetype m_at = 0;
};

} // namespace

QString report(const QString &path, const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(u"%1:%2: %3"_s.arg(path).arg(finding.line).arg(finding.what));
    return lines.join(u'\n');
}

QString blanked(const QString &text, Blank what)
{
    return Blanker(text, what).run();
}

int lineAt(const QString &text, qsizetype offset)
{
    return int(QStringView(text).left(offset).count(u'\n')) + 1;
}

SourceTree::SourceTree() : m_root(qEnvironmentVariable("SLIPWAY_SOURCE_DIR", QDir::currentPath())) {}

QStringList SourceTree::files(const QStringList &folders) const
{
    const QDir root(m_root);
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(root.relativeFilePath(it.next()));
    }
    files.sort();
    return files;
}

QString SourceTree::read(const QString &path) const
{
    QFile file(QDir(m_root).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool SourceTree::exists(const QString &path) const
{
    return QFile::exists(QDir(m_root).filePath(path));
}

} // namespace slipway::test
