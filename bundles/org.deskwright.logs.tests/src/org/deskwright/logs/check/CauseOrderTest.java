package org.deskwright.logs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.logs.check.LogFacts.Ended;
import org.deskwright.logs.check.LogFacts.Fact;
import org.deskwright.logs.check.LogFacts.Origin;
import org.deskwright.logs.check.LogFacts.Place;
import org.deskwright.logs.check.LogFacts.Sign;
import org.deskwright.logs.check.LogFacts.Signs;
import org.deskwright.logs.check.LogFacts.Stay;
import org.deskwright.logs.signature.Signature;
import org.deskwright.logs.signature.SignatureCatalogue;
import org.junit.jupiter.api.Test;

/** What failed first, in logs that go over more than one failure. */
class CauseOrderTest {
    private static final String LOST = "pcoip.session-lost";
    private static final String BUGCHECK = "windows.bugcheck";
    private static final String DOWN = "windows.skylight-stays-down";
    private static final String UNHEALTHY = "workspaces.unhealthy";
    private static final String OFTEN = "pcoip.lost-often";
    private static final String SAML = "saml.not-authorised";

    private static final Set<String> TOPICS = Set.of("workspaces-disconnecting");

    private final List<Fact> facts = new ArrayList<>();
    private final List<Stay> hosted = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    private void found(String id, String... times) {
        Signature signature = SignatureCatalogue.bundled().signatures().stream().filter(one -> one.id().equals(id))
                .findFirst().orElseThrow();
        List<Instant> at = Stream.of(times).map(Instant::parse).toList();
        facts.add(new Fact("log", "logs.windows-events", signature, Math.max(1, at.size()),
                List.of(new Place("log", 1, at.stream().findFirst(), "")),
                new Signs(at.stream().map(one -> new Sign("log", one, "")).toList(), !at.isEmpty())));
    }

    /** In a log that tells no zone. */
    private void foundAtLocal(String id, String... times) {
        Signature signature = SignatureCatalogue.bundled().signatures().stream().filter(one -> one.id().equals(id))
                .findFirst().orElseThrow();
        facts.add(new Fact("log", "logs.other", signature, times.length,
                List.of(new Place("log", 1, Optional.empty(), times[0])),
                new Signs(List.of(), false, Stream.of(times).map(Instant::parse).toList())));
    }

    private List<Integer> ranks(String asked, String... ids) {
        return Stream.of(ids).map(id -> order(asked).of(id).rank()).toList();
    }

    private static Ended session(String begin, String end) {
        return new Ended("logs.pcoip", new Place("log", 1, Optional.of(Instant.parse(begin)), ""),
                new Place("log", 2, Optional.of(Instant.parse(end)), ""), Optional.empty(), Optional.empty(),
                List.of("log"));
    }

    private CauseOrder order(String asked) {
        return CauseOrder.of(new LogFacts(1, facts, List.of(), List.of(), List.of(), List.of(), hosted, origins),
                asked.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(asked)));
    }

    @Test
    void aFailureThatHadComeBeforeStandsBehindWhatCausedItThisTime() {
        found(LOST, "2026-01-10T10:00:00Z", "2026-02-03T10:00:30Z");
        found(BUGCHECK, "2026-02-03T10:02:00Z");
        CauseOrder order = order("");
        assertEquals(1, order.of(BUGCHECK).rank());
        assertTrue(order.of(BUGCHECK).leading());
        assertEquals(2, order.of(LOST).rank());
        assertTrue(order.of(LOST).told().contains("Probably it came of: Computer restarted from a bugcheck."));
        assertTrue(order.of(LOST).told().endsWith("it came at 2026-02-03T10:00:30Z."), order.of(LOST).told());
    }

    @Test
    void whatWasOverIsNoCause() {
        found(DOWN, "2026-03-08T03:06:00Z");
        found(UNHEALTHY, "2026-03-08T20:00:10Z");
        assertEquals(1, order("").of(DOWN).rank());
        assertTrue(order("").of(DOWN).leading());
        found("windows.skylight-running", "2026-03-08T03:20:00Z");
        assertEquals(1, order("").of(UNHEALTHY).rank());
        assertEquals(2, order("").of(DOWN).rank());
        assertEquals(" It is of another time than the failures before it.", order("").of(DOWN).told());
    }

    @Test
    void theNearestOfSeveralCausesIsTold() {
        found(DOWN, "2026-03-08T15:00:00Z");
        found(BUGCHECK, "2026-03-08T19:59:00Z");
        found(UNHEALTHY, "2026-03-08T20:00:10Z");
        assertTrue(order("").of(UNHEALTHY).told().contains("Computer restarted from a bugcheck"));
    }

    @Test
    void whoTellsATimeIsToldOfThat() {
        found(UNHEALTHY, "2026-02-10T09:00:00Z");
        found(LOST, "2026-03-02T10:00:00Z");
        found(BUGCHECK, "2026-03-02T10:02:00Z");
        assertEquals(1, order("").of(BUGCHECK).rank());
        assertEquals(1, order("2026-02-10T09:05:00Z").of(UNHEALTHY).rank());
        assertTrue(order("2026-02-10T09:05:00Z").of(UNHEALTHY).told().contains("2026-02-10"));
        // nothing failed then
        assertEquals(1, order("2025-12-24T09:05:00Z").of(BUGCHECK).rank());
    }

    @Test
    void whatWasCountedWeeksAgoIsNotBehindWhatCameToday() {
        found(LOST, "2026-01-10T10:00:00Z", "2026-01-10T10:10:00Z", "2026-01-10T10:20:00Z", "2026-03-02T10:00:30Z");
        found(OFTEN, "2026-01-10T10:20:00Z");
        assertEquals(List.of(1, 2), ranks("", LOST, OFTEN));
        found(BUGCHECK, "2026-03-02T10:02:00Z");
        assertEquals(List.of(1, 2, 3), ranks("", BUGCHECK, LOST, OFTEN));
        assertTrue(order("").of(LOST).told().contains("Probably it came of: Computer restarted from a bugcheck."));
    }

    @Test
    void whatIsCountedStandsBehindTheCount() {
        found(LOST, "2026-01-10T10:00:00Z", "2026-01-10T10:10:00Z", "2026-01-10T10:20:00Z");
        found(OFTEN, "2026-01-10T10:20:00Z");
        assertEquals(List.of(1, 2), ranks("", OFTEN, LOST));
        assertTrue(order("").of(LOST).told().endsWith("It is counted there."), order("").of(LOST).told());
    }

    @Test
    void aFailureOfTodayStandsBeforeOldOnesThatAreKnownToBelongTogether() {
        found(LOST, "2026-01-12T10:00:00Z");
        found(BUGCHECK, "2026-01-12T10:02:00Z");
        found(SAML, "2026-02-03T10:00:03Z");
        assertEquals(List.of(1, 2, 3), ranks("", SAML, BUGCHECK, LOST));
        assertTrue(order("").of(SAML).told().endsWith("so that this is about what failed last."));
        assertEquals(List.of(1, 2, 3), ranks("2026-01-12T10:00:00Z", BUGCHECK, LOST, SAML));
    }

    @Test
    void ofOneDayThoseThatBelongTogetherStandBeforeWhatFailedBehindThem() {
        found(LOST, "2026-02-03T10:00:00Z");
        found(BUGCHECK, "2026-02-03T10:02:00Z");
        found(SAML, "2026-02-03T12:00:00Z");
        assertEquals(List.of(1, 2, 3), ranks("", BUGCHECK, LOST, SAML));
    }

    @Test
    void alsoByAClockOfAnUnknownZoneAFailureOfTodayStandsBeforeOldOnes() {
        found(LOST, "2026-01-12T10:00:00Z");
        found(BUGCHECK, "2026-01-12T10:02:00Z");
        foundAtLocal("dcv.no-session", "2026-02-03T10:00:02Z");
        assertEquals(List.of(1, 2, 3), ranks("", "dcv.no-session", BUGCHECK, LOST));
    }

    @Test
    void byAClockOfAnUnknownZoneAnOldFailureIsOfAnotherTime() {
        foundAtLocal("dcv.no-session", "2026-01-12T10:00:02Z");
        found(LOST, "2026-02-03T10:00:00Z");
        found(UNHEALTHY, "2026-01-20T10:00:00Z");
        assertEquals(List.of(1, 2, 3), ranks("", LOST, "dcv.no-session", UNHEALTHY));
        assertEquals(" It is of another time than the failures before it.", order("").of("dcv.no-session").told());
    }

    @Test
    void ofHintsWithoutAZoneAloneTheFirstIsToldFirst() {
        foundAtLocal("pcoip.loss", "2026-02-03T10:00:02Z");
        foundAtLocal("dcv.panic", "2026-02-03T11:00:02Z");
        assertEquals(List.of(1, 2), ranks("", "pcoip.loss", "dcv.panic"));
    }

    @Test
    void anOldFailureOfAnUnknownZoneIsNoCauseOfOneOfToday() {
        foundAtLocal("dcv.unknown-session", "2026-01-12T10:00:02Z");
        found("dcv.session-unavailable", "2026-02-03T10:00:04Z");
        assertEquals(List.of(1, 2), ranks("", "dcv.session-unavailable", "dcv.unknown-session"));
        foundAtLocal("dcv.unknown-session", "2026-02-03T12:00:02Z");
        assertEquals(List.of(1, 2), ranks("", "dcv.unknown-session", "dcv.session-unavailable"));
    }

    @Test
    void whatCameShortlyBehindTheTimeThatIsAskedAboutIsToldAsTheCause() {
        found(BUGCHECK, "2026-02-09T07:00:00Z", "2026-03-02T10:15:00Z");
        found(LOST, "2026-03-02T10:00:30Z");
        CauseOrder.Placed cause = order("2026-03-02T10:00:00Z").of(BUGCHECK);
        assertEquals(1, cause.rank());
        assertEquals(CauseOrder.Then.LED, cause.then());
        assertTrue(cause.told().endsWith(" What led to the time that this is about came at 2026-03-02T10:15:00Z."),
                cause.told());
    }

    @Test
    void whatIsAskedAboutIsOfThatTimeFromHalfAnHourBefore() {
        found(SAML, "2026-03-02T09:40:00Z");
        found(LOST, "2026-03-02T10:04:00Z");
        found(UNHEALTHY, "2026-03-02T09:20:00Z");
        CauseOrder order = order("2026-03-02T10:05:00Z");
        assertEquals(List.of(CauseOrder.Then.IN, CauseOrder.Then.IN, CauseOrder.Then.NOT),
                Stream.of(SAML, LOST, UNHEALTHY).map(id -> order.of(id).then()).toList());
        assertEquals(CauseOrder.Then.NOT, order("").of(LOST).then());
        // nothing failed then
        assertEquals(CauseOrder.Then.NOT, order("2025-12-24T09:05:00Z").of(LOST).then());
    }

    @Test
    void byAClockOfAnUnknownZoneAFailureIsOfTheTimeThatIsAskedAboutThoughOthersCameLater() {
        foundAtLocal("dcv.no-session", "2026-02-03T15:02:00Z");
        found(LOST, "2026-03-12T13:07:00Z");
        assertEquals(List.of(1, 2), ranks("2026-02-03T15:05:00Z", "dcv.no-session", LOST));
        assertEquals(List.of(1, 2), ranks("2026-03-12T13:05:00Z", LOST, "dcv.no-session"));
        assertEquals(List.of(1, 2), ranks("2026-02-20T13:05:00Z", LOST, "dcv.no-session"), "nothing failed then");
    }

    @Test
    void aHintOfTheTimeThatIsAskedAboutStandsBeforeWhatMayBeOfIt() {
        found("dcv.panic", "2026-02-03T11:52:00Z");
        foundAtLocal("dcv.no-session", "2026-02-03T13:23:00Z");
        assertEquals(List.of(1, 2), ranks("2026-02-03T11:53:00Z", "dcv.panic", "dcv.no-session"));
        assertEquals(List.of(1, 2), ranks("", "dcv.no-session", "dcv.panic"));
    }

    /** What failed and the session that it ended are told to be of the same time. */
    @Test
    void sessionsThatEndedShortlyBeforeTheTimeThatIsAskedAboutAreOfThatTime() {
        found(LOST, "2026-03-02T09:40:00Z");
        Signs ended = new Signs(List.of(new Sign("log", Instant.parse("2026-03-02T09:40:00Z"), "")), true);
        assertEquals(CauseOrder.Then.IN, order("2026-03-02T10:05:00Z").then(ended));
        assertEquals(CauseOrder.Then.NOT, order("2026-03-02T10:15:00Z").then(ended));
        assertEquals(CauseOrder.Then.NOT, order("").then(ended));
    }

    @Test
    void theFirstCauseOfASessionIsTheSameAsThatOfItsFailures() {
        found(LOST, "2026-03-02T10:00:30Z");
        Ended session = session("2026-03-02T10:00:30Z", "2026-03-02T10:00:30Z");
        assertEquals(" Of the failures in its time the first cause is: Zero client lost its session.",
                order("").within(session, TOPICS));
        found(BUGCHECK, "2026-03-02T10:02:00Z");
        assertEquals(" Of the failures in its time the first is: Zero client lost its session; probably it came of: "
                + "Computer restarted from a bugcheck.", order("").within(session, TOPICS));
        assertEquals("", order("").within(session("2026-02-09T10:00:00Z", "2026-02-09T11:00:00Z"), TOPICS));
    }

    @Test
    void aSessionDidNotComeOfWhatItIsCountedIn() {
        found(LOST, "2026-01-10T10:00:00Z", "2026-01-10T10:10:00Z", "2026-01-10T10:20:00Z", "2026-03-02T10:00:30Z");
        found(OFTEN, "2026-01-10T10:20:00Z");
        assertEquals(" Of the failures in its time the first cause is: Zero client lost its session.",
                order("").within(session("2026-01-10T10:00:00Z", "2026-01-10T10:00:00Z"), TOPICS));
    }

    @Test
    void whatHasNoTimeIsNotPutAfterWhatIsOfAnother() {
        found(UNHEALTHY, "2026-02-10T09:00:00Z");
        found(LOST, "2026-03-02T10:00:00Z");
        found("workspaces.launch-error");
        assertEquals(List.of(1, 2, 3),
                Stream.of(LOST, "workspaces.launch-error", UNHEALTHY).map(id -> order("").of(id).rank()).toList());
    }

    @Test
    void whatIsNoMoreThanAHintStandsBehindFailuresThoughItCameBefore() {
        found("schannel.certificate-untrusted", "2026-03-02T09:55:00Z");
        found(SAML, "2026-03-02T10:00:00Z");
        found(UNHEALTHY, "2026-03-02T10:01:00Z");
        assertEquals(List.of(1, 2, 3), ranks("", SAML, UNHEALTHY, "schannel.certificate-untrusted"));
        CauseOrder order = order("");
        assertEquals(" Of all failures that are more than a hint it is the first, by time alone.",
                order.of(SAML).told());
        assertEquals(" It stands here by its time alone.", order.of(UNHEALTHY).told());
        assertEquals(" It stands behind the others as it is no more than a hint.",
                order.of("schannel.certificate-untrusted").told());
    }

    /** Packets that are lost for minutes are a hint, but known to end sessions. */
    @Test
    void aHintThatIsKnownToLeadToAFailureStandsFirst() {
        found("pcoip.loss-goes-on", "2026-03-02T09:55:00Z");
        found(LOST, "2026-03-02T10:00:00Z");
        found(SAML, "2026-03-02T09:58:00Z");
        assertEquals(List.of(1, 2, 3), ranks("", "pcoip.loss-goes-on", LOST, SAML));
    }

    @Test
    void incidentsEndWhereNothingFailsForHalfAnHour() {
        found(LOST, "2026-03-02T10:00:00Z", "2026-03-02T10:30:00Z", "2026-03-02T11:00:00Z", "2026-03-02T11:31:00Z");
        assertEquals(
                List.of(new Incident(Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T11:00:00Z")),
                        new Incident(Instant.parse("2026-03-02T11:31:00Z"), Instant.parse("2026-03-02T11:31:00Z"))),
                Incident.all(Failure
                        .of(new LogFacts(1, facts, List.of(), List.of(), List.of(), List.of(), hosted, origins))));
    }
}
