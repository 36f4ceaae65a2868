// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewquestions.h"

#include "models/literaltext.h"

#include <QCoreApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// The verb does it, Cancel is where the keyboard is.
QPushButton *addChoices(QMessageBox &box, const QString &name, const QString &verb, QMessageBox::ButtonRole role)
{
    box.setObjectName(name);
    box.setAttribute(Qt::WA_DeleteOnClose);
    box.setTextFormat(Qt::PlainText);
    QPushButton *confirm = box.addButton(verb, role);
    confirm->setObjectName(name + ".confirm"_L1);
    QPushButton *cancel = box.addButton(QCoreApplication::translate("ReviewQuestions", "Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(name + ".cancel"_L1);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    return confirm;
}

} // namespace

ApplyPlan planOf(const QString &appName, const std::vector<ReviewedText> &texts, int requests)
{
    ApplyPlan plan{.appName = appName, .requests = requests};
    for (const ReviewedText &text : texts) {
        if (!text.willBeSent())
            continue;
        ++plan.changes;
        const QString language = text.draft.key.locale.displayName();
        if (text.isPublicAtOnce && !plan.publicLanguages.contains(language))
            plan.publicLanguages.append(language);
    }
    return plan;
}

ApplyQuestion::ApplyQuestion(const ApplyPlan &plan, QWidget *parent) : QMessageBox(parent)
{
    setWindowTitle(tr("Apply Changes"));
    setText(tr("Apply %Ln change(s) to %1?", nullptr, plan.changes).arg(isolated(plan.appName)));
    QStringList sentences{tr("Slipway sends %Ln request(s) to Apple.", nullptr, plan.requests)};
    if (!plan.publicLanguages.isEmpty())
        sentences.append(
            tr("On the App Store at once, without a review, in %1.", "languages").arg(QLocale().createSeparatedList(plan.publicLanguages)));
    setInformativeText(sentences.join(u'\n'));
    QPushButton *apply = addChoices(*this, u"applyQuestion"_s, tr("Apply %Ln Change(s)", nullptr, plan.changes), QMessageBox::AcceptRole);
    connect(apply, &QPushButton::clicked, this, &ApplyQuestion::confirmed);
}

DropQuestion::DropQuestion(const QString &appName, int count, QWidget *parent) : QMessageBox(parent)
{
    setWindowTitle(tr("Discard Changes"));
    setText(tr("Discard %Ln change(s) of %1?", nullptr, count).arg(isolated(appName)));
    setInformativeText(tr("At Apple nothing changes. Undo brings them back."));
    QPushButton *discard = addChoices(*this, u"discardQuestion"_s, tr("Discard %Ln Change(s)", nullptr, count), QMessageBox::DestructiveRole);
    connect(discard, &QPushButton::clicked, this, &DropQuestion::confirmed);
}

} // namespace slipway
