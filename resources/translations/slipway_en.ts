<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApiError</name>
    <message numerus="yes">
        <source>Slipway goes on by itself in about %n minute(s).</source>
        <translation>
            <numerusform>Slipway goes on by itself in about %n minute.</numerusform>
            <numerusform>Slipway goes on by itself in about %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in about %n minute(s).</source>
        <translation>
            <numerusform>Try again in about %n minute.</numerusform>
            <numerusform>Try again in about %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockSkew</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostWords</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left this hour</source>
        <translation>
            <numerusform>%Ln left this hour</numerusform>
            <numerusform>%Ln left this hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DistributionRunText</name>
    <message numerus="yes">
        <source>Build %1 went out to %Ln group(s).</source>
        <translation>
            <numerusform>Build %1 went out to %Ln group.</numerusform>
            <numerusform>Build %1 went out to %Ln groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Build %1: %2 of %Ln step(s) done.</source>
        <translation>
            <numerusform>Build %1: %2 of %Ln step done.</numerusform>
            <numerusform>Build %1: %2 of %Ln steps done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileQuestions</name>
    <message numerus="yes">
        <source>Replace %Ln file(s) in “%1”?</source>
        <translation>
            <numerusform>Replace %Ln file in “%1”?</numerusform>
            <numerusform>Replace %Ln files in “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln File(s)</source>
        <translation>
            <numerusform>Replace %Ln File</numerusform>
            <numerusform>Replace %Ln Files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleTesters</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invited %Ln day(s) ago.</source>
        <translation>
            <numerusform>Invited %Ln day ago.</numerusform>
            <numerusform>Invited %Ln days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First seen %Ln day(s) ago.</source>
        <translation>
            <numerusform>First seen %Ln day ago.</numerusform>
            <numerusform>First seen %Ln days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No session in %Ln day(s).</source>
        <translation>
            <numerusform>No session in %Ln day.</numerusform>
            <numerusform>No session in %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Is in %Ln group(s) or more, not all of which are known.</source>
        <translation>
            <numerusform>Is in %Ln group or more, not all of which are known.</numerusform>
            <numerusform>Is in %Ln groups or more, not all of which are known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportLines</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln being checked</numerusform>
            <numerusform>%Ln being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added to group</source>
        <translation>
            <numerusform>%Ln added to group</numerusform>
            <numerusform>%Ln added to group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln add to group only</source>
        <translation>
            <numerusform>%Ln add to group only</numerusform>
            <numerusform>%Ln add to group only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already member(s)</source>
        <translation>
            <numerusform>%Ln already member</numerusform>
            <numerusform>%Ln already members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln invalid</numerusform>
            <numerusform>%Ln invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over the limit</source>
        <translation>
            <numerusform>%Ln over the limit</numerusform>
            <numerusform>%Ln over the limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageColumns</name>
    <message numerus="yes">
        <source>%Ln text(s) changed</source>
        <translation>
            <numerusform>%Ln text changed</numerusform>
            <numerusform>%Ln texts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageRemoval</name>
    <message numerus="yes">
        <source>Keep %Ln Language(s)</source>
        <translation>
            <numerusform>Keep Language</numerusform>
            <numerusform>Keep %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Language(s)</source>
        <translation>
            <numerusform>Remove Language</numerusform>
            <numerusform>Remove %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln Language(s)</source>
        <translation>
            <numerusform>Removing Language</numerusform>
            <numerusform>Removing %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln language(s) to be removed when you apply</source>
        <translation>
            <numerusform>%Ln language to be removed when you apply</numerusform>
            <numerusform>%Ln languages to be removed when you apply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeping %Ln Language(s)</source>
        <translation>
            <numerusform>Keeping Language</numerusform>
            <numerusform>Keeping %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln language(s) kept</source>
        <translation>
            <numerusform>%Ln language kept</numerusform>
            <numerusform>%Ln languages kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixActions</name>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s) selected</source>
        <translation>
            <numerusform>%n language selected</numerusform>
            <numerusform>%n languages selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewLinks</name>
    <message numerus="yes">
        <source>%1 · expires in %n day(s)</source>
        <translation>
            <numerusform>%1 · expires in %n day</numerusform>
            <numerusform>%1 · expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n version(s)</source>
        <translation>
            <numerusform>All %n version</numerusform>
            <numerusform>All %n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n group(s)</source>
        <translation>
            <numerusform>All %n group</numerusform>
            <numerusform>All %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeLines</name>
    <message numerus="yes">
        <source>%Ln idle</source>
        <translation>
            <numerusform>%Ln idle</numerusform>
            <numerusform>%Ln idle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of unknown usage</source>
        <translation>
            <numerusform>%Ln of unknown usage</numerusform>
            <numerusform>%Ln of unknown usage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in other groups too</source>
        <translation>
            <numerusform>%Ln in other groups too</numerusform>
            <numerusform>%Ln in other groups too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln internal</source>
        <translation>
            <numerusform>%Ln internal</numerusform>
            <numerusform>%Ln internal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln may be new</source>
        <translation>
            <numerusform>%Ln may be new</numerusform>
            <numerusform>%Ln may be new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationRow</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) applied.</source>
        <comment>they were sent to Apple</comment>
        <translation>
            <numerusform>%Ln change applied.</numerusform>
            <numerusform>%Ln changes applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) stay as drafts.</source>
        <comment>what was not sent, or not taken</comment>
        <translation>
            <numerusform>%Ln change stays as a draft.</numerusform>
            <numerusform>%Ln changes stay as drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TesterImportRun</name>
    <message numerus="yes">
        <source>Apple refused %Ln in a row, the last with: %1</source>
        <translation>
            <numerusform>Apple refused %Ln in a row, the last with: %1</numerusform>
            <numerusform>Apple refused %Ln in a row, the last with: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apple did not answer %Ln time(s) in a row.</source>
        <translation>
            <numerusform>Apple did not answer %Ln time in a row.</numerusform>
            <numerusform>Apple did not answer %Ln times in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextEdits</name>
    <message numerus="yes">
        <source>Reverting %Ln Text(s)</source>
        <translation>
            <numerusform>Reverting %Ln Text</numerusform>
            <numerusform>Reverting %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clearing %Ln Text(s)</source>
        <translation>
            <numerusform>Clearing %Ln Text</numerusform>
            <numerusform>Clearing %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filling Down %Ln Text(s)</source>
        <translation>
            <numerusform>Filling Down %Ln Text</numerusform>
            <numerusform>Filling Down %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pasting %Ln Text(s)</source>
        <translation>
            <numerusform>Pasting %Ln Text</numerusform>
            <numerusform>Pasting %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying to %Ln Text(s)</source>
        <translation>
            <numerusform>Copying to %Ln Text</numerusform>
            <numerusform>Copying to %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln Text(s)</source>
        <translation>
            <numerusform>Importing %Ln Text</numerusform>
            <numerusform>Importing %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replacing in %Ln Text(s)</source>
        <translation>
            <numerusform>Replacing in %Ln Text</numerusform>
            <numerusform>Replacing in %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln Text(s) to Other Apps</source>
        <translation>
            <numerusform>Copying %Ln Text to Other Apps</numerusform>
            <numerusform>Copying %Ln Texts to Other Apps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding a Language with %Ln Text(s)</source>
        <translation>
            <numerusform>Adding a Language with %Ln Text</numerusform>
            <numerusform>Adding a Language with %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking %Ln Text(s) from Another Build</source>
        <translation>
            <numerusform>Taking Text from Another Build</numerusform>
            <numerusform>Taking %Ln Texts from Another Build</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToDos</name>
    <message numerus="yes">
        <source>Build %1 expires in %n day(s): testers cannot use it after that.</source>
        <translation>
            <numerusform>Build %1 expires in %n day: testers cannot use it after that.</numerusform>
            <numerusform>Build %1 expires in %n days: testers cannot use it after that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln language(s) have no description</source>
        <translation>
            <numerusform>%Ln language has no description</numerusform>
            <numerusform>%Ln languages have no description</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) of the review information are missing</source>
        <translation>
            <numerusform>%Ln value of the review information is missing</numerusform>
            <numerusform>%Ln values of the review information are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::AppInformationPane</name>
    <message numerus="yes">
        <source>%Ln question(s) have no answer yet. Apple takes no submission without them.</source>
        <translation>
            <numerusform>%Ln question has no answer yet. Apple takes no submission without it.</numerusform>
            <numerusform>%Ln questions have no answer yet. Apple takes no submission without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s) selected</source>
        <translation>
            <numerusform>%n language selected</numerusform>
            <numerusform>%n languages selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::AppInspector</name>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n app(s) selected</source>
        <translation>
            <numerusform>%n app selected</numerusform>
            <numerusform>%n apps selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ApplyQuestion</name>
    <message numerus="yes">
        <source>Apply %Ln change(s) to %1?</source>
        <translation>
            <numerusform>Apply %Ln change to %1?</numerusform>
            <numerusform>Apply %Ln changes to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Slipway sends %Ln request(s) to Apple.</source>
        <translation>
            <numerusform>Slipway sends %Ln request to Apple.</numerusform>
            <numerusform>Slipway sends %Ln requests to Apple.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln Change(s)</source>
        <translation>
            <numerusform>Apply %Ln Change</numerusform>
            <numerusform>Apply %Ln Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::AppsPane</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BuildActions</name>
    <message numerus="yes">
        <source>Expiring %Ln build(s)</source>
        <translation>
            <numerusform>Expiring %Ln build</numerusform>
            <numerusform>Expiring %Ln builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln build(s) expired.</source>
        <translation>
            <numerusform>%Ln build expired.</numerusform>
            <numerusform>%Ln builds expired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answering for %Ln build(s) what encryption they have</source>
        <translation>
            <numerusform>Answering for %Ln build what encryption it has</numerusform>
            <numerusform>Answering for %Ln builds what encryption they have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered for %Ln build(s) what encryption they have.</source>
        <translation>
            <numerusform>Answered for %Ln build what encryption it has.</numerusform>
            <numerusform>Answered for %Ln builds what encryption they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitting %Ln build(s) for beta review</source>
        <translation>
            <numerusform>Submitting %Ln build for beta review</numerusform>
            <numerusform>Submitting %Ln builds for beta review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln build(s) submitted for beta review.</source>
        <translation>
            <numerusform>%Ln build submitted for beta review.</numerusform>
            <numerusform>%Ln builds submitted for beta review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Telling the testers of %Ln build(s)</source>
        <translation>
            <numerusform>Telling the testers of %Ln build</numerusform>
            <numerusform>Telling the testers of %Ln builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The testers of %Ln build(s) are told.</source>
        <translation>
            <numerusform>The testers of %Ln build are told.</numerusform>
            <numerusform>The testers of %Ln builds are told.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BuildBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BuildCommands</name>
    <message numerus="yes">
        <source>Add %Ln build(s) to %1?</source>
        <translation>
            <numerusform>Add %Ln build to %1?</numerusform>
            <numerusform>Add %Ln builds to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Build(s)</source>
        <translation>
            <numerusform>Add %Ln Build</numerusform>
            <numerusform>Add %Ln Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln build(s) from %1?</source>
        <translation>
            <numerusform>Remove %Ln build from %1?</numerusform>
            <numerusform>Remove %Ln builds from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Build(s)</source>
        <translation>
            <numerusform>Remove %Ln Build</numerusform>
            <numerusform>Remove %Ln Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln build(s) for beta review?</source>
        <translation>
            <numerusform>Submit %Ln build for beta review?</numerusform>
            <numerusform>Submit %Ln builds for beta review?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %Ln Build(s)</source>
        <translation>
            <numerusform>Submit %Ln Build</numerusform>
            <numerusform>Submit %Ln Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell the testers of %Ln build(s)?</source>
        <translation>
            <numerusform>Tell the testers of %Ln build?</numerusform>
            <numerusform>Tell the testers of %Ln builds?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say that %Ln build(s) use encryption that is not exempt?</source>
        <translation>
            <numerusform>Say that %Ln build uses encryption that is not exempt?</numerusform>
            <numerusform>Say that %Ln builds use encryption that is not exempt?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say that %Ln build(s) use no encryption, or only exempt encryption?</source>
        <translation>
            <numerusform>Say that %Ln build uses no encryption, or only exempt encryption?</numerusform>
            <numerusform>Say that %Ln builds use no encryption, or only exempt encryption?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expire %Ln build(s)?</source>
        <translation>
            <numerusform>Expire %Ln build?</numerusform>
            <numerusform>Expire %Ln builds?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expire %Ln Build(s)</source>
        <translation>
            <numerusform>Expire %Ln Build</numerusform>
            <numerusform>Expire %Ln Builds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BuildDrag</name>
    <message numerus="yes">
        <source>Add %Ln build(s) to %1</source>
        <translation>
            <numerusform>Add %Ln build to %1</numerusform>
            <numerusform>Add %Ln builds to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BuildInspector</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln build(s)</source>
        <translation>
            <numerusform>%Ln build</numerusform>
            <numerusform>%Ln builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln build(s) selected</source>
        <translation>
            <numerusform>%Ln build selected</numerusform>
            <numerusform>%Ln builds selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::BuildsPane</name>
    <message numerus="yes">
        <source>%Ln build(s)</source>
        <translation>
            <numerusform>%Ln build</numerusform>
            <numerusform>%Ln builds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::CellDrag</name>
    <message numerus="yes">
        <source>Copy %Ln text(s) to %1</source>
        <comment>a language</comment>
        <translation>
            <numerusform>Copy %Ln text to %1</numerusform>
            <numerusform>Copy %Ln texts to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::CellEditor</name>
    <message numerus="yes">
        <source>%Ln unknown word(s)</source>
        <translation>
            <numerusform>%Ln unknown word</numerusform>
            <numerusform>%Ln unknown words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ChangesPane</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln change(s) is of the chosen kind.</source>
        <translation>
            <numerusform>The %Ln change is not of the chosen kind.</numerusform>
            <numerusform>None of %Ln changes is of the chosen kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) selected</source>
        <translation>
            <numerusform>%Ln change selected</numerusform>
            <numerusform>%Ln changes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undoing %Ln Change(s)</source>
        <translation>
            <numerusform>Undoing %Ln Change</numerusform>
            <numerusform>Undoing %Ln Changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier text(s) drafted. Nothing has changed at Apple yet.</source>
        <translation>
            <numerusform>%Ln earlier text drafted. Nothing has changed at Apple yet.</numerusform>
            <numerusform>%Ln earlier texts drafted. Nothing has changed at Apple yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DiscardQuestion</name>
    <message numerus="yes">
        <source>Discard %Ln change(s)?</source>
        <translation>
            <numerusform>Discard %Ln change?</numerusform>
            <numerusform>Discard %Ln changes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln Change(s)</source>
        <translation>
            <numerusform>Discard %Ln Change</numerusform>
            <numerusform>Discard %Ln Changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarding %Ln Change(s)</source>
        <translation>
            <numerusform>Discarding %Ln Change</numerusform>
            <numerusform>Discarding %Ln Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::DistributeDialog</name>
    <message numerus="yes">
        <source>%Ln tester(s)</source>
        <translation>
            <numerusform>%Ln tester</numerusform>
            <numerusform>%Ln testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue for %Ln Group(s)</source>
        <translation>
            <numerusform>Queue for %Ln Group</numerusform>
            <numerusform>Queue for %Ln Groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute to %Ln Group(s)</source>
        <translation>
            <numerusform>Distribute to %Ln Group</numerusform>
            <numerusform>Distribute to %Ln Groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s)</source>
        <translation>
            <numerusform>%Ln text</numerusform>
            <numerusform>%Ln texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s): %1</source>
        <extracomment>%1 names what they are for</extracomment>
        <translation>
            <numerusform>%Ln request: %1</numerusform>
            <numerusform>%Ln requests: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute build %1 to %Ln group(s)?</source>
        <translation>
            <numerusform>Distribute build %1 to %Ln group?</numerusform>
            <numerusform>Distribute build %1 to %Ln groups?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Distributions</name>
    <message numerus="yes">
        <source>Distributing build %1 to %Ln group(s)</source>
        <translation>
            <numerusform>Distributing build %1 to %Ln group</numerusform>
            <numerusform>Distributing build %1 to %Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ExportDialog</name>
    <message numerus="yes">
        <source>All %Ln language(s)</source>
        <translation>
            <numerusform>All %Ln language</numerusform>
            <numerusform>All %Ln languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln language(s) shown now</source>
        <translation>
            <numerusform>The %Ln language shown now</numerusform>
            <numerusform>The %Ln languages shown now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::FeedbackPane</name>
    <message numerus="yes">
        <source>%Ln piece(s) of feedback</source>
        <translation>
            <numerusform>%Ln piece of feedback</numerusform>
            <numerusform>%Ln pieces of feedback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln piece(s) of feedback on %1?</source>
        <translation>
            <numerusform>Delete %Ln piece of feedback on %1?</numerusform>
            <numerusform>Delete %Ln pieces of feedback on %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln Piece(s)</source>
        <translation>
            <numerusform>Delete %Ln Piece</numerusform>
            <numerusform>Delete %Ln Pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::FeedbackReader</name>
    <message numerus="yes">
        <source>%Ln piece(s) of feedback selected</source>
        <translation>
            <numerusform>%Ln piece of feedback selected</numerusform>
            <numerusform>%Ln pieces of feedback selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::FeedbackService</name>
    <message numerus="yes">
        <source>Deleting %Ln piece(s) of feedback</source>
        <translation>
            <numerusform>Deleting %Ln piece of feedback</numerusform>
            <numerusform>Deleting %Ln pieces of feedback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) of feedback deleted.</source>
        <translation>
            <numerusform>%Ln piece of feedback deleted.</numerusform>
            <numerusform>%Ln pieces of feedback deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GraveQuestion</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupActions</name>
    <message numerus="yes">
        <source>Adding %Ln member(s) to %1</source>
        <translation>
            <numerusform>Adding %Ln member to %1</numerusform>
            <numerusform>Adding %Ln members to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln build(s) to %1</source>
        <translation>
            <numerusform>Adding %Ln build to %1</numerusform>
            <numerusform>Adding %Ln builds to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln build(s) from %1</source>
        <translation>
            <numerusform>Removing %Ln build from %1</numerusform>
            <numerusform>Removing %Ln builds from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) added to %1.</source>
        <translation>
            <numerusform>%Ln member added to %1.</numerusform>
            <numerusform>%Ln members added to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln build(s) added to %1.</source>
        <translation>
            <numerusform>%Ln build added to %1.</numerusform>
            <numerusform>%Ln builds added to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln build(s) removed from %1.</source>
        <translation>
            <numerusform>%Ln build removed from %1.</numerusform>
            <numerusform>%Ln builds removed from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupBuildsPane</name>
    <message numerus="yes">
        <source>%Ln build(s)</source>
        <translation>
            <numerusform>%Ln build</numerusform>
            <numerusform>%Ln builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupCommands</name>
    <message numerus="yes">
        <source>Remove %Ln build(s) from %1?</source>
        <translation>
            <numerusform>Remove %Ln build from %1?</numerusform>
            <numerusform>Remove %Ln builds from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Build(s)</source>
        <translation>
            <numerusform>Remove %Ln Build</numerusform>
            <numerusform>Remove %Ln Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the group %1 with %Ln tester(s)?</source>
        <translation>
            <numerusform>Delete the group %1 with %Ln tester?</numerusform>
            <numerusform>Delete the group %1 with %Ln testers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupDrag</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupForm</name>
    <message numerus="yes">
        <source>%Ln came by the link.</source>
        <translation>
            <numerusform>%Ln came by the link.</numerusform>
            <numerusform>%Ln came by the link.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupHead</name>
    <message numerus="yes">
        <source>%Ln tester(s)</source>
        <translation>
            <numerusform>%Ln tester</numerusform>
            <numerusform>%Ln testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln build(s)</source>
        <translation>
            <numerusform>%Ln build</numerusform>
            <numerusform>%Ln builds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupPicker</name>
    <message numerus="yes">
        <source>Add %Ln Member(s)</source>
        <translation>
            <numerusform>Add %Ln Member</numerusform>
            <numerusform>Add %Ln Members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Build(s)</source>
        <translation>
            <numerusform>Add %Ln Build</numerusform>
            <numerusform>Add %Ln Builds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln member(s) to %1?</source>
        <translation>
            <numerusform>Add %Ln member to %1?</numerusform>
            <numerusform>Add %Ln members to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln build(s) to %1?</source>
        <translation>
            <numerusform>Add %Ln build to %1?</numerusform>
            <numerusform>Add %Ln builds to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GroupSettingsPane</name>
    <message numerus="yes">
        <source>%Ln change(s), not sent</source>
        <translation>
            <numerusform>%Ln change, not sent</numerusform>
            <numerusform>%Ln changes, not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln Change(s)</source>
        <translation>
            <numerusform>Save %Ln Change</numerusform>
            <numerusform>Save %Ln Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ImportDialog</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of it are not imported.</source>
        <translation>
            <numerusform>%Ln part of it is not imported.</numerusform>
            <numerusform>%Ln parts of it are not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Text(s)</source>
        <translation>
            <numerusform>Import %Ln Text</numerusform>
            <numerusform>Import %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln become(s) empty</source>
        <translation>
            <numerusform>%Ln becomes empty</numerusform>
            <numerusform>%Ln become empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <translation>
            <numerusform>%Ln locked</numerusform>
            <numerusform>%Ln locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ImportOfferBar</name>
    <message numerus="yes">
        <source>Import %Ln Tester(s)</source>
        <translation>
            <numerusform>Import %Ln Tester</numerusform>
            <numerusform>Import %Ln Testers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ImportRunBar</name>
    <message numerus="yes">
        <source>%Ln tester(s) are in their groups.</source>
        <translation>
            <numerusform>%Ln tester is in the groups.</numerusform>
            <numerusform>%Ln testers are in their groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not get in.</source>
        <translation>
            <numerusform>%Ln did not get in.</numerusform>
            <numerusform>%Ln did not get in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were not sent.</source>
        <translation>
            <numerusform>%Ln was not sent.</numerusform>
            <numerusform>%Ln were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in doubt are looked up at Apple first.</source>
        <translation>
            <numerusform>%Ln row in doubt is looked up at Apple first.</numerusform>
            <numerusform>%Ln rows in doubt are looked up at Apple first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::IndividualTesters</name>
    <message numerus="yes">
        <source>Add %Ln Tester(s)</source>
        <translation>
            <numerusform>Add %Ln Tester</numerusform>
            <numerusform>Add %Ln Testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Tester(s)</source>
        <translation>
            <numerusform>Remove %Ln Tester</numerusform>
            <numerusform>Remove %Ln Testers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::InviteDialog</name>
    <message numerus="yes">
        <source>%Ln tester(s)</source>
        <translation>
            <numerusform>%Ln tester</numerusform>
            <numerusform>%Ln testers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::JobGuard</name>
    <message numerus="yes">
        <source>Settings of %1: %Ln change(s)</source>
        <extracomment>%1 is a group of testers</extracomment>
        <translation>
            <numerusform>Settings of %1: %Ln change</numerusform>
            <numerusform>Settings of %1: %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::JobToasts</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <extracomment>other notifications</extracomment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::KeyTest</name>
    <message numerus="yes">
        <source>%n app(s)</source>
        <translation>
            <numerusform>%n app</numerusform>
            <numerusform>%n apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::LongTextEditor</name>
    <message numerus="yes">
        <source>%1, %Ln unknown word(s)</source>
        <extracomment>how much of its limit a text takes, and how many of its words are not in the dictionary</extracomment>
        <translation>
            <numerusform>%1, %Ln unknown word</numerusform>
            <numerusform>%1, %Ln unknown words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::MatrixCommands</name>
    <message numerus="yes">
        <source>%Ln text(s) changed</source>
        <translation>
            <numerusform>%Ln text changed</numerusform>
            <numerusform>%Ln texts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked text(s) left out</source>
        <translation>
            <numerusform>%Ln locked text left out</numerusform>
            <numerusform>%Ln locked texts left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::MatrixTools</name>
    <message numerus="yes">
        <source>%Ln more text(s) were copied than fit into the table.</source>
        <translation>
            <numerusform>%Ln more text was copied than fit into the table.</numerusform>
            <numerusform>%Ln more texts were copied than fit into the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln Text(s)</source>
        <translation>
            <numerusform>Paste %Ln Text</numerusform>
            <numerusform>Paste %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy to %Ln Language(s)</source>
        <translation>
            <numerusform>Copy to %Ln Language</numerusform>
            <numerusform>Copy to %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in %Ln Text(s)</source>
        <translation>
            <numerusform>Replace in %Ln Text</numerusform>
            <numerusform>Replace in %Ln Texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::PaneFrame</name>
    <message numerus="yes">
        <source>The rest takes %n request(s); Apple leaves this key %1 for the hour.</source>
        <translation>
            <numerusform>The rest takes %n request; Apple leaves this key %1 for the hour.</numerusform>
            <numerusform>The rest takes %n requests; Apple leaves this key %1 for the hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::PendingBar</name>
    <message numerus="yes">
        <source>in %Ln language(s)</source>
        <translation>
            <numerusform>in %Ln language</numerusform>
            <numerusform>in %Ln languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) %1, not sent</source>
        <extracomment>%n changes; %1 is &quot;in 3 languages&quot;</extracomment>
        <translation>
            <numerusform>%Ln change %1, not sent</numerusform>
            <numerusform>%Ln changes %1, not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s), not sent</source>
        <translation>
            <numerusform>%Ln change, not sent</numerusform>
            <numerusform>%Ln changes, not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ProposalDialog</name>
    <message numerus="yes">
        <source>%L1 of %Ln text(s) chosen</source>
        <translation>
            <numerusform>%L1 of %Ln text chosen</numerusform>
            <numerusform>%L1 of %Ln texts chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locked</source>
        <translation>
            <numerusform>%Ln locked</numerusform>
            <numerusform>%Ln locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too long for Apple</source>
        <translation>
            <numerusform>%Ln too long for Apple</numerusform>
            <numerusform>%Ln too long for Apple</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::PurgeChoices</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::PurgeFoot</name>
    <message numerus="yes">
        <source>Remove %Ln Tester(s)…</source>
        <translation>
            <numerusform>Remove %Ln Tester…</numerusform>
            <numerusform>Remove %Ln Testers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::PurgePreparation</name>
    <message numerus="yes">
        <source>Who tests was read %Ln minute(s) ago or earlier. Read it again first.</source>
        <translation>
            <numerusform>Who tests was read %Ln minute ago or earlier. Read it again first.</numerusform>
            <numerusform>Who tests was read %Ln minutes ago or earlier. Read it again first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usage was read %Ln minute(s) ago or earlier. Read it again first.</source>
        <translation>
            <numerusform>Usage was read %Ln minute ago or earlier. Read it again first.</numerusform>
            <numerusform>Usage was read %Ln minutes ago or earlier. Read it again first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::RequestsPane</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %Ln request(s) is of the chosen kind.</source>
        <translation>
            <numerusform>The %Ln request is not of the chosen kind.</numerusform>
            <numerusform>None of %Ln requests is of the chosen kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) selected</source>
        <translation>
            <numerusform>%Ln request selected</numerusform>
            <numerusform>%Ln requests selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::RequestsView</name>
    <message numerus="yes">
        <source>%1 %2, %Ln change(s)</source>
        <translation>
            <numerusform>%1 %2, %Ln change</numerusform>
            <numerusform>%1 %2, %Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ResourceListPane</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected</source>
        <translation>
            <numerusform>%Ln row selected</numerusform>
            <numerusform>%Ln rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ReviewFiles</name>
    <message numerus="yes">
        <source>Importing %Ln Value(s)</source>
        <translation>
            <numerusform>Importing %Ln Value</numerusform>
            <numerusform>Importing %Ln Values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) imported</source>
        <translation>
            <numerusform>%Ln value imported</numerusform>
            <numerusform>%Ln values imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written to %1</source>
        <translation>
            <numerusform>%Ln file written to %1</numerusform>
            <numerusform>%Ln files written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said so already</source>
        <translation>
            <numerusform>%Ln said so already</numerusform>
            <numerusform>%Ln said so already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ReviewFoot</name>
    <message numerus="yes">
        <source>Apply %Ln Change(s)</source>
        <translation>
            <numerusform>Apply %Ln Change</numerusform>
            <numerusform>Apply %Ln Changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ReviewImportDialog</name>
    <message numerus="yes">
        <source>%Ln part(s) of it are not imported.</source>
        <translation>
            <numerusform>%Ln part of it is not imported.</numerusform>
            <numerusform>%Ln parts of it are not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln the same</source>
        <translation>
            <numerusform>%Ln the same</numerusform>
            <numerusform>%Ln the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty file(s) change nothing</source>
        <translation>
            <numerusform>%Ln empty file changes nothing</numerusform>
            <numerusform>%Ln empty files change nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Value(s)</source>
        <translation>
            <numerusform>Import %Ln Value</numerusform>
            <numerusform>Import %Ln Values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ReviewPane</name>
    <message numerus="yes">
        <source>Review %Ln Change(s)</source>
        <translation>
            <numerusform>Review %Ln Change</numerusform>
            <numerusform>Review %Ln Changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) discarded.</source>
        <translation>
            <numerusform>%Ln change discarded.</numerusform>
            <numerusform>%Ln changes discarded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Sidebar</name>
    <message numerus="yes">
        <source>Feedback: %Ln unread</source>
        <translation>
            <numerusform>Feedback: %Ln unread</numerusform>
            <numerusform>Feedback: %Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::StatusBar</name>
    <message numerus="yes">
        <source>Token %n min</source>
        <translation>
            <numerusform>Token %n min</numerusform>
            <numerusform>Token %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TablePane</name>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ID(s) copied</source>
        <translation>
            <numerusform>%Ln ID copied</numerusform>
            <numerusform>%Ln IDs copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) copied</source>
        <translation>
            <numerusform>%Ln cell copied</numerusform>
            <numerusform>%Ln cells copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TestInformationPane</name>
    <message numerus="yes">
        <source>%Ln language(s) without a description. Apple takes no build for external review before all have one.</source>
        <translation>
            <numerusform>%Ln language without a description. Apple takes no build for external review before all have one.</numerusform>
            <numerusform>%Ln languages without a description. Apple takes no build for external review before all have one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) missing. Apple takes no build for external review without them.</source>
        <translation>
            <numerusform>%Ln value missing. Apple takes no build for external review without them.</numerusform>
            <numerusform>%Ln values missing. Apple takes no build for external review without them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TestLanguages</name>
    <message numerus="yes">
        <source>Keep %Ln Language(s)</source>
        <translation>
            <numerusform>Keep Language</numerusform>
            <numerusform>Keep %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Language(s)</source>
        <translation>
            <numerusform>Remove Language</numerusform>
            <numerusform>Remove %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln Language(s)</source>
        <translation>
            <numerusform>Removing Language</numerusform>
            <numerusform>Removing %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln language(s) to be removed when you apply</source>
        <translation>
            <numerusform>%Ln language to be removed when you apply</numerusform>
            <numerusform>%Ln languages to be removed when you apply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeping %Ln Language(s)</source>
        <translation>
            <numerusform>Keeping Language</numerusform>
            <numerusform>Keeping %Ln Languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln language(s) kept</source>
        <translation>
            <numerusform>%Ln language kept</numerusform>
            <numerusform>%Ln languages kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterActions</name>
    <message numerus="yes">
        <source>Adding %Ln tester(s) to %1</source>
        <translation>
            <numerusform>Adding %Ln tester to %1</numerusform>
            <numerusform>Adding %Ln testers to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %Ln tester(s) from %1 to %2</source>
        <translation>
            <numerusform>Moving %Ln tester from %1 to %2</numerusform>
            <numerusform>Moving %Ln testers from %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln tester(s) from %1</source>
        <translation>
            <numerusform>Removing %Ln tester from %1</numerusform>
            <numerusform>Removing %Ln testers from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inviting %Ln tester(s) to %1</source>
        <translation>
            <numerusform>Inviting %Ln tester to %1</numerusform>
            <numerusform>Inviting %Ln testers to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln tester(s) from the team</source>
        <translation>
            <numerusform>Removing %Ln tester from the team</numerusform>
            <numerusform>Removing %Ln testers from the team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) added to %1.</source>
        <translation>
            <numerusform>%Ln tester added to %1.</numerusform>
            <numerusform>%Ln testers added to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) moved from %1 to %2.</source>
        <translation>
            <numerusform>%Ln tester moved from %1 to %2.</numerusform>
            <numerusform>%Ln testers moved from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) removed from %1.</source>
        <translation>
            <numerusform>%Ln tester removed from %1.</numerusform>
            <numerusform>%Ln testers removed from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) removed from the team.</source>
        <translation>
            <numerusform>%Ln tester removed from the team.</numerusform>
            <numerusform>%Ln testers removed from the team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) invited to %1.</source>
        <translation>
            <numerusform>%Ln tester invited to %1.</numerusform>
            <numerusform>%Ln testers invited to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln idle tester(s) from %1</source>
        <translation>
            <numerusform>Removing %Ln idle tester from %1</numerusform>
            <numerusform>Removing %Ln idle testers from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln tester(s) to build %1</source>
        <translation>
            <numerusform>Adding %Ln tester to build %1</numerusform>
            <numerusform>Adding %Ln testers to build %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln tester(s) from build %1</source>
        <translation>
            <numerusform>Removing %Ln tester from build %1</numerusform>
            <numerusform>Removing %Ln testers from build %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) added to build %1.</source>
        <translation>
            <numerusform>%Ln tester added to build %1.</numerusform>
            <numerusform>%Ln testers added to build %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) removed from build %1.</source>
        <translation>
            <numerusform>%Ln tester removed from build %1.</numerusform>
            <numerusform>%Ln testers removed from build %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterCommands</name>
    <message numerus="yes">
        <source>Add %Ln tester(s) to %1?</source>
        <translation>
            <numerusform>Add %Ln tester to %1?</numerusform>
            <numerusform>Add %Ln testers to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Tester(s)</source>
        <translation>
            <numerusform>Add %Ln Tester</numerusform>
            <numerusform>Add %Ln Testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln tester(s) from %1?</source>
        <translation>
            <numerusform>Remove %Ln tester from %1?</numerusform>
            <numerusform>Remove %Ln testers from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Tester(s)</source>
        <translation>
            <numerusform>Remove %Ln Tester</numerusform>
            <numerusform>Remove %Ln Testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln tester(s) from %1 to %2?</source>
        <translation>
            <numerusform>Move %Ln tester from %1 to %2?</numerusform>
            <numerusform>Move %Ln testers from %1 to %2?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Tester(s)</source>
        <translation>
            <numerusform>Move %Ln Tester</numerusform>
            <numerusform>Move %Ln Testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln tester(s) to %1?</source>
        <translation>
            <numerusform>Invite %Ln tester to %1?</numerusform>
            <numerusform>Invite %Ln testers to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln Tester(s)</source>
        <translation>
            <numerusform>Invite %Ln Tester</numerusform>
            <numerusform>Invite %Ln Testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln tester(s) from every app of the team?</source>
        <translation>
            <numerusform>Remove %Ln tester from every app of the team?</numerusform>
            <numerusform>Remove %Ln testers from every app of the team?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln from All Apps</source>
        <translation>
            <numerusform>Remove %Ln from All Apps</numerusform>
            <numerusform>Remove %Ln from All Apps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) copied</source>
        <translation>
            <numerusform>%Ln address copied</numerusform>
            <numerusform>%Ln addresses copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterDrag</name>
    <message numerus="yes">
        <source>Move %Ln to %1</source>
        <translation>
            <numerusform>Move %Ln to %1</numerusform>
            <numerusform>Move %Ln to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to %1</source>
        <translation>
            <numerusform>Add %Ln to %1</numerusform>
            <numerusform>Add %Ln to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterExports</name>
    <message numerus="yes">
        <source>%Ln tester(s) exported to %1</source>
        <translation>
            <numerusform>%Ln tester exported to %1</numerusform>
            <numerusform>%Ln testers exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln Tester(s)</source>
        <translation>
            <numerusform>Export %Ln Tester</numerusform>
            <numerusform>Export %Ln Testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an address left out</source>
        <translation>
            <numerusform>%Ln without an address left out</numerusform>
            <numerusform>%Ln without an address left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterImportPane</name>
    <message numerus="yes">
        <source>Import %Ln tester(s) into %1?</source>
        <extracomment>%1 are names of groups</extracomment>
        <translation>
            <numerusform>Import %Ln tester into %1?</numerusform>
            <numerusform>Import %Ln testers into %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln Tester(s)</source>
        <translation>
            <numerusform>Import %Ln Tester</numerusform>
            <numerusform>Import %Ln Testers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterInspector</name>
    <message numerus="yes">
        <source>%Ln tester(s)</source>
        <translation>
            <numerusform>%Ln tester</numerusform>
            <numerusform>%Ln testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) selected</source>
        <translation>
            <numerusform>%Ln tester selected</numerusform>
            <numerusform>%Ln testers selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usage of the last %Ln day(s)</source>
        <translation>
            <numerusform>Usage of the last day</numerusform>
            <numerusform>Usage of the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apple tells nothing of %Ln of them.</source>
        <translation>
            <numerusform>Apple tells nothing of %Ln of them.</numerusform>
            <numerusform>Apple tells nothing of %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TesterPurgePane</name>
    <message numerus="yes">
        <source>%Ln tester(s)</source>
        <translation>
            <numerusform>%Ln tester</numerusform>
            <numerusform>%Ln testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them told no address, and cannot be put back.</source>
        <translation>
            <numerusform>%Ln of them told no address, and cannot be put back.</numerusform>
            <numerusform>%Ln of them told no address, and cannot be put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are not known to be idle.</source>
        <translation>
            <numerusform>%Ln of them is not known to be idle.</numerusform>
            <numerusform>%Ln of them are not known to be idle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln tester(s) from %1?</source>
        <translation>
            <numerusform>Remove %Ln tester from %1?</numerusform>
            <numerusform>Remove %Ln testers from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Tester(s)</source>
        <translation>
            <numerusform>Remove %Ln Tester</numerusform>
            <numerusform>Remove %Ln Testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are in no group: they come into the group that is chosen for the import.</source>
        <translation>
            <numerusform>%Ln of them is in no group, and comes into the one that is chosen for the import.</numerusform>
            <numerusform>%Ln of them are in no group, and come into the one that is chosen for the import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TestersPane</name>
    <message numerus="yes">
        <source>%Ln tester(s)</source>
        <translation>
            <numerusform>%Ln tester</numerusform>
            <numerusform>%Ln testers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tester(s) in the app</source>
        <translation>
            <numerusform>%Ln tester in the app</numerusform>
            <numerusform>%Ln testers in the app</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TextField</name>
    <message numerus="yes">
        <source>%Ln unknown word(s)</source>
        <translation>
            <numerusform>%Ln unknown word</numerusform>
            <numerusform>%Ln unknown words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::TextFiles</name>
    <message numerus="yes">
        <source>%Ln text(s) imported</source>
        <translation>
            <numerusform>%Ln text imported</numerusform>
            <numerusform>%Ln texts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln language(s) exported to %1</source>
        <translation>
            <numerusform>%Ln language exported to %1</numerusform>
            <numerusform>%Ln languages exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln said so already</source>
        <translation>
            <numerusform>%Ln said so already</numerusform>
            <numerusform>%Ln said so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) left out: fastlane has no file for the %1</source>
        <translation>
            <numerusform>%Ln text left out: fastlane has no file for the %1</numerusform>
            <numerusform>%Ln texts left out: fastlane has no file for the %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Toast</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::UnfinishedQuestion</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) not sent yet</source>
        <translation>
            <numerusform>%Ln action not sent yet</numerusform>
            <numerusform>%Ln actions not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) not finished yet</source>
        <translation>
            <numerusform>%Ln action not finished yet</numerusform>
            <numerusform>%Ln actions not finished yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settings of %Ln group(s) not saved</source>
        <translation>
            <numerusform>Settings of %Ln group not saved</numerusform>
            <numerusform>Settings of %Ln groups not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::UsageBar</name>
    <message numerus="yes">
        <source>Last %Ln Day(s)</source>
        <translation>
            <numerusform>Last Day</numerusform>
            <numerusform>Last %Ln Days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usage of %Ln day(s)</source>
        <translation>
            <numerusform>Usage of %Ln day</numerusform>
            <numerusform>Usage of %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sessions, crashes and feedback of the last %Ln day(s), as Apple counts them</source>
        <translation>
            <numerusform>Sessions, crashes and feedback of the last day, as Apple counts them</numerusform>
            <numerusform>Sessions, crashes and feedback of the last %Ln days, as Apple counts them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usage takes %Ln more request(s); Apple leaves this key %1 for the hour.</source>
        <translation>
            <numerusform>Usage takes %Ln more request; Apple leaves this key %1 for the hour.</numerusform>
            <numerusform>Usage takes %Ln more requests; Apple leaves this key %1 for the hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::VersionCopies</name>
    <message numerus="yes">
        <source>Copy %Ln Text(s)</source>
        <translation>
            <numerusform>Copy %Ln Text</numerusform>
            <numerusform>Copy %Ln Texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) of %1 drafted</source>
        <extracomment>%1 is &quot;2 apps&quot;</extracomment>
        <translation>
            <numerusform>%Ln text of %1 drafted</numerusform>
            <numerusform>%Ln texts of %1 drafted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln app(s)</source>
        <translation>
            <numerusform>%Ln app</numerusform>
            <numerusform>%Ln apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::VersionPane</name>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::WhatToTestPane</name>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
</context>
</TS>
