// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonapi/document.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int maxDepth = 256; // rule S21; Qt's own limit is 1024

struct DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

Error notADocument(const QByteArray &body, QString message)
{
    Error error(Error::Kind::Parse, std::move(message));
    error.withDetails(QString::fromUtf8(body.left(400)));
    return error;
}

// Whether \a letter is among the eight bytes of \a word (Warren, Hacker's Delight, 6-1).
bool holds(quint64 word, char letter)
{
    constexpr quint64 ones = 0x0101010101010101;
    const quint64 zeroWhereEqual = word ^ (ones * quint8(letter));
    return (zeroWhereEqual - ones) & ~zeroWhereEqual & (ones << 7);
}

// Past what is neither quote nor backslash, in steps of eight bytes: most of an answer is inside of strings.
const char *behindPlainText(const char *at, const char *end)
{
    for (quint64 word = 0; end - at >= qptrdiff(sizeof(word)); at += sizeof(word)) {
        std::memcpy(&word, at, sizeof(word));
        if (holds(word, '"') || holds(word, '\\'))
            break;
    }
    return at;
}

// What follows the string whose first byte is \a at: the byte after its closing quote, or \a end.
const char *behindString(const char *at, const char *end)
{
    for (at = behindPlainText(at, end); at < end;) {
        const char c = *at++;
        if (c == '"')
            return at;
        if (c == '\\') {
            at = std::min(at + 1, end);
            at = behindPlainText(at, end);
        }
    }
    return end;
}

// Nesting is counted on the bytes: cheap, and before a recursive parser sees them.
bool deeperThan(const QByteArray &body, int limit)
{
    int depth = 0;
    const char *const end = body.constEnd();
    for (const char *at = body.constBegin(); at < end;) {
        const char c = *at++;
        if (c == '"')
            at = behindString(at, end);
        else if ((c == '{' || c == '[') && ++depth > limit)
            return true;
        else if (c == '}' || c == ']')
            --depth;
    }
    return false;
}

std::vector<Resource> resources(const QJsonArray &array)
{
    std::vector<Resource> list;
    list.reserve(size_t(array.size()));
    for (const QJsonValue &value : array)
        list.emplace_back(value.toObject());
    return list;
}

bool allIdentified(const std::vector<Resource> &list)
{
    return std::all_of(list.cbegin(), list.cend(), [](const Resource &resource) {
        const ResourceId &id = resource.id();
        return resource.isMetric() || (!id.type.isEmpty() && !id.id.isEmpty());
    });
}

} // namespace

Result<Document> Document::parse(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    if (start.startsWith('<'))
        return notADocument(
            body, DocumentText::tr("The answer is a web page, not data from Apple. A network that wants you to sign in answers like this."));
    if (deeperThan(body, maxDepth))
        return notADocument(body, DocumentText::tr("The answer is nested too deeply to be one of Apple's."));
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return notADocument(
            body,
            DocumentText::tr("The answer cannot be read: %1 at byte %2 of %3.").arg(problem.errorString()).arg(problem.offset).arg(body.size()));
    }
    const QJsonObject root = json.object();
    const QJsonValue data = root.value("data"_L1);
    Document document;
    if (data.isArray()) {
        document.m_collection = true;
        document.m_data = resources(data.toArray());
    } else if (data.isObject()) {
        document.m_data.emplace_back(data.toObject());
    } else if (!data.isNull()) {
        return notADocument(body, DocumentText::tr("The answer has no \"data\"."));
    }
    document.m_included = resources(root.value("included"_L1).toArray());
    if (!allIdentified(document.m_data) || !allIdentified(document.m_included))
        return notADocument(body, DocumentText::tr("The answer holds a resource without type or id."));
    document.m_index.reserve(qsizetype(document.m_included.size()));
    for (size_t i = 0; i < document.m_included.size(); ++i)
        document.m_index.insert(document.m_included[i].id(), qsizetype(i));
    document.m_next = QUrl(root.value("links"_L1).toObject().value("next"_L1).toString());
    const QJsonValue total = root.value("meta"_L1).toObject().value("paging"_L1).toObject().value("total"_L1);
    if (total.isDouble())
        document.m_total = total.toInt();
    return document;
}

Resource Document::find(const ResourceId &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? Resource() : m_included[size_t(*found)];
}

Document Document::only(const ResourceId &id) const
{
    const auto primary = std::find_if(m_data.cbegin(), m_data.cend(), [&id](const Resource &resource) { return resource.id() == id; });
    Document document = *this;
    document.m_collection = false;
    document.m_next.clear();
    document.m_total.reset();
    Resource resource = primary == m_data.cend() ? find(id) : *primary;
    document.m_data.clear();
    if (!resource.isNull())
        document.m_data.push_back(std::move(resource));
    return document;
}

std::vector<Resource> Document::related(const Resource &owner, QLatin1String relation) const
{
    std::vector<Resource> list;
    for (const ResourceId &id : owner.relation(relation).ids) {
        Resource resource = find(id);
        if (!resource.isNull())
            list.push_back(std::move(resource));
    }
    return list;
}

} // namespace slipway
