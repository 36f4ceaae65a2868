// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/distribution/buildtexts.h"

#include <QWidget>

#include <map>

class QComboBox;

namespace slipway {

class StoreTextEdit;
class ToneLabel;

//! \brief Where What to Test of a build is written, language by language, over what it begins with.
class DistributeTexts final : public QWidget
{
    Q_OBJECT

public:
    explicit DistributeTexts(QWidget *parent = nullptr);

    //! What is typed stays. \a primary is offered too, whether any build has a text in it or not; empty: it is not known.
    void setBeginning(const std::vector<FirstTestText> &texts, const Locale &primary);
    //! What the build is to have, by the code of the language; those that nobody wrote are not among them.
    std::map<QString, QString> texts() const;
    //! Somebody wrote what it does not begin with.
    bool isTyped() const;
    //! Why Apple would refuse them; empty when it would not.
    QString flaw() const;

signals:
    void changed();

private:
    Locale shown() const;
    QString textIn(const Locale &locale) const;
    QString firstTextIn(const QString &code) const;
    static QString flawOf(const QString &text);
    void showLanguage();
    void showWords();

    QComboBox *m_language;
    ToneLabel *m_count;
    StoreTextEdit *m_edit;
    ToneLabel *m_words;
    bool m_isChosen = false; // somebody picked the language that is shown
    std::vector<FirstTestText> m_beginning;
    std::map<QString, QString> m_typed; // by the code of the language
};

} // namespace slipway
