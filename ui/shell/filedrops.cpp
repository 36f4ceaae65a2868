// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filedrops.h"

#include "ui/shell/panehost.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/keydroparea.h"
#include "ui/widgets/keyfiledata.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace slipway {

namespace {

// What a drop would do, over all that is there.
class Veil final : public QWidget
{
public:
    explicit Veil(QWidget *content) : QWidget(content)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFont(fontAt(TypeStep::Section, font()));
        hide();
    }

    void cover(const QString &prompt)
    {
        m_prompt = prompt;
        setGeometry(parentWidget()->rect());
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor tint = tokens.selection;
        tint.setAlphaF(0.85F);
        painter.setBrush(tint);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), metric::radiusCard, metric::radiusCard);
        painter.setPen(tokens.text);
        painter.drawText(rect(), Qt::AlignCenter, m_prompt);
    }

private:
    QString m_prompt;
};

// The one file or folder of this computer that data is, or nothing.
QString onlyFileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

FileDrops::FileDrops(QWidget *window, QWidget *content, const PaneHost &panes)
    : QObject(window)
    , m_window(window)
    , m_panes(panes)
    , m_veil(new Veil(content))
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::DragLeave && type != QEvent::Drop)
        return false;
    if (!isForUs(watched))
        return false;
    if (type == QEvent::DragLeave) {
        m_veil->hide();
        return false;
    }
    auto *drag = static_cast<QDropEvent *>(event);
    if (!carriesFiles(*drag->mimeData()))
        return false;
    if (watched != m_window)
        drag->ignore(); // a field would write the file's address; so it goes on to the window
    else if (type == QEvent::DragEnter)
        enter(drag);
    else if (type == QEvent::Drop)
        drop(drag);
    else {
        drag->setDropAction(Qt::CopyAction); // file managers offer to move as well
        drag->setAccepted(m_isTaken);
    }
    return true;
}

bool FileDrops::isForUs(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return widget && widget->window() == m_window && !qobject_cast<const KeyDropArea *>(widget);
}

// With a refusal for whatever nobody takes.
DropWords FileDrops::wordsOf(const QMimeData &data) const
{
    const Result<QString> key = keyFileIn(data);
    if (key)
        return {.prompt = tr("Drop to use this API key")};
    const QString path = onlyFileIn(data);
    DropWords words = path.isEmpty() || !m_panes.current() ? DropWords() : m_panes.current()->dropWords(path);
    if (words.prompt.isEmpty() && words.refusal.isEmpty())
        words.refusal = key.error().message();
    return words;
}

// What nobody takes is let in too, so that the reason can be said, and refused while it moves.
void FileDrops::enter(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const DropWords words = wordsOf(*event->mimeData());
    m_isTaken = !words.prompt.isEmpty();
    if (m_isTaken)
        static_cast<Veil *>(m_veil)->cover(words.prompt);
    else
        emit refused(words.refusal);
}

void FileDrops::drop(QDropEvent *event)
{
    m_veil->hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const DropWords words = wordsOf(*event->mimeData());
    if (const Result<QString> path = keyFileIn(*event->mimeData()))
        emit keyFileDropped(*path);
    else if (!words.prompt.isEmpty())
        m_panes.current()->takeDrop(onlyFileIn(*event->mimeData()));
    else
        emit refused(words.refusal);
}

} // namespace slipway
