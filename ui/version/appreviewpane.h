// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storetexts.h"
#include "ui/version/versionformpane.h"

namespace slipway {

class ReviewFiles;

//! \brief What App Review is told of a version (ux.md 5.3, Review Information): whom to ask, how to sign in, notes. A password is masked, and is
//! here only when Apple has just sent it.
class AppReviewPane final : public VersionFormPane
{
    Q_OBJECT

public:
    AppReviewPane(const Place &place, const PaneContext &context, QWidget *parent = nullptr);

    void refresh() override;
    std::vector<PageAction> pageActions() override;
    DropWords dropWords(const QString &path) const override;
    void takeDrop(const QString &path) override;

protected:
    void showEvent(QShowEvent *event) override;
    bool isRead() const override { return !m_details.all().empty() || isNew(); }
    ValueEdits::Source source() const override;
    QString advice() const override;

private:
    std::vector<PageAction> fileActions();
    //! Apple has nothing of it yet: it is made with the first change.
    bool isNew() const;

    std::unique_ptr<Feed<ReviewDetailRow>> m_feed;
    TableModel<ReviewDetailRow> m_details;
    ReviewFiles *m_files;
};

} // namespace slipway
