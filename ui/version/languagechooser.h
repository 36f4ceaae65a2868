// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"
#include "models/filteredmodel.h"
#include "models/tablemodel.h"

#include <QFrame>

class QListView;

namespace slipway {

class FilterField;

//! \brief Languages to choose one of by a few letters of its name. Lies below a button; Esc or a click elsewhere closes it. Deletes itself.
class LanguageChooser final : public QFrame
{
    Q_OBJECT

public:
    //! Shows \a languages below \a anchor; \a name is what screen readers call it.
    static LanguageChooser *showBelow(QWidget *anchor, const QString &name, const std::vector<Locale> &languages);

signals:
    void chosen(const slipway::Locale &language);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    LanguageChooser(QWidget *anchor, const QString &name, const std::vector<Locale> &languages);
    void selectFirst();
    void choose(const QModelIndex &index);

    TableModel<Locale> m_languages;
    FilteredModel m_found;
    FilterField *m_field;
    QListView *m_list;
};

} // namespace slipway
