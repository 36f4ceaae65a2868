// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/reviewfolder.h"

#include "catalogue/reviewdetails.h"
#include "catalogue/wirebool.h"
#include "services/exchange/fastlanelayout.h"
#include "services/storevalues.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ReviewFolderText
{
    Q_DECLARE_TR_FUNCTIONS(ReviewFolder)
};

using ReviewDetail = AppStoreReviewDetail;

constexpr std::array filesOfReview{
    AttributeFile{ReviewDetail::contactFirstName.spec.name, "first_name.txt"_L1},
    AttributeFile{ReviewDetail::contactLastName.spec.name, "last_name.txt"_L1},
    AttributeFile{ReviewDetail::contactPhone.spec.name, "phone_number.txt"_L1},
    AttributeFile{ReviewDetail::contactEmail.spec.name, "email_address.txt"_L1},
    AttributeFile{ReviewDetail::demoAccountName.spec.name, "demo_user.txt"_L1},
    AttributeFile{ReviewDetail::demoAccountPassword.spec.name, "demo_password.txt"_L1},
    AttributeFile{ReviewDetail::notes.spec.name, "notes.txt"_L1},
};

const StoreValue &reviewValue(QLatin1String attribute)
{
    return *storeValue(TextPart::ofVersion({}), attribute);
}

// The ways from a folder that somebody may choose to that of the files. The folder itself comes last: it may have a notes.txt of its own.
QStringList waysToFiles()
{
    const QString review = QString(fastlane::reviewFolder) + u'/';
    const QString metadata = QString(fastlane::usualFolder) + u'/';
    return {review, metadata + review, QString()};
}

QString wayToWrite(const QDir &folder)
{
    const QStringList ways = waysToFiles();
    if (folder.dirName() == fastlane::reviewFolder)
        return ways[2];
    return folder.exists(fastlane::usualFolder) && !folder.exists(ways[0]) ? ways[1] : ways[0];
}

// One pass over a folder.
class ReviewReader final
{
public:
    ReviewReader(const QDir &folder, const QString &way) : m_dir(folder), m_way(way) {}

    ReviewSheet read();

private:
    void readValue(const AttributeFile &file);
    bool has(QLatin1String attribute) const;
    void findStrangers();

    const QDir m_dir;
    const QString m_way;
    ReviewSheet m_sheet;
};

ReviewSheet ReviewReader::read()
{
    for (const AttributeFile &file : filesOfReview)
        readValue(file);
    if (has(ReviewDetail::demoAccountName.spec.name) && has(ReviewDetail::demoAccountPassword.spec.name))
        m_sheet.values.push_back({&reviewValue(ReviewDetail::demoAccountRequired.spec.name), wireOf(true), {}});
    std::sort(m_sheet.values.begin(), m_sheet.values.end(), [](const FiledValue &a, const FiledValue &b) { return a.value < b.value; });
    findStrangers();
    return std::move(m_sheet);
}

void ReviewReader::readValue(const AttributeFile &file)
{
    const QString place = m_way + file.file;
    if (!m_dir.exists(place))
        return;
    const StoreValue &value = reviewValue(file.attribute);
    const Result<QString> text = readTextIn(m_dir, place);
    if (!text)
        m_sheet.findings.push_back({place, text.error().message()});
    else if (text->isEmpty())
        ++m_sheet.empty;
    else if (text->contains(u'\n') && !value.hasParagraphs())
        m_sheet.findings.push_back({place, ReviewFolderText::tr("This has several lines, where App Review takes one: it is not imported.")});
    else
        m_sheet.values.push_back({&value, *text, place});
}

bool ReviewReader::has(QLatin1String attribute) const
{
    return std::any_of(m_sheet.values.cbegin(), m_sheet.values.cend(), [attribute](const FiledValue &one) { return one.value->name() == attribute; });
}

void ReviewReader::findStrangers()
{
    const QDir folder(m_dir.filePath(m_way));
    for (const QString &name : folder.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!fileCalled(filesOfReview, name))
            m_sheet.findings.push_back({m_way + name, ReviewFolderText::tr("Nothing that App Review is told is called so: it is not imported.")});
    }
}

Result<ReviewSheet> readReview(const QString &path, const CancelToken &cancel)
{
    const QDir folder(path);
    for (const QString &way : waysToFiles()) {
        if (cancel.isCancelled())
            return Error::cancelled();
        if (hasAnyOf(QDir(folder.filePath(way)), filesOfReview))
            return ReviewReader(folder, way).read();
    }
    return Error(Error::Kind::Invalid, ReviewFolderText::tr("“%1” has no App Review information.").arg(folder.dirName()))
        .withRemedy(ReviewFolderText::tr("Choose the folder that fastlane calls “metadata”, or “review_information” in it."));
}

Result<WrittenTexts> writeReview(FolderWriter::Mode mode, const QString &path, const QHash<QString, QString> &values, const CancelToken &cancel)
{
    FolderWriter files(mode, path);
    const QString way = wayToWrite(QDir(path));
    const QString folder = way.isEmpty() ? u"."_s : way;
    const bool isNew = !files.has(folder);
    if (isNew) {
        if (const Result<void> made = files.makeFolder(folder); !made)
            return made.error();
    }
    for (const AttributeFile &file : filesOfReview) {
        if (cancel.isCancelled())
            return Error::cancelled();
        const QString place = way + file.file;
        const QString text = values.value(file.attribute);
        if (reviewValue(file.attribute).isSensitive() || (text.isEmpty() && !isNew && !files.has(place)))
            continue;
        const Result<void> done = files.has(place) ? files.replace(place, text) : files.put(place, text);
        if (!done)
            return done.error();
    }
    WrittenTexts written = files.written();
    written.path = QDir(path).filePath(way.chopped(way.isEmpty() ? 0 : 1));
    return written;
}

} // namespace

std::vector<const StoreValue *> exportedReviewValues()
{
    std::vector<const StoreValue *> values;
    for (const AttributeFile &file : filesOfReview) {
        if (const StoreValue &value = reviewValue(file.attribute); !value.isSensitive())
            values.push_back(&value);
    }
    return values;
}

QFuture<Result<ReviewSheet>> readReviewFolder(const QString &path, const CancelToken &cancel)
{
    return QtConcurrent::run([path, cancel] { return readReview(path, cancel); });
}

QFuture<Result<WrittenTexts>> writeReviewFolder(FolderWriter::Mode mode, const QString &path, const QHash<QString, QString> &values,
                                                const CancelToken &cancel)
{
    return QtConcurrent::run([=] { return writeReview(mode, path, values, cancel); });
}

} // namespace slipway
