// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

// What pages ask before they read or write files.
namespace slipway {

class Settings;
struct WrittenTexts;

//! A dialog over \a page that begins where files were chosen last. Deletes itself.
QFileDialog *makeFileDialog(const QString &title, const QString &name, const Settings &settings, QWidget *page);
//! \a path was chosen.
void rememberFolder(const QString &path, Settings &settings);

//! Asks whether the files of \a outcome are to be replaced, and goes on with \a replace. The object names begin with \a name.
void askToReplace(const QString &name, const WrittenTexts &outcome, QWidget *page, const std::function<void()> &replace);

} // namespace slipway
