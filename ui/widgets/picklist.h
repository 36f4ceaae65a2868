// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <vector>

class QListWidget;
class QListWidgetItem;

namespace slipway {

class FilterField;
class PlainLabel;

//! \brief A short list in which people find by typing and tick: what is ticked stays so while something else is looked for.
//!
//! Space ticks all that are selected. Of rows that cannot be ticked it says why.
class PickList final : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString id = {};
        QString text = {}; //!< what it is called
        QString detail = {}; //!< what else it is found by, beside the text
        QString lock = {}; //!< why it cannot be ticked; empty: it can

        friend bool operator==(const Row &, const Row &) = default;
    };

    //! \a name begins the object names of the parts; \a prompt is what the field says ("Find a person"), \a label names the list.
    PickList(const QString &name, const QString &prompt, const QString &label, QWidget *parent = nullptr);

    //! What was ticked stays so where it is still there and can be ticked.
    void setRows(const std::vector<Row> &rows);
    //! Ticks those of \a ids that are there and can be ticked, and no others.
    void setTicked(const QStringList &ids);
    //! Ids, in the order of the rows.
    QStringList ticked() const;

signals:
    void tickedChanged();

private:
    void heedTick(QListWidgetItem *item);
    void showFound();

    FilterField *m_filter;
    QListWidget *m_list;
    PlainLabel *m_nothing;
    std::vector<Row> m_rows; // in the order of the list
    QSet<QString> m_ticked;
};

} // namespace slipway
