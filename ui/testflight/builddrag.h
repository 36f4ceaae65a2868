// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/groupdrag.h"

#include <QPointer>

namespace slipway {

class BuildCommands;

//! The builds that are selected, on their way to a group.
class BuildDrag final : public GroupDrag
{
    Q_OBJECT

public:
    explicit BuildDrag(BuildCommands &commands);
    ~BuildDrag() override;

    QString prompt() const override;
    QString refusal(const TesterGroup &group) const override;
    QString words(const TesterGroup &group, bool moving) const override;
    void drop(const TesterGroup &group, bool moving) const override;

private:
    const QPointer<BuildCommands> m_commands; // its page may be left meanwhile
};

} // namespace slipway
