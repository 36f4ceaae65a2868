// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/layers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::test {

namespace {

const Room *findRoom(const QString &name)
{
    const auto found = std::find_if(rooms().cbegin(), rooms().cend(), [&name](const Room &room) { return room.name == name; });
    return found == rooms().cend() ? nullptr : &*found;
}

void collect(const QString &name, QSet<QString> &seen)
{
    if (seen.contains(name))
        return;
    seen.insert(name);
    if (const Room *room = findRoom(name)) {
        for (const QString &used : room->uses)
            collect(used, seen);
    }
}

//! "core" of "src/core/error.h", "ui" of "ui/apps/appspane.h".
QString roomOf(const QString &path)
{
    return path.section(u'/', path.startsWith("src/"_L1) ? 1 : 0).section(u'/', 0, 0);
}

// Folders of ui that are no panes. The frame (ui/shell and what stands in ui itself) puts the panes together.
const QString frame = u"shell"_s;
const QStringList shared{u"theme"_s, u"widgets"_s};
const QStringList common{u"theme"_s, u"widgets"_s, u"settings"_s, u"texts"_s, frame};

//! "apps" of "ui/apps/appspane.h", the frame for "ui/mainwindow.h"; empty outside of ui.
QString uiFolderOf(const QString &path)
{
    if (!path.startsWith("ui/"_L1))
        return QString();
    return path.count(u'/') > 1 ? path.section(u'/', 1, 1) : frame;
}

//! What is wrong with a file in the folder \a own of ui including \a to, which stands in ui too.
QString breachWithinUi(const QString &own, const QString &to)
{
    const QString other = uiFolderOf(to);
    if (own == other)
        return QString();
    if (shared.contains(own) && !shared.contains(other))
        return u"ui/%1 serves all of ui and knows nobody (\"%2\")"_s.arg(own, to);
    if (own != frame && !common.contains(other))
        return u"ui/%1 may not include the pane ui/%2 (\"%3\")"_s.arg(own, other, to);
    return QString();
}

//! What is wrong with the file \a from including the file \a to; empty when nothing is.
QString breach(const QString &from, const QString &to)
{
    const QString here = roomOf(from);
    const QString there = roomOf(to);
    if (!visibleFrom(here).contains(there))
        return u"%1 may not include %2 (\"%3\")"_s.arg(here, there, to);
    return here == there && here == "ui"_L1 ? breachWithinUi(uiFolderOf(from), to) : QString();
}

} // namespace

const std::vector<Room> &rooms()
{
    static const std::vector<Room> list{
        {u"core"_s},
        {u"jsonapi"_s, {u"core"_s}},
        {u"catalogue"_s, {u"jsonapi"_s}},
        {u"auth"_s, {u"core"_s}},
        {u"client"_s, {u"jsonapi"_s, u"auth"_s}},
        {u"store"_s, {u"jsonapi"_s}},
        {u"reports"_s, {u"core"_s, u"store"_s}},
        {u"services"_s, {u"catalogue"_s, u"client"_s, u"store"_s, u"auth"_s, u"reports"_s}},
        {u"models"_s, {u"catalogue"_s}, {u"store"_s}},
        {u"sandbox"_s, {u"catalogue"_s}},
        {u"ui"_s, {u"services"_s, u"models"_s, u"reports"_s}, {u"client"_s, u"store"_s, u"auth"_s}},
        {u"app"_s, {u"ui"_s, u"services"_s, u"client"_s, u"store"_s, u"auth"_s, u"sandbox"_s}},
    };
    return list;
}

QSet<QString> visibleFrom(const QString &room)
{
    QSet<QString> seen;
    collect(room, seen);
    if (const Room *found = findRoom(room)) {
        for (const QString &name : found->never)
            seen.remove(name);
    }
    return seen;
}

Findings layerFindings(const QString &path, const QString &text, const std::function<bool(const QString &)> &exists)
{
    static const QRegularExpression include(uR"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])"_s, QRegularExpression::MultilineOption);
    const QString code = blanked(text, Blank::Comments);
    Findings findings;
    for (const QRegularExpressionMatch &match : include.globalMatch(code)) {
        const int line = lineAt(code, match.capturedStart(1));
        const bool angled = match.captured(1) == "<"_L1;
        const QString name = match.captured(2);
        const QString inSrc = "src/"_L1 + name;
        const QString target = exists(inSrc) ? inSrc : exists(name) ? name : QString();
        if (target.isEmpty()) {
            if (!angled && !name.endsWith(".moc"_L1))
                findings.push_back({line, u"\"%1\" is not written from src/ or from the root"_s.arg(name)});
            continue;
        }
        if (angled)
            findings.push_back({line, u"<%1> is ours and stands in quotes"_s.arg(name)});
        const QString what = breach(path, target);
        if (!what.isEmpty())
            findings.push_back({line, what});
    }
    return findings;
}

} // namespace slipway::test
