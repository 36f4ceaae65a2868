// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/languagechooser.h"

#include "models/textlabels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/slipwaystyle.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize chooserSize(300, 360);

} // namespace

LanguageChooser::LanguageChooser(QWidget *anchor, const QString &name, const std::vector<Locale> &languages)
    : QFrame(anchor, Qt::Popup)
    , m_languages(&Locale::code, {Column<Locale>(u"language"_s, tr("Language"), qOverload<const Locale &>(&languageLabel))})
    , m_field(new FilterField(tr("Find a language"), this))
    , m_list(new QListView(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"languages"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(name);
    m_languages.replace(languages);
    m_found.setSourceModel(&m_languages);
    m_found.sort(0);
    m_field->setObjectName(u"languages.filter"_s);
    m_field->setMaximumWidth(QWIDGETSIZE_MAX);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"languages.list"_s);
    m_list->setAccessibleName(name);
    m_list->setFrameShape(NoFrame);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setModel(&m_found);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys come from the field
    m_column->setContentsMargins(space::s, space::s, space::s, space::s);
    m_column->setSpacing(space::s);
    m_column->addWidget(m_field);
    m_column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found.setFilter(text);
        selectFirst();
    });
    connect(m_list, &QListView::clicked, this, &LanguageChooser::choose);
    selectFirst();
}

LanguageChooser *LanguageChooser::showBelow(QWidget *anchor, const QString &name, const std::vector<Locale> &languages,
                                            const std::vector<Locale> &sources)
{
    auto *chooser = new LanguageChooser(anchor, name, languages);
    if (!sources.empty())
        chooser->askForSource(sources);
    const QRect screen = anchor->screen()->availableGeometry();
    QRect place(anchor->mapToGlobal(QPoint(0, anchor->height() + space::xs)), chooserSize);
    place.moveLeft(qBound(screen.left(), place.left(), qMax(screen.left(), screen.right() - place.width())));
    place.setBottom(qMin(place.bottom(), screen.bottom()));
    chooser->setGeometry(place);
    chooser->show();
    chooser->m_field->setFocus(Qt::PopupFocusReason);
    return chooser;
}

void LanguageChooser::askForSource(const std::vector<Locale> &sources)
{
    m_source = new QComboBox(this);
    m_source->setObjectName(u"languages.source"_s);
    //: a language that is added
    m_source->addItem(tr("Without texts"), QString());
    for (const Locale &source : sources)
        //: a language that is added begins with the texts of another one
        m_source->addItem(tr("With the texts of %1").arg(languageLabel(source)), source.code());
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // no language makes the popup wider
    m_source->installEventFilter(this);
    auto *words = new PlainLabel(tr("It begins"), this);
    words->setBuddy(m_source);
    m_source->setAccessibleName(tr("How the language begins"));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(words);
    line->addWidget(m_source, 1);
    m_column->addLayout(line);
}

void LanguageChooser::selectFirst()
{
    m_list->setCurrentIndex(m_found.index(0, 0));
}

void LanguageChooser::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Locale language(index.data(IdRole).toString());
    const Locale source(m_source ? m_source->currentData().toString() : QString());
    close();
    emit chosen(language, source);
}

// The keys that go through the list, from the field that has the keyboard. Up and Down go through the sources where those have it.
bool LanguageChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        close();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex());
    } else if (watched == m_field && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentIndex(m_found.index(qBound(0, row, m_found.rowCount() - 1), 0));
    } else {
        return QFrame::eventFilter(watched, event);
    }
    return true;
}

void LanguageChooser::paintEvent(QPaintEvent *)
{
    paintPopup(*this);
}

} // namespace slipway
