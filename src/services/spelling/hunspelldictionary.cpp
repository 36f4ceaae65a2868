// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that knows Hunspell; its library and headers need not be there at build time.
#include "services/spelling/dictionary.h"
#include "services/spelling/wordencoding.h"

#include <QFile>
#include <QMutex>

#include <hunspell.hxx>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// All dictionaries share one table of characters that Hunspell makes for the first and drops with the last of them, and counts without a lock of its own.
QMutex sharedTable;

struct HunspellDeleter
{
    void operator()(Hunspell *words) const
    {
        const QMutexLocker lock(&sharedTable);
        delete words;
    }
};

using HunspellWords = std::unique_ptr<Hunspell, HunspellDeleter>;

HunspellWords readWords(const DictionaryFiles &files)
{
    const QMutexLocker lock(&sharedTable);
    return HunspellWords(new Hunspell(QFile::encodeName(files.rules).constData(), QFile::encodeName(files.words).constData()));
}

class HunspellDictionary final : public Dictionary
{
public:
    HunspellDictionary(HunspellWords words, std::unique_ptr<WordEncoding> encoding) : m_words(std::move(words)), m_encoding(std::move(encoding)) {}

    bool knows(const QString &word) override
    {
        const QMutexLocker lock(&m_mutex);
        const QString whole = word.normalized(QString::NormalizationForm_C);
        return accepts(whole) || accepts(plainApostrophes(whole));
    }

    QStringList suggestions(const QString &word) override
    {
        const QMutexLocker lock(&m_mutex);
        const auto bytes = m_encoding->encoded(plainApostrophes(word.normalized(QString::NormalizationForm_C)));
        QStringList list;
        if (!bytes)
            return list;
        for (const std::string &suggestion : m_words->suggest(*bytes))
            list.append(m_encoding->decoded(suggestion));
        list.removeAll(QString());
        return list;
    }

private:
    bool accepts(const QString &word)
    {
        const auto bytes = m_encoding->encoded(word);
        return !bytes || m_words->spell(*bytes);
    }
    // Most dictionaries were written on typewriters' keys.
    static QString plainApostrophes(QString word) { return word.replace(QChar(0x2019), u'\''); }

    QMutex m_mutex; // Hunspell is for one thread at a time
    const HunspellWords m_words;
    const std::unique_ptr<WordEncoding> m_encoding;
};

// It begins with how many words it holds. Hunspell reads anything, and then knows no word at all.
bool isWordList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray line = file.readLine(64).trimmed();
    if (line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    return line.split(' ').constFirst().split('\t').constFirst().toInt() > 0;
}

} // namespace

std::unique_ptr<Dictionary> Dictionary::read(const DictionaryFiles &files)
{
    if (!isWordList(files.words))
        return nullptr;
    HunspellWords words = readWords(files);
    auto encoding = WordEncoding::named(words->get_dict_encoding());
    if (!encoding)
        return nullptr;
    return std::make_unique<HunspellDictionary>(std::move(words), std::move(encoding));
}

} // namespace slipway
