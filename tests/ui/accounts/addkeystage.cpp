// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/addkeystage.h"

#include "support/testrunner.h"
#include "ui/widgets/steplist.h"

#include <QFile>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace slipway::test {

const QString AddKeyStage::issuer = u"57246542-96fe-1a63-e053-0824d011072a"_s;

void AddKeyStage::open()
{
    m_pane.reset();
    m_pane = std::make_unique<AddKeyPane>(m_place, accounts(), m_drafts);
    m_pane->resize(800, 700);
    m_pane->show();
    if (!QTest::qWaitForWindowActive(m_pane.get()))
        qFatal("the page does not come up");
    m_pane->setFocus();
}

QString AddKeyStage::dropSays()
{
    return part<QLabel>(u"keyDrop.sentence"_s).text();
}

QString AddKeyStage::keyFile(const QString &name)
{
    QFile file(m_folder.filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(m_demo.info().keyPem) > 0;
    return written ? file.fileName() : QString();
}

bool AddKeyStage::give(const QString &path, const QString &name)
{
    m_pane->read(path);
    return QTest::qWaitFor([&] { return dropSays() == name; });
}

void AddKeyStage::fillIn()
{
    const QString name = u"AuthKey_%1.p8"_s.arg(m_demo.info().keyId);
    QVERIFY(give(keyFile(name), name));
    field(u"addKey.name"_s).setText(u"Acme GmbH"_s);
    field(u"addKey.issuerId"_s).setText(m_demo.info().issuerId);
    field(u"addKey.server"_s).setText(m_demo.info().url.toString());
}

void AddKeyStage::test()
{
    button(u"addKey.test"_s).click();
    QTRY_COMPARE(button(u"addKey.test"_s).text(), u"Test Connection"_s);
}

QStringList AddKeyStage::steps()
{
    QStringList list;
    const QObjectList rows = part<StepList>(u"addKey.steps"_s).children();
    for (const QObject *row : rows) {
        if (const auto *widget = qobject_cast<const QWidget *>(row))
            list.append(widget->accessibleName());
    }
    return list;
}

} // namespace slipway::test
