// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace slipway {

//! \brief One setting: where it is kept and what it is when nobody has said anything.
template <typename T>
struct Setting
{
    const char *key;
    T fallback;
};

//! The table of all settings.
namespace setting {

inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<QByteArray> splitterState{"window/splitter.1", {}};
inline const Setting<bool> inspectorVisible{"window/inspector", true};
inline const Setting<bool> sidebarVisible{"window/sidebar", true};
//! "system", "light" or "dark".
inline const Setting<QString> appearance{"appearance/theme", QStringLiteral("system")};
//! "grid" or "list".
inline const Setting<QString> appsView{"apps/view", QStringLiteral("grid")};
//! How the texts of a version are shown: "matrix" or "form".
inline const Setting<QString> textsLook{"version/look", QStringLiteral("matrix")};
//! Of the editor for long texts below a table of languages, in pixels.
inline const Setting<int> textEditorHeight{"version/editorHeight", 220};
//! Of how many days the usage of testers is shown: one of usageDays.
inline const Setting<int> testerUsageDays{"testers/usageDays", 30};
inline const Setting<bool> checkSpelling{"spelling/check", true};
//! Where lists were exported to last. See Settings::folder().
inline const Setting<QString> exportFolder{"folders/export", {}};
//! Where the symbols of builds were saved last. See Settings::folder().
inline const Setting<QString> symbolsFolder{"folders/symbols", {}};
//! Where tables of testers were imported from last. See Settings::folder().
inline const Setting<QString> tableFolder{"folders/tables", {}};
//! Where texts of store pages were imported from or exported to last. See Settings::folder().
inline const Setting<QString> textFolder{"folders/texts", {}};

} // namespace setting

//! \brief The user's settings, kept in the data dir's settings.ini. Never holds a secret (rule S14).
class Settings final
{
public:
    explicit Settings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

    template <typename T>
    T value(const Setting<T> &setting) const
    {
        return m_settings.value(QLatin1String(setting.key), QVariant::fromValue(setting.fallback)).template value<T>();
    }
    template <typename T>
    void setValue(const Setting<T> &setting, const std::type_identity_t<T> &value)
    {
        m_settings.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }
    //! Where a file dialog for \a purpose, one of setting's folders, begins: the last one, or while that is not there the documents, or at home.
    QString folder(const Setting<QString> &purpose) const;
    //! State of a table's header, kept by the pane's name.
    QByteArray headerState(const QString &pane) const { return m_settings.value(QStringLiteral("headers/%1").arg(pane)).toByteArray(); }
    void setHeaderState(const QString &pane, const QByteArray &state) { m_settings.setValue(QStringLiteral("headers/%1").arg(pane), state); }
    //! Ids of the apps opened last in \a account, newest first.
    QStringList recentApps(const QString &account) const { return m_settings.value(QStringLiteral("recentApps/%1").arg(account)).toStringList(); }
    void setRecentApps(const QString &account, const QStringList &ids) { m_settings.setValue(QStringLiteral("recentApps/%1").arg(account), ids); }
    //! What the palette did in \a account, for Frecency.
    QStringList paletteUses(const QString &account) const { return m_settings.value(QStringLiteral("palette/%1").arg(account)).toStringList(); }
    void setPaletteUses(const QString &account, const QStringList &uses) { m_settings.setValue(QStringLiteral("palette/%1").arg(account), uses); }
    //! The words that people added to the dictionary of \a language, a code of Apple's.
    QStringList ownWords(const QString &language) const { return m_settings.value(QStringLiteral("spelling/words.%1").arg(language)).toStringList(); }
    void setOwnWords(const QString &language, const QStringList &words)
    {
        m_settings.setValue(QStringLiteral("spelling/words.%1").arg(language), words);
    }
    //! Removes all that is kept for \a account.
    void forgetAccount(const QString &account)
    {
        for (const QString &key : {QStringLiteral("recentApps/%1"), QStringLiteral("palette/%1")})
            m_settings.remove(key.arg(account));
    }

private:
    QSettings m_settings;
};

} // namespace slipway
