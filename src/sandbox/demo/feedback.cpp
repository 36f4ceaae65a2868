// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/feedback.h"

#include "catalogue/apps.h"
#include "catalogue/feedback.h"
#include "catalogue/testflight.h"
#include "sandbox/behaviours/feedback.h"
#include "sandbox/demo/pictures.h"
#include "sandbox/values.h"

#include <QSize>

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int testersForOneMore = 40;
constexpr int mostOfAnApp = 36;
constexpr int minutesOfFeedback = 20 * 24 * 60;
constexpr QSize pictureSize{590, 1278};

constexpr std::array comments{
    QStringView(u"The list jumps back to the top after every refresh."),
    QStringView(u"Love the new colours! In dark mode the labels are hard to read, though."),
    QStringView(u"Import of 300 entries took two minutes. Is that expected?"),
    QStringView(u"Der Knopf unten rechts ist halb verdeckt, wenn die Tastatur offen ist."),
    QStringView(u"検索結果が空のときに、戻るボタンが消えます。"),
    QStringView(u"Le texte est coupé en français sur cet écran."),
    QStringView(u"Nothing wrong here, just wanted to say thanks."),
    QStringView(u"Sync stops as soon as I lock the phone."),
    QStringView(u"عند تدوير الشاشة يختفي الشريط العلوي"),
    QStringView(u"Tapping the third row opens the second one."),
    QStringView(u"The widget shows yesterday's numbers."),
    QStringView(u"Se cierra al abrir los ajustes por segunda vez."),
};
constexpr std::array locales{"en-US"_L1, "en-US"_L1, "en-GB"_L1, "de-DE"_L1, "fr-FR"_L1, "ja"_L1, "ar-SA"_L1, "es-ES"_L1};
constexpr std::array timeZones{"America/Los_Angeles"_L1, "America/New_York"_L1, "Europe/London"_L1, "Europe/Berlin"_L1,
                               "Europe/Paris"_L1,        "Asia/Tokyo"_L1,       "Asia/Riyadh"_L1};
constexpr std::array frames{"0   libsystem_kernel.dylib        0x00000001f2a41838 __pthread_kill + 8"_L1,
                            "1   libsystem_c.dylib             0x00000001b8e6e8a0 abort + 180"_L1,
                            "2   App                           0x0000000104d1c2f4 0x104c40000 + 901876"_L1,
                            "3   App                           0x0000000104d1b6e0 0x104c40000 + 898784"_L1,
                            "4   UIKitCore                     0x00000001a4b2c9f4 -[UITableView _reloadRows:] + 112"_L1,
                            "5   UIKitCore                     0x00000001a4a81c68 -[UIApplication _run] + 908"_L1,
                            "6   dyld                          0x00000001c1bd8d34 start + 2104"_L1};

QString familyOf(const QString &model)
{
    for (const auto &[start, family] :
         {std::pair{"iPhone"_L1, u"IPHONE"_s}, {"iPad"_L1, u"IPAD"_s}, {"AppleTV"_L1, u"APPLE_TV"_s}, {"RealityDevice"_L1, u"VISION"_s}}) {
        if (model.startsWith(start))
            return family;
    }
    return u"MAC"_s;
}

class FeedbackMaker
{
public:
    FeedbackMaker(World &world, const QDateTime &now, const QUrl &imageBase)
        : m_world(world)
        , m_now(now)
        , m_imageBase(imageBase)
        , m_random(QRandomGenerator(world.random()).generate()) // of a copy: feedback changes nobody
    {}

    void addTo(const BuiltApp &app)
    {
        const auto testers = m_world.members(app.id, App::betaTesters.spec.name).all();
        if (testers.empty())
            return;
        const int wanted = std::min(mostOfAnApp, 2 + int(testers.size()) / testersForOneMore);
        const QString bundleId = valueOf(*m_world.find(app.id), App::bundleId);
        // Those without a device send nothing.
        for (int made = 0, tries = 0; made < wanted && tries < 8 * wanted; ++tries) {
            const Entity &tester = *testers[m_random.bounded(quint32(testers.size()))];
            const QJsonObject device = valueOf(tester, BetaTester::appDevices).first().toObject();
            const BuiltApp::Upload *upload = uploadOf(app, device.value("appBuildVersion"_L1).toString());
            if (!upload)
                continue;
            if (++made % 4 == 0)
                addCrash(app.id, tester, device, *upload, bundleId);
            else
                addScreenshots(app.id, tester, device, *upload, bundleId);
        }
    }

private:
    template <typename List>
    QString pick(const List &list)
    {
        return list[m_random.bounded(quint32(list.size()))].toString();
    }

    static const BuiltApp::Upload *uploadOf(const BuiltApp &app, const QString &label)
    {
        const auto found = std::find_if(app.uploads.begin(), app.uploads.end(), [&](const BuiltApp::Upload &each) { return each.label == label; });
        return found == app.uploads.end() ? nullptr : &*found;
    }

    template <typename T>
    Draft<T> draft(const Entity &tester, const QJsonObject &device, const BuiltApp::Upload &upload, const QString &bundleId)
    {
        const QString model = device.value("model"_L1).toString();
        const qint64 disk = (qint64(128) << m_random.bounded(3)) * 1'000'000'000;
        Draft<T> made;
        made.set(T::createdDate, m_now.addSecs(-60 * qint64(m_random.bounded(minutesOfFeedback)))).setText(T::comment, pick(comments));
        made.setText(T::email, valueOf(tester, BetaTester::email)).set(T::deviceModel, model);
        made.set(T::osVersion, device.value("osVersion"_L1).toString()).set(T::locale, Locale(pick(locales)));
        made.set(T::timeZone, pick(timeZones)).set(T::architecture, u"arm64e"_s);
        made.set(T::connectionType, m_random.bounded(3) == 0 ? u"MOBILE_DATA"_s : u"WIFI"_s);
        made.setText(T::pairedAppleWatch, m_random.bounded(4) == 0 ? u"Watch7_1" : u"");
        made.set(T::appUptimeInMilliseconds, qint64(m_random.bounded(3'600'000)) + 1000);
        made.set(T::diskBytesTotal, disk).set(T::diskBytesAvailable, disk / (2 + m_random.bounded(30)));
        made.set(T::batteryPercentage, 3 + m_random.bounded(98)).set(T::screenWidthInPoints, 393).set(T::screenHeightInPoints, 852);
        made.set(T::appPlatform, upload.platform).set(T::devicePlatform, upload.platform);
        return made.set(T::deviceFamily, familyOf(model)).set(T::buildBundleId, bundleId);
    }

    template <typename T>
    ResourceId add(const Draft<T> &made, const Entity &tester, const BuiltApp::Upload &upload)
    {
        const ResourceId id = made.addTo(m_world);
        link(m_world, id, T::build, upload.build);
        link(m_world, id, T::tester, tester.id());
        return id;
    }

    void addScreenshots(const ResourceId &app, const Entity &tester, const QJsonObject &device, const BuiltApp::Upload &upload,
                        const QString &bundleId)
    {
        using Feedback = BetaFeedbackScreenshotSubmission;
        QStringList urls;
        for (int i = 0; i < 1 + int(m_random.bounded(2)); ++i)
            urls.append(feedbackPictureUrl(m_imageBase, bundleId, ++m_pictures, pictureSize));
        Draft<Feedback> made = draft<Feedback>(tester, device, upload, bundleId);
        made.set(Feedback::screenshots, pictureLinks(urls, pictureSize, m_now));
        link(m_world, app, App::betaFeedbackScreenshotSubmissions, add(made, tester, upload));
    }

    void addCrash(const ResourceId &app, const Entity &tester, const QJsonObject &device, const BuiltApp::Upload &upload, const QString &bundleId)
    {
        using Feedback = BetaFeedbackCrashSubmission;
        Draft<Feedback> made = draft<Feedback>(tester, device, upload, bundleId);
        if (m_random.bounded(2) == 0)
            made.setNull(Feedback::comment);
        const ResourceId crash = add(made, tester, upload);
        link(m_world, app, App::betaFeedbackCrashSubmissions, crash);
        QString text = u"Hardware Model:      %1\nIdentifier:          %2\nVersion:             %3\nOS Version:          %4\n"_s.arg(
            device.value("model"_L1).toString(), bundleId, upload.label, device.value("osVersion"_L1).toString());
        text += u"Exception Type:      EXC_CRASH (SIGABRT)\nTriggered by Thread: 0\n\nThread 0 Crashed:\n"_s;
        for (const QLatin1String frame : frames)
            text += frame % u'\n';
        link(m_world, crash, Feedback::crashLog, Draft<BetaCrashLog>().set(BetaCrashLog::logText, text).addTo(m_world));
    }

    World &m_world;
    const QDateTime m_now;
    const QUrl m_imageBase;
    QRandomGenerator m_random;
    int m_pictures = 0;
};

} // namespace

void addFeedback(World &world, std::span<const BuiltApp> apps, const QDateTime &now, const QUrl &imageBase)
{
    FeedbackMaker maker(world, now, imageBase);
    for (const BuiltApp &app : apps)
        maker.addTo(app);
}

} // namespace slipway::sandbox
