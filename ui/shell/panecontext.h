// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Clock;
class ImageStore;
class KeyDrafts;
class Session;
class Settings;
class Spelling;
class Theme;
class Workspace;

//! What a page of the window may use when no account need be open. Everything outlives the panes.
struct WindowContext
{
    Workspace &workspace;
    KeyDrafts &keyDrafts;
    Settings &settings;
    Theme &theme;
    Clock &clock;
    Spelling &spelling;
};

//! What a pane of an account may use. Everything outlives the panes.
struct PaneContext
{
    Session &session;
    ImageStore &images;
    Settings &settings;
    Theme &theme;
    Clock &clock;
    Spelling &spelling;
};

} // namespace slipway
