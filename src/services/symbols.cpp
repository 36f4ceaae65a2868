// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/symbols.h"

#include "client/apiclient.h"
#include "core/threads.h"
#include "core/wholefile.h"
#include "services/buildactions.h"
#include "services/sessioncontext.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct SymbolsText
{
    Q_DECLARE_TR_FUNCTIONS(Symbols)
};

//! \brief A file that fills up as it comes over the network. All but its constructor is of the net thread.
class SymbolsFile final : public BodySink
{
public:
    //! \a advance is told, on that thread, how much of it is there, in per cent.
    SymbolsFile(QString path, std::function<void(int)> advance) : m_path(std::move(path)), m_advance(std::move(advance)) {}

    bool begin(qint64 bytes) override
    {
        m_expected = bytes;
        m_received = 0;
        m_file = std::make_unique<WholeFile>(m_path, QDir::toNativeSeparators(m_path));
        m_state = m_file->open();
        return m_state.has_value();
    }

    bool take(const QByteArray &bytes) override
    {
        m_state = m_file->write(bytes);
        m_received += bytes.size();
        const int now = m_expected > 0 ? int(m_received * wholeTransfer / m_expected) : 0;
        if (std::exchange(m_told, now) != now)
            m_advance(now);
        return m_state.has_value();
    }

    //! After the last byte: puts the file in its place.
    Result<void> commit()
    {
        if (m_state)
            m_state = m_file->commit();
        return m_state;
    }

    //! Why it could not be written; nothing while it could. Lets go of what is not committed.
    Result<void> close()
    {
        m_file.reset();
        return m_state;
    }

private:
    const QString m_path;
    const std::function<void(int)> m_advance;
    std::unique_ptr<WholeFile> m_file;
    Result<void> m_state;
    qint64 m_expected = -1;
    qint64 m_received = 0;
    int m_told = 0;
};

// Where the dSYM of the build is just now; empty where Apple offers none.
Task<Result<QUrl>> findSymbols(SessionContext *context, QString buildId, CancelToken cancel)
{
    const Request request = buildDetailRequest(buildId);
    const Result<Document> document = co_await context->client.document(request, cancel);
    if (!document)
        co_return document.error();
    QUrl url;
    if (!document->data().empty()) {
        const BuildDetail detail = BuildDetail::from(document->data().front(), *document);
        if (const BundleRow *bundle = bundleWithSymbols(detail.bundles))
            url = bundle->symbols;
    }
    co_return url;
}

Task<Result<void>> fetchFile(SessionContext *context, QUrl url, QString path, std::shared_ptr<JobControl> control)
{
    const auto advance = [control](int done) {
        QMetaObject::invokeMethod(
            qApp, [control, done] { control->advance(done); }, Qt::QueuedConnection);
    };
    const auto file = std::make_shared<SymbolsFile>(path, advance); // shared with the client, which fills it
    Result<void> done = co_await context->client.download(url, file, control->cancel);
    if (done) {
        const QFuture<Result<void>> committing = runOn(&context->worker, [file] { return file->commit(); });
        done = co_await committing;
    }
    const QFuture<Result<void>> closing = runOn(&context->worker, [file] { return file->close(); });
    const Result<void> written = co_await closing;
    if (!written)
        co_return written.error();
    co_return done;
}

} // namespace

const BundleRow *bundleWithSymbols(const std::vector<BundleRow> &bundles)
{
    const BundleRow *found = nullptr;
    for (const BundleRow &bundle : bundles) {
        const bool isApp = bundle.type.known == BuildBundleType::App;
        if (!bundle.symbols.isEmpty() && (!found || isApp))
            found = &bundle;
    }
    return found;
}

Task<JobOutcome> fetchSymbols(SessionContext *context, BuildRef build, QString path, std::shared_ptr<JobControl> control)
{
    const TaskInSession task(*context);
    JobOutcome outcome{.sentence = SymbolsText::tr("The dSYM of build %1 was not saved.").arg(build.name)};
    const Result<QUrl> url = co_await findSymbols(context, build.id, control->cancel);
    if (!url || url->isEmpty()) {
        const QString reason = url ? SymbolsText::tr("Apple offers no dSYM of this build.") : url.error().message();
        if (url || !url.error().isCancelled())
            outcome.problems.push_back({.subject = build.name, .reason = reason});
        co_return outcome;
    }
    const Result<void> done = co_await fetchFile(context, *url, path, control);
    if (done) {
        control->advance(wholeTransfer);
        //: %1 is the number of a build, %2 a file, %3 the host that it came from
        outcome.sentence =
            SymbolsText::tr("The dSYM of build %1 is saved to %2. It came from %3.").arg(build.name, QDir::toNativeSeparators(path), url->host());
    } else if (!done.error().isCancelled()) {
        outcome.problems.push_back({.subject = url->host(), .reason = done.error().message()});
    }
    co_return outcome;
}

} // namespace slipway
