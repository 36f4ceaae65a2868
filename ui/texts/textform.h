// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/texts/textedits.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QScrollArea;

namespace slipway {

class LanguageList;
class Placeholder;
class Spelling;
class TextField;

//! \brief The texts of one language below each other as a form, and the list of languages at its left; where there is no room for the list, a
//! button above the form chooses one (ux.md 5.3).
//!
//! The field that was left last keeps its place when the language changes. The focus proxy is its text.
class TextForm final : public QWidget
{
    Q_OBJECT

public:
    //! All outlive this; what is typed goes into \a edits. The object names of the parts begin with \a name.
    TextForm(const QString &name, TextEdits &edits, const MatrixPage &page, Spelling &spelling, QWidget *parent);

    //! Shows the texts of the page as they are now, and lists \a rows, languages of the page.
    void showTexts(const std::vector<MatrixRow> &rows);
    //! The text that was left last, in the language that is shown; none while there is no language.
    std::optional<TextCell> current() const;
    Locale language() const;
    //! Those that are listed.
    std::vector<Locale> languages() const;
    //! Makes \a cell the current text, where its language is listed.
    void setCurrent(const TextCell &cell);
    //! Shows \a language, where it is listed.
    void goTo(const Locale &language);
    //! Shows the language \a steps further down the list, or up; where the list ends, nothing happens.
    void goBy(int steps);
    //! Goes to the next text that is missing or too long, below or in the next languages, and on from the beginning.
    void goToProblem();
    void scrollToTop();

signals:
    void languageChanged();
    //! Another text than before is the current one.
    void currentChanged();
    //! Something for the status line.
    void noticed(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeFields(const QString &name, Spelling &spelling);
    void connectField(TextField *field, size_t number);
    QWidget *makeChooser(const QString &name);
    TextCell cell(size_t number) const;
    void type(size_t number, const QString &text);
    void offerLanguages();
    void changeLanguage();
    void showLanguage();
    void setField(size_t number);
    void goToField(size_t number);
    void revealField();
    void fitRoom();

    TextEdits &m_edits;
    const MatrixPage &m_page;
    std::vector<TextField *> m_fields; // of each text of the page
    size_t m_field = 0;
    LanguageList *m_list;
    QWidget *m_head = nullptr;
    QPushButton *m_chooser = nullptr;
    QScrollArea *m_scroll;
    Placeholder *m_nothing;
};

} // namespace slipway
