// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/textsheet.h"

#include "core/lineends.h"

namespace slipway {

namespace {

bool isAsciiBlank(QChar letter)
{
    return letter == u' ' || (letter >= u'\t' && letter <= u'\r');
}

} // namespace

FileLanguages::FileLanguages(const std::vector<Locale> &ofPage)
{
    for (const std::vector<Locale> &languages : {Locale::all(), ofPage}) {
        for (const Locale &language : languages)
            m_byName.insert(language.code().toLower(), language);
    }
}

std::optional<Locale> FileLanguages::find(const QString &name) const
{
    const auto found = m_byName.constFind(name.toLower());
    return found == m_byName.cend() ? std::nullopt : std::optional(*found);
}

QString normalText(const QString &text)
{
    const QString lines = withPlainLineEnds(text);
    qsizetype begin = 0;
    qsizetype end = lines.size();
    while (begin < end && isAsciiBlank(lines[begin]))
        ++begin;
    while (end > begin && isAsciiBlank(lines[end - 1]))
        --end;
    return lines.sliced(begin, end - begin);
}

} // namespace slipway
