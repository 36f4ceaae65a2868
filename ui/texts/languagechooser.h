// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"
#include "models/filteredmodel.h"
#include "models/tablemodel.h"

#include <QFrame>

class QComboBox;
class QListView;
class QVBoxLayout;

namespace slipway {

class FilterField;

//! \brief Languages to choose one of by a few letters of its name. Lies below a button; Esc or a click elsewhere closes it. Deletes itself.
class LanguageChooser final : public QFrame
{
    Q_OBJECT

public:
    //! \brief Shows \a languages below \a anchor; \a name is what screen readers call it.
    //!
    //! Where there are \a sources it also asks below the list whether the language begins with the texts of one of them. At first it does not.
    static LanguageChooser *showBelow(QWidget *anchor, const QString &name, const std::vector<Locale> &languages,
                                      const std::vector<Locale> &sources = {});

signals:
    //! \a source is the one whose texts it begins with; null: it begins without any, or nobody was asked.
    void chosen(const slipway::Locale &language, const slipway::Locale &source);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    LanguageChooser(QWidget *anchor, const QString &name, const std::vector<Locale> &languages);
    void askForSource(const std::vector<Locale> &sources);
    void selectFirst();
    void choose(const QModelIndex &index);

    TableModel<Locale> m_languages;
    FilteredModel m_found;
    FilterField *m_field;
    QListView *m_list;
    QVBoxLayout *m_column;
    QComboBox *m_source = nullptr; // where that is asked
};

} // namespace slipway
