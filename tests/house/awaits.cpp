// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/awaits.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

const QString openers = u"([{"_s;
const QString closers = u")]}"_s;

//! Position of the bracket that closes the one at \a open, or the end.
qsizetype closing(const QString &code, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        if (openers.contains(code.at(i)))
            ++depth;
        else if (closers.contains(code.at(i)) && --depth == 0)
            return i;
    }
    return code.size();
}

//! Position of the bracket that opens the one that closes at \a close, or -1.
qsizetype opening(const QString &code, qsizetype close)
{
    int depth = 0;
    for (qsizetype i = close; i >= 0; --i) {
        if (closers.contains(code.at(i)))
            ++depth;
        else if (openers.contains(code.at(i)) && --depth == 0)
            return i;
    }
    return -1;
}

//! Position of the '>' that closes the '<' at \a open, or the end; `->` closes nothing.
qsizetype closingAngle(const QString &code, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        if (code.at(i) == u'<')
            ++depth;
        else if (code.at(i) == u'>' && code.at(i - 1) != u'-' && --depth == 0)
            return i;
    }
    return code.size();
}

//! Position of the innermost bracket around \a at, or -1.
qsizetype enclosing(const QString &code, qsizetype at)
{
    for (qsizetype i = at - 1; i >= 0; --i) {
        if (openers.contains(code.at(i)))
            return i;
        if (closers.contains(code.at(i)))
            i = opening(code, i);
    }
    return -1;
}

//! Where the statement around \a at begins: behind the last `;`, `{` or `}`.
qsizetype statementBegin(const QString &code, qsizetype at)
{
    static const QString ends = u";{}"_s;
    for (qsizetype i = at - 1; i >= 0; --i) {
        if (ends.contains(code.at(i)))
            return i + 1;
        if (closers.contains(code.at(i)))
            i = opening(code, i);
    }
    return 0;
}

//! Where the expression from \a at ends: at its `;` or `,`, or at the bracket that closes around it.
qsizetype expressionEnd(const QString &code, qsizetype at)
{
    qsizetype i = at;
    for (; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (openers.contains(c))
            i = closing(code, i);
        else if (c == u';' || c == u',' || closers.contains(c))
            break;
    }
    return i;
}

//! \a prefix without labels and without the heads of if, for and while: what they govern is a statement of its own.
QString withoutHeads(QString prefix)
{
    static const QRegularExpression label(u"^(case\\b([^:]|::)*:(?!:)|default\\s*:|else\\b|do\\b)"_s);
    static const QRegularExpression head(u"^(if|for|while)\\b\\s*(constexpr\\s*)?(?=\\()"_s);
    for (;;) {
        prefix = prefix.trimmed();
        const QRegularExpressionMatch labelled = label.match(prefix);
        const QRegularExpressionMatch headed = head.match(prefix);
        if (labelled.hasMatch())
            prefix = prefix.mid(labelled.capturedEnd());
        else if (headed.hasMatch())
            prefix = prefix.mid(closing(prefix, headed.capturedEnd()) + 1);
        else
            return prefix;
    }
}

//! What is wrong with an await whose statement begins with \a prefix; empty when nothing is.
QString wrongPlace(const QString &prefix)
{
    static const QRegularExpression declaration(u"^[\\w:]+(<.*>)?(\\s+const)?[\\s*&]+\\w+\\s*=$"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression assignment(u"^\\w[\\w.:]*(->[\\w.:]*|\\[[^\\]]*\\])*\\s*=$"_s);
    QString text = withoutHeads(prefix);
    for (const auto word : {"static "_L1, "const "_L1}) {
        if (text.startsWith(word))
            text = text.mid(word.size()).trimmed();
    }
    if (text.isEmpty() || text == "co_return"_L1 || declaration.match(text).hasMatch() || assignment.match(text).hasMatch())
        return QString();
    return u"co_await stands neither alone nor after `T x =`, `x =` or co_return"_s;
}

//! What is wrong inside the awaited \a expression (from behind co_await to its end); empty when nothing is.
QString wrongOperand(const QString &expression)
{
    static const QRegularExpression lambda(u"(?<![\\w\\])\\s])\\s*\\[([^\\]]*)\\]\\s*(?=[({]|mutable\\b|->)"_s);
    static const QRegularExpression operation(u"[?+/%]|&&|\\|\\||[=!]=|\\s[-*<>&|]\\s"_s);
    QString rest = expression;
    for (auto match = lambda.match(rest); match.hasMatch(); match = lambda.match(rest)) {
        if (!match.captured(1).trimmed().isEmpty())
            return u"a lambda with captures in an awaited statement"_s;
        const qsizetype body = rest.indexOf(u'{', match.capturedEnd());
        if (body < 0)
            break;
        rest.remove(match.capturedStart(), closing(rest, body) + 1 - match.capturedStart());
    }
    if (rest.contains(u'{'))
        return u"a {...} list in an awaited statement"_s;
    QString outside; // of all brackets
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (openers.contains(rest.at(i)))
            i = closing(rest, i);
        else
            outside.append(rest.at(i));
    }
    if (operation.match(outside).hasMatch())
        return u"co_await is an operand"_s;
    return QString();
}

bool inPreprocessorLine(const QString &code, qsizetype at)
{
    qsizetype line = code.lastIndexOf(u'\n', at) + 1;
    while (line > 1 && code.at(line - 2) == u'\\')
        line = code.lastIndexOf(u'\n', line - 2) + 1;
    return QStringView(code).mid(line).trimmed().startsWith(u'#');
}

QString judgeAwait(const QString &code, qsizetype at, qsizetype operand)
{
    if (inPreprocessorLine(code, at))
        return u"co_await in a macro"_s;
    const qsizetype around = enclosing(code, at);
    if (around >= 0 && code.at(around) != u'{')
        return u"co_await in a condition, an argument list or another bracket"_s;
    const qsizetype begin = statementBegin(code, at);
    const QString place = wrongPlace(code.mid(begin, at - begin));
    if (!place.isEmpty())
        return place;
    const qsizetype end = expressionEnd(code, operand);
    if (end >= code.size() || code.at(end) != u';')
        return u"co_await in a brace initialiser or a list"_s;
    return wrongOperand(code.mid(operand, end - operand));
}

//! What is wrong with the parameter list that opens at \a open; empty when nothing is.
QString wrongParameters(const QString &code, qsizetype open)
{
    static const QRegularExpression view(u"\\b(string_view|QStringView|QByteArrayView|QAnyStringView|QUtf8StringView|QLatin1StringView|span)\\b"_s);
    const QString parameters = code.mid(open + 1, closing(code, open) - open - 1);
    if (parameters.contains(u'&'))
        return u"a coroutine takes a parameter by reference"_s;
    if (view.match(parameters).hasMatch())
        return u"a coroutine takes a view, which does not keep what it looks at"_s;
    return QString();
}

//! What is wrong with a lambda that returns a Task and whose parameters open at \a open; empty when it is none, or when nothing is.
QString wrongCaptures(const QString &code, qsizetype open)
{
    static const QRegularExpression captures(u"\\[([^\\]]*)\\]\\s*$"_s);
    const auto match = captures.match(code.mid(qMax<qsizetype>(0, open - 400), qMin<qsizetype>(open, 400)));
    return match.captured(1).trimmed().isEmpty() ? QString() : u"a lambda that is a coroutine captures: its captures die with the lambda"_s;
}

//! Functions, callables and lambdas that return a Task, by the places where Task<...> is written.
void judgeSignatures(const QString &code, Findings &findings)
{
    static const QRegularExpression task(u"\\b((QCoro|slipway)::)?Task\\s*(?=<)"_s);
    static const QRegularExpression name(u"\\s*([\\w:]+\\s*)?(?=\\()"_s);
    static const QRegularExpression trailing(u"\\)\\s*((mutable|const|noexcept)\\s*)*->\\s*$"_s);
    const auto add = [&](qsizetype at, const QString &what) {
        if (!what.isEmpty())
            findings.push_back({lineAt(code, at), what});
    };
    for (const QRegularExpressionMatch &match : task.globalMatch(code)) {
        const qsizetype begin = match.capturedStart();
        const qsizetype behind = closingAngle(code, match.capturedEnd()) + 1;
        const auto called = name.match(code, behind, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (called.hasMatch())
            add(begin, wrongParameters(code, called.capturedEnd()));
        const qsizetype from = qMax<qsizetype>(0, begin - 60);
        const auto arrow = trailing.match(code.mid(from, begin - from));
        if (!arrow.hasMatch())
            continue;
        const qsizetype open = opening(code, from + arrow.capturedStart());
        add(open, wrongParameters(code, open));
        add(open, wrongCaptures(code, open));
    }
}

//! `co_return` of a member, or of what it points to or holds: QCoro 0.8 moves out of every lvalue that is not const.
void judgeReturns(const QString &code, Findings &findings)
{
    static const QRegularExpression member(u"\\bco_return\\b[\\s(*]*(this\\s*->\\s*)?m_\\w+(\\s*(\\.|->)\\s*\\w+|\\s*\\[[^\\]]*\\])*[\\s)]*;"_s);
    for (const QRegularExpressionMatch &match : member.globalMatch(code))
        findings.push_back({lineAt(code, match.capturedStart()), u"co_return moves out of a member: return a copy"_s});
}

} // namespace

Findings awaitFindings(const QString &text)
{
    static const QRegularExpression await(u"\\bco_await\\b"_s);
    const QString code = blanked(text, Blank::CommentsAndLiterals);
    Findings findings;
    for (const QRegularExpressionMatch &match : await.globalMatch(code)) {
        const QString what = judgeAwait(code, match.capturedStart(), match.capturedEnd());
        if (!what.isEmpty())
            findings.push_back({lineAt(code, match.capturedStart()), what});
    }
    judgeReturns(code, findings);
    judgeSignatures(code, findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return a.line < b.line; });
    return findings;
}

} // namespace slipway::test
