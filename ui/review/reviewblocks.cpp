// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewblocks.h"

#include "ui/review/reviewmodel.h"
#include "ui/widgets/textwords.h"

namespace slipway {

namespace {

using Kind = DiffRun::Kind;

constexpr int context = 40; // letters that a folded row shows beside a difference
constexpr qsizetype fitsOneLine = 80; // letters of both texts together

bool isConflict(const ReviewedText &text)
{
    return text.verdict == ReviewedText::Verdict::Conflict;
}

bool fitsInALine(const QString &text)
{
    return text.size() <= fitsOneLine && !text.contains(u'\n');
}

std::vector<DiffRun> plain(const QString &text)
{
    return text.isEmpty() ? std::vector<DiffRun>() : std::vector<DiffRun>{{Kind::Same, text}};
}

// What came in the place of all that was before stands below it, so that they do not read as one word.
ReviewBlock diffBlock(const QString &caption, const WordDiff &diff, bool isFolded)
{
    if (diff.isRewritten)
        return {caption, {diff.runs.front(), {Kind::Same, QString(u'\n')}, diff.runs.back()}};
    return {caption, isFolded ? excerpt(diff.runs, context) : diff.runs};
}

// The lines of a folded row are few: they are not spent on the breaks of the text, of which those that came or went are still seen.
std::vector<DiffRun> withoutBreaks(std::vector<DiffRun> runs)
{
    for (DiffRun &run : runs)
        run.text.replace(u'\n', run.kind == Kind::Same ? u' ' : u'↵');
    return runs;
}

// Before and after of a text that is another one now.
std::vector<ReviewBlock> bothOf(const WordDiff &diff)
{
    return {{ReviewModel::tr("Before"), {diff.runs.front()}}, {ReviewModel::tr("After"), {diff.runs.back()}}};
}

std::vector<ReviewBlock> conflictBlocks(const ReviewModel &model, int row, ReviewShow show, bool isFolded)
{
    const ReviewedText &text = model.text(row);
    const QString theirs = ReviewModel::tr("At Apple now");
    const QString mine = ReviewModel::tr("Yours");
    switch (show) {
    case ReviewShow::Diff:
        return {diffBlock(theirs, model.theirs(row), isFolded), diffBlock(mine, model.mine(row), isFolded)};
    case ReviewShow::Before:
        return {{theirs, plain(shownText(text.draft.key, text.theirs))}};
    case ReviewShow::After:
        return {{mine, plain(shownText(text.draft.key, text.draft.mine))}};
    }
    Q_UNREACHABLE();
}

std::vector<ReviewBlock> changeBlocks(const ReviewModel &model, int row, ReviewShow show, bool isFolded)
{
    const ReviewedText &text = model.text(row);
    const WordDiff &diff = model.mine(row);
    switch (show) {
    case ReviewShow::Diff:
        if (diff.isRewritten && (!isFolded || foldedLines(model, row, show) > 1))
            return bothOf(diff);
        return {diffBlock({}, diff, isFolded)};
    case ReviewShow::Before:
        return {{{}, plain(shownText(text.draft.key, text.theirs))}};
    case ReviewShow::After:
        return {{{}, plain(shownText(text.draft.key, text.draft.mine))}};
    }
    Q_UNREACHABLE();
}

} // namespace

int foldedLines(const ReviewModel &model, int row, ReviewShow show)
{
    const ReviewedText &text = model.text(row);
    switch (show) {
    case ReviewShow::Diff:
        return !isConflict(text) && text.theirs.size() + text.draft.mine.size() <= fitsOneLine && fitsInALine(text.theirs)
                && fitsInALine(text.draft.mine)
            ? 1
            : 2;
    case ReviewShow::Before:
        return fitsInALine(text.theirs) ? 1 : 2;
    case ReviewShow::After:
        return fitsInALine(text.draft.mine) ? 1 : 2;
    }
    Q_UNREACHABLE();
}

std::vector<ReviewBlock> blocksOf(const ReviewModel &model, int row, ReviewShow show)
{
    const bool isFolded = !model.isUnfolded(row);
    std::vector<ReviewBlock> blocks =
        isConflict(model.text(row)) ? conflictBlocks(model, row, show, isFolded) : changeBlocks(model, row, show, isFolded);
    if (isFolded) {
        for (ReviewBlock &block : blocks) {
            block.runs = withoutBreaks(std::move(block.runs));
            block.mostLines = foldedLines(model, row, show) / int(blocks.size());
        }
    }
    return blocks;
}

} // namespace slipway
