// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/importmodel.h"

#include "models/itemroles.h"
#include "models/literaltext.h"
#include "models/resourcename.h"
#include "models/textlabels.h"
#include "services/storevalues.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qsizetype shownLetters = 300;
constexpr qsizetype hintLetters = 1000;

const AttributeSpec &specOf(const ImportedText &text)
{
    return storeTexts()[text.field].spec;
}

// What people read of \a wire, the text or value of \a text.
QString shownOf(const ImportedText &text, const QString &wire)
{
    return text.value ? text.value->text(wire) : wire;
}

} // namespace

void ImportModel::setTexts(const std::vector<ImportedText> &texts)
{
    beginResetModel();
    m_texts = texts;
    m_ticked.clear();
    for (const ImportedText &text : texts)
        m_ticked.push_back(text.kind == ImportedText::Kind::New || text.kind == ImportedText::Kind::Other);
    endResetModel();
    emit tickedChanged();
}

std::vector<ImportedText> ImportModel::ticked() const
{
    std::vector<ImportedText> texts;
    for (size_t row = 0; row < m_texts.size(); ++row) {
        if (m_ticked[row])
            texts.push_back(m_texts[row]);
    }
    return texts;
}

int ImportModel::countOf(ImportedText::Kind kind) const
{
    return int(std::count_if(m_texts.cbegin(), m_texts.cend(), [kind](const ImportedText &text) { return text.kind == kind; }));
}

int ImportModel::tickedCount() const
{
    return int(std::count(m_ticked.cbegin(), m_ticked.cend(), true));
}

int ImportModel::tickedCountOf(ImportedText::Kind kind) const
{
    int count = 0;
    for (size_t row = 0; row < m_texts.size(); ++row)
        count += m_ticked[row] && m_texts[row].kind == kind ? 1 : 0;
    return count;
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_texts.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportedText &text = m_texts[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return display(text, index.column());
    case Qt::CheckStateRole:
        return index.column() == Language ? QVariant(int(m_ticked[size_t(index.row())] ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case HintRole:
        return hint(text, index.column());
    case LockRole:
        return index.column() == Note ? text.reason : QString();
    case ToneRole:
        return int(index.column() == Note && text.kind == ImportedText::Kind::Emptied ? CellTone::Warning : CellTone::Plain);
    case ElideRole:
        return int(Qt::ElideRight);
    case IdRole:
        return text.value ? QString(text.value->name()) : QString(text.locale.code() + u'/' + specOf(text).name);
    case SearchRole:
        return QStringList{display(text, Language), display(text, Field), shownOf(text, text.now), shownOf(text, text.text), note(text)}.join(u'\n');
    case Qt::AccessibleTextRole:
        return index.column() == Language ? QVariant(sentence(index.row())) : QVariant();
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !isTickable(index.row()))
        return false;
    m_ticked[size_t(index.row())] = value.toInt() == Qt::Checked;
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    emit tickedChanged();
    return true;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const std::array titles{tr("Language"), tr("Text"), tr("Note"), tr("Now"), tr("In the File")};
    const std::array keys{"language"_L1, "field"_L1, "note"_L1, "now"_L1, "inFile"_L1};
    switch (role) {
    case Qt::DisplayRole:
        return titles[size_t(section)];
    case ColumnKeyRole:
        return QString(keys[size_t(section)]);
    default:
        return {};
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Language && isTickable(index.row()) ? plain | Qt::ItemIsUserCheckable : plain;
}

QString ImportModel::display(const ImportedText &text, int column) const
{
    switch (column) {
    case Language:
        return text.value ? tr("All languages") : languageLabel(text.locale);
    case Field:
        return text.value ? text.value->label() : attributeLabel(specOf(text));
    case Now:
        return shownOf(text, text.now).left(shownLetters).simplified();
    case InFile:
        return shownOf(text, text.text).left(shownLetters).simplified();
    default:
        return note(text);
    }
}

QString ImportModel::hint(const ImportedText &text, int column) const
{
    const auto cut = [](const QString &whole) { return whole.size() > hintLetters ? QString(whole.left(hintLetters) + u'…') : whole; };
    if (column == Now)
        return cut(shownOf(text, text.now));
    if (column == InFile)
        //: a text, and where in a file or folder it stands
        return tr("%1\n(%2)").arg(cut(shownOf(text, text.text)), text.place);
    return column == Note ? text.reason : QString();
}

QString ImportModel::note(const ImportedText &text) const
{
    QStringList parts;
    if (text.isLanguageNew)
        parts.append(tr("Adds the language"));
    switch (text.kind) {
    case ImportedText::Kind::New:
        parts.append(tr("New"));
        break;
    case ImportedText::Kind::Other:
        break;
    case ImportedText::Kind::Emptied:
        parts.append(tr("Becomes empty"));
        break;
    case ImportedText::Kind::Locked:
        parts.append(tr("Locked"));
        break;
    }
    if (text.dropsSubcategories)
        parts.append(tr("Its subcategories go"));
    if (text.isTooLong)
        parts.append(tr("Too long: %1").arg(counterText(specOf(text), text.text)));
    return parts.join(u" · "_s);
}

// "German · de-DE, Keywords, ticked, from ebbe to ebbe,flut, Too long: 103/100"
QString ImportModel::sentence(int row) const
{
    const ImportedText &text = m_texts[size_t(row)];
    const QString tick = !isTickable(row) ? QString() : m_ticked[size_t(row)] ? tr("is imported") : tr("is left out");
    const QString now = display(text, Now);
    const QString inFile = display(text, InFile);
    const QString change = now.isEmpty() || inFile.isEmpty() ? QString(now + inFile) : tr("from %1 to %2").arg(now, inFile);
    QStringList parts{display(text, Language), display(text, Field), tick, note(text), text.reason, change};
    parts.removeAll(QString());
    return literal(parts.join(u", "_s));
}

} // namespace slipway
