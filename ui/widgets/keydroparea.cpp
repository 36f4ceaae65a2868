// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keydroparea.h"

#include "core/futures.h"
#include "models/literaltext.h"
#include "services/keyfile.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copiedtext.h"
#include "ui/widgets/keyfiledata.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace slipway {

KeyDropArea::KeyDropArea(QWidget *parent)
    : QFrame(parent)
    , m_glyph(new PlainLabel)
    , m_sentence(new PlainLabel)
    , m_note(new PlainLabel)
    , m_browse(new QPushButton(tr("Browse…")))
{
    setObjectName(u"keyDrop"_s);
    m_sentence->setObjectName(u"keyDrop.sentence"_s);
    m_note->setObjectName(u"keyDrop.note"_s);
    m_browse->setObjectName(u"keyDrop.browse"_s);
    setAcceptDrops(true);
    setFocusProxy(m_browse);
    m_browse->setAccessibleName(tr("Browse for the key file"));
    m_browse->setAccessibleDescription(tr("A key file can be dropped here too, and a copied one pasted."));
    connect(m_browse, &QPushButton::clicked, this, &KeyDropArea::browse);
    for (PlainLabel *label : {m_sentence, m_note})
        label->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_glyph->setFixedSize(metric::controlIcon, metric::control);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_sentence->setMinimumHeight(metric::control); // level with the glyph and the button
    words->addWidget(m_sentence);
    words->addWidget(m_note);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::l, space::l, space::l, space::l);
    line->setSpacing(space::m);
    line->addWidget(m_glyph, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(m_browse, 0, Qt::AlignTop);
    showWords(m_words);
}

KeyDropArea::Words KeyDropArea::invitation()
{
    return {.glyph = "key"_L1,
            .sentence = tr("Drop AuthKey_XXXXXXXXXX.p8 here"),
            .note =
                tr("A copied file, or its text, can be pasted with %1.").arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText))};
}

void KeyDropArea::setFile(const std::optional<KeyFile> &file)
{
    ++m_givenFiles; // what is still being read was given before
    m_hasFile = file.has_value();
    if (file)
        m_words = {.glyph = "ok"_L1,
                   .tone = Tone::Ok,
                   .sentence = file->fileName().isEmpty() ? tr("A pasted key") : file->fileName(),
                   .note = tr("This is a key that can sign.")};
    else
        m_words = invitation();
    showWords(m_words);
}

void KeyDropArea::read(const QString &path)
{
    const int number = ++m_givenFiles;
    whenDone(KeyFile::read(path), this, [this, number](const Result<KeyFile> &file) {
        if (number == m_givenFiles)
            take(file);
    });
}

void KeyDropArea::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose the Key File"));
    dialog->setObjectName(u"keyDrop.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)); // where browsers put it
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Key files (*.p8)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &KeyDropArea::read);
    dialog->open();
}

void KeyDropArea::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData(); // null when there is nothing
    if (copied && carriesFiles(*copied)) {
        take(*copied);
    } else if (copied && carriesText(*copied)) {
        ++m_givenFiles;
        take(copiedKey(*copied));
    } else {
        refuse(Error(Error::Kind::Invalid, tr("There is neither a file nor text on the clipboard.")));
    }
}

void KeyDropArea::take(const QMimeData &given)
{
    if (const Result<QString> path = keyFileIn(given))
        read(*path);
    else
        refuse(path.error());
}

void KeyDropArea::take(const Result<KeyFile> &file)
{
    if (!file) {
        refuse(file.error());
        return;
    }
    setFile(*file);
    emit keyGiven(*file);
}

void KeyDropArea::complain(const QString &mistake)
{
    refuse(Error(Error::Kind::Invalid, mistake));
}

void KeyDropArea::refuse(const Error &error)
{
    if (m_hasFile)
        m_words = {.glyph = "warning"_L1,
                   .tone = Tone::Warning,
                   .sentence = m_words.sentence,
                   .note = tr("%1 The key that you gave before stays.").arg(error.message())};
    else
        m_words = {.glyph = "error"_L1, .tone = Tone::Error, .sentence = error.message(), .note = error.remedy()};
    showWords(m_words);
    // There is no announcement event before Qt 6.8.
    QAccessibleEvent alert(m_hasFile ? m_note : m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void KeyDropArea::showWords(const Words &words)
{
    m_tone = words.tone;
    m_sentence->setText(words.sentence);
    m_note->setText(words.note);
    m_note->setVisible(!words.note.isEmpty());
    m_glyph->setPixmap(iconPixmap(words.glyph, tokensOf(palette()).tone(words.tone).text, metric::controlIcon, devicePixelRatioF()));
    update();
}

void KeyDropArea::endHover()
{
    m_isHovered = false;
    showWords(m_words);
}

void KeyDropArea::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showWords(m_words);
    else if (event->type() == QEvent::EnabledChange)
        ++m_givenFiles; // what is shown stays while it is saved
}

void KeyDropArea::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Paste")), &QAction::triggered, this, &KeyDropArea::paste);
    menu->popup(event->globalPos());
}

// What is no key is let in too, to say so, and refused while it moves: an area that refuses at once never hears that the drag has left.
void KeyDropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (!carriesFiles(*event->mimeData()))
        return;
    m_isHovered = true;
    const Result<QString> path = keyFileIn(*event->mimeData());
    m_isKeyOver = path.has_value();
    if (path)
        showWords({.glyph = "key"_L1, .tone = Tone::Info, .sentence = tr("Drop it to use this key")});
    else
        showWords({.glyph = "error"_L1, .tone = Tone::Error, .sentence = path.error().message()});
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void KeyDropArea::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction); // file managers offer to move as well, which would take the key away from its owner
    event->setAccepted(m_isKeyOver);
}

void KeyDropArea::dragLeaveEvent(QDragLeaveEvent *)
{
    endHover();
}

void KeyDropArea::dropEvent(QDropEvent *event)
{
    endHover();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(*event->mimeData());
}

void KeyDropArea::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QFrame::keyPressEvent(event);
}

void KeyDropArea::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    const TonePair &tone = tokens.tone(m_tone);
    const bool isLive = m_isHovered || m_tone == Tone::Error;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_isHovered && m_tone == Tone::Info ? tokens.accent
                 : isLive                        ? tone.text
                                                 : tokens.borderStrong,
             m_isHovered ? 2 : 1, m_isHovered ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(isLive ? tone.fill : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::radiusCard, metric::radiusCard);
}

} // namespace slipway
