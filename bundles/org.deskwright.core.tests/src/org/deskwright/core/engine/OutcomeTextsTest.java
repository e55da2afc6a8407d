package org.deskwright.core.engine;

import static org.deskwright.core.engine.Checks.check;
import static org.deskwright.core.engine.Runs.engine;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.deskwright.core.check.Check;
import org.deskwright.core.check.CheckDescriptor.Level;
import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Outcome;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.internal.Placeholders;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.topic.Remedy;
import org.deskwright.core.topic.Remedy.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTextsTest {
    private static final Subject DESKTOP = Checks.workspace("ws-1");

    private static ReportedOutcome told(String message, Subject subject, Object... values) {
        Check check = check("a.one").variant("v", "finding", Importance.INFO, message, "symptom/mend")
                .saying(new Outcome.Finding(subject, "v", Values.of(values), List.of()));
        return Runs.run(engine(check)).outcomes().getFirst();
    }

    private static String summary(String message, Object... values) {
        return told(message, DESKTOP, values).summary();
    }

    private static Remedy remedy(Object... values) {
        return told("m", DESKTOP, values).remedies().getFirst();
    }

    private static String command(Object... values) {
        return ((Step.Command) remedy(values).steps().get(1)).text();
    }

    @Test
    void valuesScopeAndSubjectFillTheText() {
        assertEquals("müller 3 10.0.0.1, 10.0.0.2", summary("{user} {position} {addresses}", "user", "müller",
                "position", 3, "addresses", List.of("10.0.0.1", "10.0.0.2")));
        assertEquals("111122223333 eu-west-1 desktop of ws-1 ws-1",
                summary("{account} {region} {subject} {workspace}"));
        Subject group = new Subject("security-group", "sg-1", "", new Scope("", ""));
        assertEquals("sg-1 sg-1 <account> <group>",
                told("{securityGroup} {subject} {account} {group}", group).summary());
        assertEquals("wsipg-1", told("{group}", new Subject("ip-group", "wsipg-1", "Office", Scope.UNKNOWN)).summary());
    }

    /** Of these the id tells findings apart, such as that of an OU with a setting behind it, and names nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"ou", "computer", "gpo"})
    void anIdThatNamesNothingFillsNoText(String type) {
        Subject subject = new Subject(type, "ou=desks,dc=example,dc=com/banner-text", "Desks", Scope.UNKNOWN);
        assertEquals("Desks <" + type + ">", told("{subject} {" + type + "}", subject).summary());
        assertEquals("mine", told("{" + type + "}", subject, type, "mine").summary());
    }

    /** The words of a note are about the command beside it. */
    @Test
    void aNoteCallsWhatIsOpenAsItsCommandDoes() {
        Remedy remedy = new Remedy("a", "Mend {user}",
                List.of(new Step.Command("aws", "aws mend --user {user}", "{user} is who waits for {workspace}.")),
                Optional.empty());
        Remedy filled = RemedyTexts.filled("a", remedy, new Fillings(DESKTOP, Values.NONE));
        assertEquals("Mend <user>", filled.title());
        assertEquals(List.of(new Step.Command("aws", "aws mend --user YOUR_USER", "YOUR_USER is who waits for ws-1.")),
                filled.steps());
        Fillings unsafe = new Fillings(DESKTOP, Values.of("user", "CORP\\jdoe"));
        assertEquals(filled.steps(), RemedyTexts.filled("a", remedy, unsafe).steps());
        assertEquals("Mend CORP\\jdoe", RemedyTexts.filled("a", remedy, unsafe).title());
    }

    /** A sentence stays one, however many there are; the values keep all. */
    @Test
    void ofALongListTheBeginningIsTold() {
        List<String> ids = IntStream.rangeClosed(1, 23).mapToObj(i -> "ws-" + i).toList();
        String text = summary("{ids}.", "ids", ids);
        assertEquals(String.join(", ", ids.subList(0, 20)) + " and 3 more.", text);
        assertEquals(String.join(", ", ids.subList(0, 20)), summary("{ids}", "ids", ids.subList(0, 20)));
        assertEquals(ids, told("{ids}", DESKTOP, "ids", ids).values().asMap().get("ids"));
    }

    @Test
    void aValueGoesBeforeTheSubject() {
        assertEquals("us-east-1", summary("{region}", "region", "us-east-1"));
    }

    @Test
    void aValueIsNotLookedIntoAgain() {
        assertEquals("{region} $1 \\", summary("{user}", "user", "{region} $1 \\"));
    }

    @Test
    void whatIsNoPlaceholderStays() {
        assertEquals("${HOME} {} {a b} {Id:x} <nobody>", summary("${HOME} {} {a b} {Id:x} {nobody}"));
    }

    @Test
    void remediesStandUnderTheirPathWithPlaceholdersFilled() {
        Remedy remedy = remedy("user", "jdoe");
        assertEquals("symptom/mend", remedy.id());
        assertEquals("Mend desktop of ws-1", remedy.title());
        assertEquals(List.of(new Step.Explain("Tell jdoe to wait"),
                new Step.Command("aws", "aws mend --id ws-1 --user jdoe --region eu-west-1", ""),
                new Step.Link("Guide", "https://example.com/eu-west-1")), remedy.steps());
        assertEquals("Nobody works on desktop of ws-1", remedy.change().orElseThrow().precondition());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "$(reboot)", "`x`", "a|b", "a&b", "--profile", "file://x", "%PATH%", "a'b",
            "a\"b", "a\nb", "CORP\\jdoe", "(a)", "!x", "", "a>b", "@x", "a,b", "*"})
    void aCommandNeverTakesWhatAShellCouldActOn(String user) {
        assertEquals("aws mend --id ws-1 --user YOUR_USER --region eu-west-1", command("user", user));
    }

    @ParameterizedTest
    @CsvSource({"1,1 WorkSpace is away", "0,0 WorkSpaces are away", "2,2 WorkSpaces are away",
            "11,11 WorkSpaces are away"})
    void wordsAgreeWithTheirNumber(String count, String expected) {
        assertEquals(expected,
                Placeholders.fill("{count} {count:WorkSpace is|WorkSpaces are} away", name -> Optional.of(count)));
    }

    @Test
    void aCommandIsNotTakenForWordsThatAgree() {
        assertEquals("tr '{a:b|c}'", Placeholders.fillCommand("tr '{a:b|c}'", name -> Optional.of("1")));
    }

    /** As {@code <user>} it would redirect the command into a file when pasted as it is. */
    @Test
    void whatStaysOpenInACommandIsNoRedirection() {
        Check check = check("a.one").requires("aws.groups", Level.MANDATORY).saying();
        ReportedOutcome lacking = Runs.run(engine(check)).outcomes().getFirst();
        assertEquals("aws groups --region YOUR_REGION --profile YOUR_ACCOUNT", lacking.missing().getFirst().command());
        assertEquals("--authority YOUR_CA_REGION YOUR_TIME_ZONE",
                Placeholders.fillCommand("--authority {caRegion} {time.zone}", name -> Optional.empty()));
    }

    @Test
    void plainValuesAndListsGoIntoCommands() {
        assertEquals("aws mend --id ws-1 --user jörg.müller@example.com --region eu-west-1",
                command("user", "jörg.müller@example.com"));
        assertEquals("aws mend --id ws-1 --user a b --region eu-west-1", command("user", List.of("a", "b")));
        assertEquals("aws mend --id ws-1 --user YOUR_USER --region eu-west-1", command("user", List.of("a", "b;c")));
        assertEquals("aws mend --id ws-1 --user 10.0.0.0/8 --region eu-west-1", command("user", "10.0.0.0/8"));
    }

    @Test
    void aDescriptorMayWordTheEnginesAnswerItself() {
        Check own = check("a.own").requires("aws.groups", Level.MANDATORY)
                .variant("missing", "missing-evidence", null, "Bring {needs}!").saying();
        assertEquals("Bring IP groups!", Runs.run(engine(own)).outcomes().getFirst().summary());
        Check other = check("a.other").requires("aws.groups", Level.MANDATORY)
                .variant("missing", "passed", null, "Nothing is missing").saying();
        assertEquals("Cannot tell without: IP groups.", Runs.run(engine(other)).outcomes().getFirst().summary());
    }
}
