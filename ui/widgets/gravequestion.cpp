// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gravequestion.h"

#include "models/literaltext.h"
#include "services/session.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostSubjects = 8;
constexpr size_t widest = 50; // so many may be touched without typing how many they are
constexpr int textWidthOfQuestion = 440;

QString subjectsText(const QStringList &subjects)
{
    QStringList lines;
    for (const QString &subject : subjects.first(qMin<qsizetype>(subjects.size(), mostSubjects)))
        lines.append(isolated(subject));
    if (subjects.size() > mostSubjects)
        lines.append(GraveQuestion::tr("and %Ln more", nullptr, int(subjects.size()) - mostSubjects));
    return lines.join(u'\n');
}

PlainLabel *wrapped(const QString &text, const QFont &font, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setFont(font);
    label->setWordWrap(true);
    label->setFixedWidth(textWidthOfQuestion);
    label->setMinimumHeight(label->heightForWidth(textWidthOfQuestion)); // or the layout gives less than all lines need
    return label;
}

} // namespace

QString toTypeFor(size_t count)
{
    return count > widest ? QString::number(count) : QString();
}

GraveQuestion::GraveQuestion(const QString &name, const GraveAction &action, QWidget *parent) : QDialog(parent)
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(action.title);
    setModal(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::m);
    column->addWidget(wrapped(action.question, fontAt(TypeStep::Section, font()), this));
    column->addWidget(wrapped(action.consequences, font(), this));
    if (!action.subjects.isEmpty()) {
        PlainLabel *subjects = wrapped(subjectsText(action.subjects), font(), this);
        subjects->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(subjects);
    }

    auto *confirm = new QPushButton(plainActionText(action.verb), this);
    confirm->setObjectName(name + u".confirm"_s);
    confirm->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(name + u".cancel"_s);
    cancel->setDefault(true);
    if (!action.toType.isEmpty()) {
        auto *typed = new QLineEdit(this);
        typed->setObjectName(name + u".typed"_s);
        const QString prompt = tr("Type %1 to go on").arg(action.toType);
        typed->setAccessibleName(prompt);
        column->addWidget(wrapped(prompt, font(), this));
        column->addWidget(typed);
        confirm->setEnabled(false);
        connect(typed, &QLineEdit::textChanged, confirm,
                [confirm, wanted = action.toType](const QString &text) { confirm->setEnabled(text.trimmed() == wanted); });
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    column->addSpacing(space::s);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this] {
        emit confirmed();
        accept();
    });
    cancel->setFocus();
}

void askBeforeWrite(const Session &session, const QString &name, GraveAction question, QWidget *page, std::function<void()> action)
{
    if (session.account().safeMode != SafeMode::Ask) {
        action();
        return;
    }
    question.title = GraveQuestion::tr("Change at Apple");
    auto *dialog = new GraveQuestion(name, question, page);
    QObject::connect(dialog, &GraveQuestion::confirmed, page, std::move(action));
    dialog->open();
}

} // namespace slipway
