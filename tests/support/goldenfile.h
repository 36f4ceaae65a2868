// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace slipway::test {

//! Where tests/data/\a name is, a file or a folder.
QString testDataPath(const QString &name);

//! Bytes of a file below tests/data, "jsonapi/01-apps-page.json"; empty when it is not there.
QByteArray testData(const QString &name);

//! \brief Compares what a parser made of tests/data/<name>.json with tests/data/<name>.out.json.
//!
//! Empty when they agree. Else the differing lines, and the text is left in the working directory as <name>.fail, to be looked
//! at and, if it is right, copied over the golden file.
QString goldenDifference(const QString &name, const QJsonObject &actual);

} // namespace slipway::test
