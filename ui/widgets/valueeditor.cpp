// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/valueeditor.h"

#include "models/literaltext.h"
#include "services/storevalues.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/storetextedit.h"
#include "ui/widgets/radiorow.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int agreementLines = 20; // of pages

std::vector<RadioRow::Choice> answersOf(const StoreValue &value, const QString &name)
{
    std::vector<RadioRow::Choice> answers;
    for (const QString &wire : value.choices())
        answers.push_back({.value = int(answers.size()), .name = name + u'.' + wire, .text = value.text(wire)});
    return answers;
}

//! All answers to be seen. A value that is none of them leaves all of them open.
class AnswerEditor final : public ValueEditor
{
public:
    AnswerEditor(const StoreValue &value, const QString &name, QObject *owner)
        : AnswerEditor(new RadioRow(answersOf(value, name), value.section == ValueSection::ContentRights ? Qt::Vertical : Qt::Horizontal), value,
                       owner)
    {}

    void setValue(const QString &wire) override { m_row->choose(int(m_wires.indexOf(wire))); }

private:
    AnswerEditor(RadioRow *row, const StoreValue &value, QObject *owner) : ValueEditor(row, owner), m_row(row), m_wires(value.choices())
    {
        connect(m_row, &RadioRow::chosenChanged, this, [this](int number) { emit chosen(m_wires[number]); });
    }

    RadioRow *m_row;
    const QStringList m_wires;
};

class ListEditor final : public ValueEditor
{
public:
    ListEditor(const StoreValue &value, const QString &name, QObject *owner) : ListEditor(new QComboBox, value, owner)
    {
        m_box->setObjectName(name + u".list"_s);
        fill();
    }

    void setValue(const QString &wire) override
    {
        m_shown = wire;
        if (m_box->count() > m_offered)
            m_box->removeItem(m_offered);
        if (!wire.isEmpty() && m_box->findData(wire) < 0) // newer than we are, or the list is still on its way
            m_box->addItem(literal(m_value.text(wire)), wire);
        m_box->setCurrentIndex(m_box->findData(wire));
    }

    void setChoices(const QStringList &wires) override
    {
        if (wires == m_wires)
            return;
        m_wires = wires;
        fill();
    }

private:
    ListEditor(QComboBox *box, const StoreValue &value, QObject *owner)
        : ValueEditor(box, owner)
        , m_box(box)
        , m_value(value)
        , m_wires(value.choices())
    {
        connect(m_box, &QComboBox::activated, this, [this](int row) { emit chosen(m_box->itemData(row).toString()); });
    }

    void fill()
    {
        m_box->clear();
        if (!m_value.isDemanded)
            //: nothing is chosen
            m_box->addItem(tr("Not Set"), QString());
        for (const QString &wire : m_wires)
            m_box->addItem(literal(m_value.text(wire)), wire);
        m_offered = m_box->count();
        setValue(m_shown);
    }

    QComboBox *m_box;
    const StoreValue &m_value;
    QStringList m_wires;
    int m_offered = 0; // rows; a further one is a value that is not offered
    QString m_shown;
};

class LineEditor final : public ValueEditor
{
public:
    LineEditor(const StoreValue &value, const QString &name, QObject *owner) : LineEditor(new QLineEdit, owner)
    {
        m_line->setObjectName(name + u".line"_s);
        m_line->setMinimumHeight(metric::control);
        if (value.isSensitive())
            mask(value);
    }

    void setValue(const QString &wire) override
    {
        if (m_line->text() != wire) // the cursor stays where somebody types
            m_line->setText(wire);
    }

private:
    LineEditor(QLineEdit *line, QObject *owner) : ValueEditor(line, owner), m_line(line)
    {
        connect(m_line, &QLineEdit::textEdited, this, &ValueEditor::chosen);
    }

    void mask(const StoreValue &value)
    {
        m_line->setEchoMode(QLineEdit::Password);
        //: %1 is the name of a value: "Password"
        QAction *reveal = m_line->addAction(slipway::icon("eye"_L1), QLineEdit::TrailingPosition);
        reveal->setText(tr("Show %1").arg(value.label()));
        reveal->setCheckable(true);
        connect(reveal, &QAction::toggled, m_line,
                [line = m_line](bool shown) { line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    }

    QLineEdit *m_line;
};

class ParagraphsEditor final : public ValueEditor
{
public:
    ParagraphsEditor(const StoreValue &value, const QString &name, QObject *owner) : ParagraphsEditor(new StoreTextEdit, owner)
    {
        m_text->setObjectName(name + u".text"_s);
        m_text->showOutline();
        if (value.section == ValueSection::BetaLicense)
            m_text->standFor(agreementLines);
        else
            m_text->growFor(*value.attribute);
    }

    void setValue(const QString &wire) override { m_text->setText(wire); }

private:
    ParagraphsEditor(StoreTextEdit *text, QObject *owner) : ValueEditor(text, owner), m_text(text)
    {
        connect(m_text, &StoreTextEdit::edited, this, &ValueEditor::chosen);
    }

    StoreTextEdit *m_text;
};

} // namespace

ValueEditor::ValueEditor(QWidget *control, QObject *owner) : QObject(owner), m_control(control) {}

void ValueEditor::setChoices(const QStringList &) {}

ValueEditor *ValueEditor::make(const StoreValue &value, const QString &name, QObject *owner)
{
    if (value.hasParagraphs())
        return new ParagraphsEditor(value, name, owner);
    if (value.attribute && value.choices().isEmpty())
        return new LineEditor(value, name, owner);
    const bool isYesOrNo = value.attribute && value.attribute->kind == ValueKind::Boolean;
    if (value.relation || !(value.isDemanded || isYesOrNo))
        return new ListEditor(value, name, owner);
    return new AnswerEditor(value, name, owner);
}

} // namespace slipway
