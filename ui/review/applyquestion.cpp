// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/applyquestion.h"

#include "models/literaltext.h"
#include "services/languages.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

ApplyScope scopeOf(const QString &appName, const std::vector<ReviewedText> &texts, int requests)
{
    ApplyScope scope{.appName = appName, .requests = requests};
    for (const ReviewedText &text : texts) {
        if (!text.willBeSent())
            continue;
        ++scope.changes;
        const QString language = text.draft.key.locale.displayName();
        if (text.isPublicAtOnce && !scope.publicLanguages.contains(language))
            scope.publicLanguages.append(language);
        if (removesLanguage(text.draft) && !scope.removedLanguages.contains(language))
            scope.removedLanguages.append(language);
    }
    return scope;
}

ApplyQuestion::ApplyQuestion(const ApplyScope &scope, QWidget *parent) : QMessageBox(parent)
{
    setObjectName(u"applyQuestion"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Apply Changes"));
    setTextFormat(Qt::PlainText);
    setText(tr("Apply %Ln change(s) to %1?", nullptr, scope.changes).arg(isolated(scope.appName)));
    QStringList sentences{tr("Slipway sends %Ln request(s) to Apple.", nullptr, scope.requests)};
    if (!scope.publicLanguages.isEmpty())
        sentences.append(
            tr("On the App Store at once, without a review, in %1.", "languages").arg(QLocale().createSeparatedList(scope.publicLanguages)));
    if (!scope.removedLanguages.isEmpty())
        sentences.append(tr("Takes %1 away, with all texts, screenshots and previews. Undo brings back only the texts.", "languages")
                             .arg(QLocale().createSeparatedList(scope.removedLanguages)));
    setInformativeText(sentences.join(u'\n'));
    QPushButton *apply = addButton(tr("Apply %Ln Change(s)", nullptr, scope.changes), QMessageBox::AcceptRole);
    apply->setObjectName(u"applyQuestion.confirm"_s);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(u"applyQuestion.cancel"_s);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(apply, &QPushButton::clicked, this, &ApplyQuestion::confirmed);
}

} // namespace slipway
