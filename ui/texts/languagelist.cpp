// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/languagelist.h"

#include "models/literaltext.h"
#include "models/textlabels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/theme/tokens.h"
#include "ui/texts/languagecolumns.h"
#include "ui/widgets/plainlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int ringSize = 20;
constexpr qreal ringWidth = 3;

int listedCount(const MatrixRow &row, TextMark mark)
{
    int count = 0;
    for (size_t number = 0; number < row.language.marks.size(); ++number)
        count += row.hasProblem(number) && row.language.marks[number] == mark ? 1 : 0;
    return count;
}

// What is wrong with a language and what is changed in it, the gravest first: "✕ 1 too long · ! 2 missing · • 1 changed".
QStringList listedSigns(const MatrixRow &row)
{
    QStringList signs;
    if (const int tooLong = listedCount(row, TextMark::TooLong); tooLong > 0)
        signs.append(LanguageList::tr("✕ %L1 too long").arg(tooLong));
    if (const int wrong = listedCount(row, TextMark::NoAddress); wrong > 0)
        signs.append(LanguageList::tr("✕ %L1 no web address").arg(wrong));
    if (const int wrong = listedCount(row, TextMark::HasTags); wrong > 0)
        signs.append(LanguageList::tr("✕ %L1 with “<”").arg(wrong));
    if (const int missing = listedCount(row, TextMark::Missing); missing > 0)
        signs.append(LanguageList::tr("! %L1 missing").arg(missing));
    if (const qsizetype changed = row.language.drafted.size(); changed > 0)
        signs.append(LanguageList::tr("• %L1 changed").arg(changed));
    return signs;
}

Tone listedTone(const MatrixRow &row)
{
    if (std::any_of(row.language.marks.cbegin(), row.language.marks.cend(), &isFault))
        return Tone::Error;
    return listedCount(row, TextMark::Missing) > 0 ? Tone::Warning : Tone::Neutral;
}

QString listedName(const ListedLanguage &language)
{
    const QString label = languageLabel(language.row.language.locale);
    return language.row.language.isPrimary ? QString(label + u" ◆"_s) : label;
}

// The line below the name.
QString listedDetails(const ListedLanguage &language)
{
    QStringList parts{completenessText(language.completeness)};
    parts += listedSigns(language.row);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString listedSentence(const ListedLanguage &language)
{
    const auto [filled, of] = language.completeness;
    const QString sentence = languageSentence(language.row);
    //: what a screen reader says of a language, and how many of its texts are there
    return of == 0 ? sentence : LanguageList::tr("%1, %L2 of %L3 texts filled in").arg(sentence).arg(filled).arg(of);
}

std::vector<Column<ListedLanguage>> listColumns()
{
    Column<ListedLanguage> column(u"language"_s, LanguageList::tr("Language"), &listedName);
    column.withHint(&listedDetails);
    return {column};
}

void paintCompleteness(QPainter *painter, const QRect &rect, const Completeness &completeness, const Tokens &tokens)
{
    constexpr int top = 90 * 16; // QPainter counts sixteenths of a degree, from three o'clock against the clock
    constexpr int all = 360 * 16;
    const QRectF ring = QRectF(rect).adjusted(ringWidth / 2, ringWidth / 2, -ringWidth / 2, -ringWidth / 2);
    const bool isFull = completeness.of > 0 && completeness.filled == completeness.of;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokens.border, ringWidth));
    painter->drawEllipse(ring);
    painter->setPen(QPen(isFull ? tokens.ok.text : tokens.accent, ringWidth, Qt::SolidLine, Qt::FlatCap));
    if (completeness.of > 0)
        painter->drawArc(ring, top, -all * completeness.filled / completeness.of);
    painter->restore();
}

//! Paints a language: its ring, and its name above its details.
class LanguageDelegate final : public QStyledItemDelegate
{
public:
    explicit LanguageDelegate(LanguageList &list) : QStyledItemDelegate(&list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const QFontMetrics small(fontAt(TypeStep::Small, option.font));
        return {0, QFontMetrics(option.font).height() + small.height() + 2 * space::s};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ListedLanguage &language = m_list.languages()[size_t(index.row())];
        const Tokens &tokens = tokensOf(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool isHovered = option.state & QStyle::State_MouseOver;
        if (isSelected || isHovered)
            painter->fillRect(option.rect, isSelected ? tokens.selection : tokens.hover);
        const QRect content = option.rect.adjusted(space::l, space::s, -space::l, -space::s);
        paintCompleteness(painter, QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, {ringSize, ringSize}, content),
                          language.completeness, tokens);
        const QRect words = QStyle::visualRect(option.direction, content, content.adjusted(ringSize + space::m, 0, 0, 0));
        paintLine(painter, words, Qt::AlignTop, listedName(language), option.font, tokens.text);
        const Tone tone = listedTone(language.row);
        paintLine(painter, words, Qt::AlignBottom, listedDetails(language), fontAt(TypeStep::Small, option.font),
                  tone == Tone::Neutral ? tokens.text2 : tokens.tone(tone).text);
        if (isSelected && m_list.hasFocus())
            paintFocusRing(painter, option.rect, option.palette, 0);
    }

    // Not the stock one, which guesses what is rich text.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return false;
        const QString words = index.data().toString() + u'\n' + index.data(HintRole).toString();
        QToolTip::showText(event->globalPos(), plainToolTip(words), view);
        return true;
    }

private:
    static void paintLine(QPainter *painter, const QRect &rect, Qt::Alignment side, const QString &text, const QFont &font, const QColor &color)
    {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, int(side | Qt::AlignLeading) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(literal(text), Qt::ElideRight, rect.width()));
    }

    LanguageList &m_list;
};

} // namespace

Completeness completenessOf(const MatrixRow &row, const MatrixRow *primary)
{
    Completeness completeness;
    for (const StoreText &field : row.language.texts()) {
        if (!primary || primary->language.text(field).isEmpty())
            continue;
        ++completeness.of;
        completeness.filled += row.language.text(field).isEmpty() ? 0 : 1;
    }
    return completeness;
}

QString completenessText(const Completeness &completeness)
{
    if (completeness.of == 0)
        return {};
    //: how many texts of a language are filled in, and how many there are
    return LanguageList::tr("%L1 of %L2").arg(completeness.filled).arg(completeness.of);
}

LanguageList::LanguageList(const QString &name, QWidget *parent)
    : QListView(parent)
    , m_languages([](const ListedLanguage &language) { return language.row.language.locale.code(); }, listColumns())
{
    setObjectName(name);
    setAccessibleName(tr("Languages"));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    m_languages.setSentence(&listedSentence);
    setItemDelegate(new LanguageDelegate(*this));
    setModel(&m_languages);
}

void LanguageList::setLanguages(const std::vector<MatrixRow> &rows, const MatrixRow *primary)
{
    const QScopedValueRollback<bool> quiet(m_isBeingSet, true);
    const Locale before = current();
    std::vector<ListedLanguage> languages;
    for (const MatrixRow &row : rows)
        languages.push_back({row, completenessOf(row, primary)});
    m_languages.replace(std::move(languages));
    if (m_isChosen)
        setCurrent(before);
    if (!m_isChosen || !currentIndex().isValid())
        setCurrentIndex(m_languages.index(0, 0));
}

Locale LanguageList::current() const
{
    return Locale(currentIndex().data(IdRole).toString());
}

void LanguageList::setCurrent(const Locale &locale)
{
    const int row = m_languages.rowOf(locale.code());
    if (row < 0)
        return;
    const QScopedValueRollback<bool> quiet(m_isBeingSet, true);
    m_isChosen = true;
    setCurrentIndex(m_languages.index(row, 0));
}

void LanguageList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_isBeingSet || !current.isValid())
        return;
    m_isChosen = true;
    emit chosen(Locale(current.data(IdRole).toString()));
}

} // namespace slipway
