// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/theme/tokens.h"

#include <QFrame>

#include <optional>

class QMimeData;
class QPushButton;

namespace slipway {

class KeyFile;
class PlainLabel;

//! \brief Where somebody hands over a key file: dropped, pasted, or browsed for (ux.md 4). It says what it was given and why it does not do.
//!
//! Reads what it is given and hands on sound keys only; what is no key leaves the one before in its place. What it reads when it is disabled, or
//! shown another file, is dropped. Ctrl+V works wherever the focus is inside of it.
class KeyDropArea final : public QFrame
{
    Q_OBJECT

public:
    explicit KeyDropArea(QWidget *parent = nullptr);

    //! Shows \a file as what there is already.
    void setFile(const std::optional<KeyFile> &file);
    //! Reads the file at \a path, as if it had been dropped.
    void read(const QString &path);
    //! Says \a mistake, as when there is no key yet.
    void complain(const QString &mistake);

signals:
    //! \a file is a key that can sign.
    void keyGiven(const slipway::KeyFile &file);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    //! What the area says.
    struct Words
    {
        QLatin1String glyph = {};
        Tone tone = Tone::Neutral;
        QString sentence = {};
        QString note = {};
    };

    static Words invitation();
    void browse();
    void paste();
    void take(const QMimeData &given);
    void take(const Result<KeyFile> &file);
    void refuse(const Error &error);
    void showWords(const Words &words);
    void endHover();

    Words m_words = invitation(); // what is said while nothing is dragged over the area
    Tone m_tone = Tone::Neutral; // of the outline
    bool m_hasFile = false;
    bool m_isHovered = false;
    bool m_isKeyOver = false; // what is dragged over the area is a key, as far as its name tells
    int m_givenFiles = 0; // the last file given counts, however long the ones before it take to be read
    PlainLabel *m_glyph = nullptr;
    PlainLabel *m_sentence = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_browse = nullptr;
};

} // namespace slipway
