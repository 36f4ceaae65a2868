// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/textsjson.h"

#include "services/exchange/textfile.h"
#include "services/exchange/textnames.h"
#include "services/storetexts.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct TextsJsonText
{
    Q_DECLARE_TR_FUNCTIONS(TextsJson)
};

QString shape()
{
    return TextsJsonText::tr("It has to be like this: %1").arg(uR"({"en-US": {"keywords": "tide,moon"}})"_s);
}

class JsonTexts final
{
public:
    JsonTexts(const QString &name, const FileLanguages &languages) : m_name(name), m_languages(languages) { m_sheet.name = name; }

    Result<TextSheet> read(const QJsonObject &whole);

private:
    Result<void> readLanguage(const QString &code, const QJsonValue &value);
    Result<void> readText(const QString &code, const Locale &locale, const QString &field, const QJsonValue &value);
    Error flaw(const QString &place, const QString &sentence, const QString &remedy) const;

    const QString m_name;
    const FileLanguages &m_languages;
    TextSheet m_sheet;
    QHash<Locale, QString> m_codes; // of the languages that came, as they are written
    QSet<size_t> m_fields; // of the language that is read, those that came
};

Error JsonTexts::flaw(const QString &place, const QString &sentence, const QString &remedy) const
{
    //: the name of a file, where in it, and what is wrong there
    return Error(Error::Kind::Invalid, TextsJsonText::tr("“%1”, %2: %3").arg(m_name, place, sentence)).withRemedy(remedy);
}

Result<TextSheet> JsonTexts::read(const QJsonObject &whole)
{
    for (auto language = whole.begin(); language != whole.end(); ++language) {
        if (const Result<void> done = readLanguage(language.key(), language.value()); !done)
            return done.error();
    }
    return std::move(m_sheet);
}

Result<void> JsonTexts::readLanguage(const QString &code, const QJsonValue &value)
{
    if (!value.isObject())
        return flaw(code, TextsJsonText::tr("these are no texts."), shape());
    const std::optional<Locale> locale = m_languages.find(code);
    if (!locale) {
        m_sheet.findings.push_back({code, TextsJsonText::tr("No language of the App Store is called so: its texts are not imported.")});
        return {};
    }
    if (m_codes.contains(*locale)) {
        return flaw(code, TextsJsonText::tr("the language is there as “%1”, too.").arg(m_codes.value(*locale)),
                    TextsJsonText::tr("Leave one object for each language."));
    }
    m_codes.insert(*locale, code);
    m_fields.clear();
    const QJsonObject texts = value.toObject();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (const Result<void> done = readText(code, *locale, text.key(), text.value()); !done)
            return done;
    }
    return {};
}

Result<void> JsonTexts::readText(const QString &code, const Locale &locale, const QString &field, const QJsonValue &value)
{
    const QString place = code + u'.' + field;
    const std::optional<size_t> number = fieldNamed(field);
    if (!number)
        return flaw(place, TextsJsonText::tr("“%1” is no text of the App Store.").arg(field), remedyForNames());
    if (value.isNull())
        return {};
    if (!value.isString())
        return flaw(place, TextsJsonText::tr("this is not a text."), TextsJsonText::tr("Put it between quotes."));
    if (m_fields.contains(*number))
        return flaw(place, TextsJsonText::tr("this text is there twice."), TextsJsonText::tr("Take one of them out."));
    const QString text = normalText(value.toString());
    if (text.contains(QChar::Null))
        return flaw(place, TextsJsonText::tr("there is a NUL, which no text holds."), TextsJsonText::tr("Take it out, and import the file again."));
    if (text.size() > longestFileText) {
        return flaw(place, TextsJsonText::tr("this has %L1 characters.").arg(text.size()),
                    TextsJsonText::tr("No text of the App Store is so long: check the file."));
    }
    m_fields.insert(*number);
    m_sheet.texts.push_back({.locale = locale, .field = *number, .text = text, .place = place});
    return {};
}

} // namespace

Result<TextSheet> readTextsJson(const QString &content, const QString &name, const FileLanguages &languages)
{
    const QByteArray bytes = content.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const QString before = QString::fromUtf8(bytes.first(qBound(0, error.offset, int(bytes.size()))));
        const QString sentence = TextsJsonText::tr("this is no JSON (%1).").arg(error.errorString());
        return Error(Error::Kind::Invalid, saidOf(name, lineOf(before, before.size()), columnOf(before, before.size()), sentence))
            .withRemedy(shape());
    }
    if (!document.isObject())
        return Error(Error::Kind::Invalid, TextsJsonText::tr("“%1” has no languages.").arg(name)).withRemedy(shape());
    return JsonTexts(name, languages).read(document.object());
}

QByteArray textsAsJson(const std::vector<LanguageTexts> &texts)
{
    QJsonObject whole;
    for (const LanguageTexts &language : texts) {
        QJsonObject object;
        for (size_t field = 0; field < language.texts.size(); ++field)
            object.insert(storeTexts()[field].spec.name, language.texts[field]);
        whole.insert(language.locale.code(), object);
    }
    return QJsonDocument(whole).toJson();
}

} // namespace slipway
