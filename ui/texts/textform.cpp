// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/textform.h"

#include "models/textlabels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/texts/languagechooser.h"
#include "ui/texts/languagelist.h"
#include "ui/texts/textfield.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int listWidth = 260;
constexpr int leastFieldsWidth = 360;
constexpr int roomAroundCursor = 72; // above it is the name of its field, below it what is said of it

} // namespace

TextForm::TextForm(const QString &name, TextEdits &edits, const MatrixPage &page, Spelling &spelling, QWidget *parent)
    : QWidget(parent)
    , m_edits(edits)
    , m_page(page)
    , m_list(new LanguageList(name + u".languages"_s, this))
    , m_scroll(new QScrollArea(this))
    , m_nothing(new Placeholder(this))
{
    setObjectName(name);
    m_list->setFixedWidth(listWidth);
    m_nothing->setContent("globe"_L1, tr("No languages like that"), tr("No language has a text that is marked so."));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeChooser(name));
    m_scroll->setWidget(makeFields(name, spelling));
    column->addWidget(m_scroll, 1);
    column->addWidget(m_nothing, 1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(1); // the line between them
    line->addWidget(m_list);
    line->addLayout(column, 1);
    setFocusProxy(m_fields.front());
    connect(m_list, &LanguageList::chosen, this, &TextForm::changeLanguage);
    fitRoom();
}

QWidget *TextForm::makeChooser(const QString &name)
{
    m_head = new QWidget(this);
    m_chooser = new QPushButton(m_head);
    m_chooser->setObjectName(name + u".chooser"_s);
    m_chooser->setAccessibleName(tr("Language"));
    auto *line = new QHBoxLayout(m_head);
    line->setContentsMargins(space::xl, space::s, space::xl, space::s);
    line->addWidget(m_chooser);
    line->addStretch(1);
    connect(m_chooser, &QPushButton::clicked, this, &TextForm::offerLanguages);
    return m_head;
}

QWidget *TextForm::makeFields(const QString &name, Spelling &spelling)
{
    auto *fields = new QWidget;
    fields->setMaximumWidth(metric::formWidth);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(space::m, space::m, space::xl, space::xl);
    column->setSpacing(space::l);
    for (const StoreText &text : m_page.texts()) {
        auto *field = new TextField(text, name + u'.' + text.spec.name, spelling, fields);
        connectField(field, numberOf(text));
        column->addWidget(field);
        m_fields.push_back(field);
    }
    column->addStretch(1);
    auto *content = new QWidget;
    auto *line = new QHBoxLayout(content);
    line->setContentsMargins({});
    line->addWidget(fields, 1000);
    line->addStretch(1);
    return content;
}

void TextForm::connectField(TextField *field, size_t number)
{
    connect(field, &TextField::edited, this, [this, number](const QString &text) { type(number, text); });
    connect(field, &TextField::revertRequested, this, [this, number] { m_edits.revert({cell(number)}); });
    connect(field, &TextField::entered, this, [this, number] { setField(number); });
    connect(field->editor(), &StoreTextEdit::ended, this, [this, number] { goToField(qMin(number + 1, m_fields.size() - 1)); });
    connect(field, &TextField::stepEnded, this, [this] { m_edits.endTyping(); });
}

void TextForm::type(size_t number, const QString &text)
{
    m_edits.type(cell(number), text);
    revealField();
}

void TextForm::showTexts(const std::vector<MatrixRow> &rows)
{
    const Locale before = language();
    m_list->setLanguages(rows, m_page.primary());
    m_nothing->setVisible(rows.empty());
    m_scroll->setVisible(!rows.empty());
    if (language() == before)
        showLanguage();
    else
        changeLanguage(); // the list went on to another
}

std::optional<TextCell> TextForm::current() const
{
    if (language().isNull())
        return std::nullopt;
    return cell(m_field);
}

TextCell TextForm::cell(size_t number) const
{
    return {language(), &m_page.texts()[number]};
}

Locale TextForm::language() const
{
    return m_list->current();
}

std::vector<Locale> TextForm::languages() const
{
    std::vector<Locale> languages;
    for (const ListedLanguage &language : m_list->languages())
        languages.push_back(language.row.language.locale);
    return languages;
}

void TextForm::setCurrent(const TextCell &cell)
{
    setField(numberOf(*cell.text));
    goTo(cell.locale);
}

void TextForm::goTo(const Locale &language)
{
    m_list->setCurrent(language);
    changeLanguage();
}

void TextForm::goBy(int steps)
{
    const QModelIndex next = m_list->currentIndex().siblingAtRow(m_list->currentIndex().row() + steps);
    if (next.isValid())
        m_list->setCurrentIndex(next);
}

void TextForm::goToProblem()
{
    const std::vector<ListedLanguage> &languages = m_list->languages();
    const size_t count = languages.size() * m_fields.size();
    const size_t begin = size_t(qMax(0, m_list->currentIndex().row())) * m_fields.size() + m_field;
    for (size_t step = 1; step <= count; ++step) {
        const size_t place = (begin + step) % count;
        const MatrixRow &row = languages[place / m_fields.size()].row;
        const size_t number = place % m_fields.size();
        if (row.hasProblem(number)) {
            setCurrent({row.language.locale, &m_page.texts()[number]});
            goToField(number);
            return;
        }
    }
    emit noticed(tr("No text is missing or too long."));
}

void TextForm::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void TextForm::offerLanguages()
{
    auto *chooser = LanguageChooser::showBelow(m_chooser, tr("Choose a Language"), languages());
    connect(chooser, &LanguageChooser::chosen, this, &TextForm::goTo);
}

void TextForm::changeLanguage()
{
    m_edits.endTyping();
    showLanguage();
    revealField();
    emit languageChanged();
    emit currentChanged();
}

void TextForm::showLanguage()
{
    const MatrixRow *row = m_page.find(language());
    if (!row)
        return;
    for (TextField *field : m_fields)
        field->setLanguage(*row, m_page.appName);
    const QString label = languageLabel(row->language.locale);
    const QString filled = completenessText(completenessOf(*row, m_page.primary()));
    const QString words = filled.isEmpty() ? label : QString(label + u" · "_s + filled);
    m_chooser->setText(plainActionText(words));
    //: what a screen reader calls the button that chooses one
    m_chooser->setAccessibleName(tr("Language: %1").arg(words));
}

void TextForm::setField(size_t number)
{
    if (number == m_field)
        return;
    m_field = number;
    setFocusProxy(m_fields[number]);
    emit currentChanged();
}

void TextForm::goToField(size_t number)
{
    m_fields[number]->setFocus();
    revealField();
}

// Brings the cursor back into sight: texts above it may have grown or shrunk. Not whenever texts are shown: people may be reading elsewhere.
void TextForm::revealField()
{
    const StoreTextEdit *editor = m_fields[m_field]->editor();
    if (!editor->hasFocus())
        return;
    m_scroll->widget()->layout()->activate();
    const QPoint cursor = editor->viewport()->mapTo(m_scroll->widget(), editor->cursorRect().center());
    m_scroll->ensureVisible(cursor.x(), cursor.y(), 0, roomAroundCursor);
}

void TextForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRoom();
}

void TextForm::fitRoom()
{
    const bool hasList = width() >= listWidth + leastFieldsWidth && window()->width() >= metric::railBelow;
    if (!hasList && m_list->hasFocus())
        setFocus();
    m_list->setVisible(hasList);
    m_head->setVisible(!hasList);
}

void TextForm::paintEvent(QPaintEvent *)
{
    if (m_list->isHidden())
        return;
    const QRect edge(m_list->width(), 0, 1, height());
    QPainter painter(this);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), tokensOf(palette()).border);
}

} // namespace slipway
