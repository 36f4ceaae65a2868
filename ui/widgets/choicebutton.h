// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QToolButton>

namespace slipway {

//! \brief A filter as a button: its menu holds the values with check marks. Nothing chosen means all.
class ChoiceButton final : public QToolButton
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value = {};
        QString label = {};

        friend bool operator==(const Choice &, const Choice &) = default;
    };

    //! Each of \a choices once, in the order of their labels.
    static std::vector<Choice> byLabel(const std::vector<Choice> &choices);

    //! \a title is on the button: "Platform"; \a clearText ends the menu: "All Platforms".
    ChoiceButton(const QString &title, const QString &clearText, QWidget *parent);

    //! Offers \a choices; what was chosen stays chosen where it is still offered.
    void setChoices(const std::vector<Choice> &choices);
    const QSet<QString> &chosen() const { return m_chosen; }
    //! Chooses those of \a values that are offered, and no others.
    void setChosen(const QSet<QString> &values);
    void clear();

    QSize sizeHint() const override;

signals:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QString &value, bool on);
    void showChosen();

    const QString m_title;
    const QString m_clearText;
    std::vector<Choice> m_choices;
    QSet<QString> m_chosen;
    QMenu *m_menu = nullptr;
};

} // namespace slipway
