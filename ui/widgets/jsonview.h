// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace slipway {

class ReadOnlyText;

//! \brief Raw JSON behind a button that unfolds it; the text is made when somebody looks.
class JsonView final : public QWidget
{
    Q_OBJECT

public:
    //! \a name begins the object names of its parts.
    JsonView(const QString &name, QWidget *parent);

    void setJson(const QByteArray &json);

signals:
    void copied();

private:
    void unfold(bool open);

    QByteArray m_json;
    QToolButton *m_toggle = nullptr;
    QToolButton *m_copy = nullptr;
    ReadOnlyText *m_text = nullptr; // made at the first look
};

} // namespace slipway
