// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/languagequestion.h"

#include "models/literaltext.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct LanguageQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(LanguageQuestion)
};

} // namespace

void askWhereToRemove(const LanguageRemoval::Words &words, QWidget *page, const std::function<void(LanguageRemoval::From)> &remove)
{
    auto *question = new QMessageBox(page);
    question->setObjectName(u"removeLanguage"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(words.title);
    question->setTextFormat(Qt::PlainText);
    question->setText(literal(words.question));
    question->setInformativeText(literal(words.consequence));
    const auto offer = [&](const QString &text, const QString &name, LanguageRemoval::From from) {
        QPushButton *button = question->addButton(text, QMessageBox::DestructiveRole);
        button->setObjectName(name);
        QObject::connect(button, &QPushButton::clicked, page, [remove, from] { remove(from); });
    };
    if (!words.fromVersion.isEmpty())
        offer(words.fromVersion, u"removeLanguage.fromVersion"_s, LanguageRemoval::From::Version);
    offer(words.fromAll, u"removeLanguage.fromAll"_s, LanguageRemoval::From::AllPlatforms);
    QPushButton *cancel = question->addButton(LanguageQuestionText::tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(u"removeLanguage.cancel"_s);
    question->setDefaultButton(cancel);
    question->setEscapeButton(cancel);
    question->open();
}

} // namespace slipway
