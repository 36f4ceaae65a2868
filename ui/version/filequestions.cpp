// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/filequestions.h"

#include "models/literaltext.h"
#include "services/exchange/folderfiles.h"
#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct FileQuestionsText
{
    Q_DECLARE_TR_FUNCTIONS(FileQuestions)
};

} // namespace

QFileDialog *makeFileDialog(const QString &title, const QString &name, const Settings &settings, QWidget *page)
{
    auto *dialog = new QFileDialog(page, title);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(settings.folder(setting::textFolder));
    return dialog;
}

void rememberFolder(const QString &path, Settings &settings)
{
    settings.setValue(setting::textFolder, QFileInfo(path).path());
}

void askToReplace(const QString &name, const WrittenTexts &outcome, QWidget *page, const std::function<void()> &replace)
{
    auto *question = new QMessageBox(page);
    question->setObjectName(name);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(FileQuestionsText::tr("Replace Files"));
    question->setTextFormat(Qt::PlainText);
    question->setText(
        FileQuestionsText::tr("Replace %Ln file(s) in “%1”?", nullptr, outcome.replaced).arg(isolated(QFileInfo(outcome.path).fileName())));
    question->setInformativeText(FileQuestionsText::tr("What they say now differs from this page, and is gone then."));
    QPushButton *confirm = question->addButton(FileQuestionsText::tr("Replace %Ln File(s)", nullptr, outcome.replaced), QMessageBox::DestructiveRole);
    confirm->setObjectName(name + u".confirm"_s);
    QPushButton *cancel = question->addButton(FileQuestionsText::tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(name + u".cancel"_s);
    question->setDefaultButton(cancel);
    question->setEscapeButton(cancel);
    QObject::connect(confirm, &QPushButton::clicked, page, replace);
    question->open();
}

} // namespace slipway
