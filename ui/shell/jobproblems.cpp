// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobproblems.h"

#include "services/jobs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/readonlytext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QSize preferredProblemsSize(560, 360);

} // namespace

JobProblems::JobProblems(const JobOutcome &outcome, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"problems"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Problems"));
    QStringList lines;
    for (const JobProblem &problem : outcome.problems)
        lines.append(u"%1\n    %2"_s.arg(problem.subject, problem.reason));
    const QString text = lines.join(u'\n');

    auto *sentence = new PlainLabel(outcome.sentence, this);
    sentence->setWordWrap(true);
    auto *list = new ReadOnlyText(this);
    list->setObjectName(u"problems.list"_s);
    list->setAccessibleName(windowTitle());
    list->setText(text);
    auto *copy = new QPushButton(tr("Copy All"), this);
    copy->setObjectName(u"problems.copy"_s);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"problems.close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::close);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(sentence);
    column->addWidget(list, 1);
    column->addLayout(buttons);
    resize(preferredProblemsSize);
    list->setFocus();
}

} // namespace slipway
