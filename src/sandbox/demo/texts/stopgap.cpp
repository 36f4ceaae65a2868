// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/texts/apptexts.h"

#include <array>

namespace slipway::sandbox::apptexts {

namespace {

// Three languages, one of them without a subtitle.
constexpr std::array stopgapTexts{
    AppText{u"en-US", u"Stopgap", u"Timers for work and breaks", u"timer,focus,break,pomodoro,productivity,stopwatch,interval,work,study,habit",
            u"Start a timer by turning the crown, and let the lights in the room follow.",
            u"Stopgap guards the pause between two things.\n\n"
            u"Set a timer with one turn, work until it rings, and rest as long as you meant to. Rows of timers for kitchens, workshops and "
            u"classrooms run side by side.\n\n"
            u"• Live timers on the lock screen and in the menu bar\n"
            u"• Sounds that do not startle\n"
            u"• Statistics that nobody but you can see"},
    AppText{u"de-DE", u"Stopgap", u"Timer für Arbeit und Pausen", u"timer,fokus,pause,pomodoro,produktivität,stoppuhr,intervall,arbeit,lernen", u"",
            u"Stopgap hütet die Pause zwischen zwei Dingen.\n\n"
            u"Stelle mit einer Drehung einen Timer, arbeite, bis er klingelt, und ruhe so lange, wie du wolltest. Reihen von Timern laufen "
            u"nebeneinander, in Küche, Werkstatt und Klassenzimmer."},
    AppText{u"ja", u"Stopgap", u"", u"タイマー,集中,休憩,ポモドーロ,生産性,ストップウォッチ,仕事,勉強", u"",
            u"ふたつのことの間にある休みを守るタイマーです。\n\n"
            u"ひと回しで時間を決め、鳴るまで働き、決めただけ休む。台所でも工房でも教室でも、いくつものタイマーを並べて使えます。"},
};

} // namespace

std::span<const AppText> stopgap()
{
    return stopgapTexts;
}

} // namespace slipway::sandbox::apptexts
