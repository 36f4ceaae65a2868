// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Clock;
class ImageStore;
class Session;
class Settings;
class Theme;

//! What a pane may use. Everything outlives the panes.
struct PaneContext
{
    Session &session;
    ImageStore &images;
    Settings &settings;
    Theme &theme;
    Clock &clock;
};

} // namespace slipway
