// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/devices.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int poolSize = 48;

// Those listed twice are the likelier ones.
constexpr std::array phones{"iPhone14_7"_L1, "iPhone15_2"_L1, "iPhone15_4"_L1, "iPhone16_1"_L1, "iPhone16_1"_L1,
                            "iPhone17_3"_L1, "iPhone17_3"_L1, "iPhone18_1"_L1, "iPad13_4"_L1,   "iPad14_8"_L1};
constexpr std::array phoneSystems{"26.1"_L1, "26.1"_L1, "26.1"_L1, "26.0.1"_L1, "18.7.1"_L1, "18.6.2"_L1, "17.7.2"_L1};
constexpr std::array macs{"Mac14_2"_L1, "Mac15_12"_L1, "MacBookAir10_1"_L1, "Macmini9_1"_L1};
constexpr std::array macSystems{"26.1"_L1, "26.1"_L1, "15.7"_L1, "14.8"_L1};
constexpr std::array boxes{"AppleTV14_1"_L1, "AppleTV11_1"_L1};
constexpr std::array boxSystems{"26.1"_L1, "26.0"_L1, "18.5"_L1};
constexpr std::array headsets{"RealityDevice14_1"_L1};
constexpr std::array headsetSystems{"26.1"_L1, "2.5"_L1};

struct DeviceLine
{
    std::span<const QLatin1String> models;
    std::span<const QLatin1String> systems;
};

DeviceLine lineOf(Platform platform)
{
    switch (platform) {
    case Platform::MacOs:
        return {macs, macSystems};
    case Platform::TvOs:
        return {boxes, boxSystems};
    case Platform::VisionOs:
        return {headsets, headsetSystems};
    case Platform::Ios:
    case Platform::Unknown:
        break;
    }
    return {phones, phoneSystems};
}

class PoolMaker
{
public:
    PoolMaker(const std::vector<BuiltApp::Upload> &builds, QRandomGenerator &random) : m_builds(builds), m_random(random) {}

    std::vector<QJsonArray> make(bool old)
    {
        std::vector<QJsonArray> lists;
        for (int i = 0; i < poolSize && !m_builds.empty(); ++i) {
            QJsonArray list{device(old)};
            if (m_random.bounded(8) == 0)
                list.append(device(old));
            lists.push_back(list);
        }
        return lists;
    }

private:
    QString pick(std::span<const QLatin1String> list) { return list[m_random.bounded(quint32(list.size()))]; }

    // Counted from the latest.
    std::size_t age(bool old)
    {
        const quint32 oldest = quint32(m_builds.size()) - 1;
        const quint32 lot = m_random.bounded(100u);
        if (old || lot >= 85)
            return m_random.bounded(oldest + 1);
        return lot < 60 ? 0 : std::min(oldest, 1u);
    }

    QJsonObject device(bool old)
    {
        const BuiltApp::Upload &build = m_builds[m_builds.size() - 1 - age(old)];
        const DeviceLine line = lineOf(build.platform);
        return {{u"model"_s, pick(line.models)},
                {u"platform"_s, EnumValue<Platform>::of(build.platform).wire},
                {u"osVersion"_s, pick(line.systems)},
                {u"appBuildVersion"_s, build.label}};
    }

    const std::vector<BuiltApp::Upload> &m_builds;
    QRandomGenerator &m_random;
};

} // namespace

Devices::Devices(std::span<const BuiltApp> apps, quint32 seed) : m_random(seed)
{
    for (const BuiltApp &app : apps) {
        PoolMaker maker(app.uploads, m_random);
        m_pools.push_back({maker.make(false), maker.make(true)});
    }
}

const QJsonArray &Devices::draw(std::size_t index)
{
    return pick(m_pools[index].usual);
}

const QJsonArray &Devices::drawOld(std::size_t index)
{
    return pick(m_pools[index].old);
}

const QJsonArray &Devices::pick(const std::vector<QJsonArray> &lists)
{
    static const QJsonArray none;
    return lists.empty() ? none : lists[m_random.bounded(quint32(lists.size()))];
}

} // namespace slipway::sandbox
