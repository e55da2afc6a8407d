package org.deskwright.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Importance;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
    /** The same user name may stand in two accounts. */
    @ParameterizedTest
    @CsvSource({"'', '', true", "111122223333, '', true", "111122223333, eu-west-1, true", "'', eu-west-1, true",
            "444455556666, '', false", "111122223333, us-east-1, false"})
    void aSuppressionHoldsForItsAccountAndRegion(String account, String region, boolean covers) {
        Subject subject = new Subject("user", "eve", "eve", new Scope("111122223333", "eu-west-1"));
        Suppression suppression = new Suppression("a.x", "", "user", "eve", new Scope(account, region), "known", "",
                Optional.empty());
        assertEquals(covers, suppression.covers("a.x", "bad", subject, Instant.EPOCH));
    }

    private static ReportedOutcome finding(String check, String variant, String subject, String region) {
        return new ReportedOutcome(check, "Is it?", List.of("symptom"), OutcomeKind.FINDING,
                Optional.of(Importance.PROBLEM),
                new Subject("workspace", subject, "", new Scope("111122223333", region)), variant, "It is", Values.NONE,
                List.of(), List.of(), List.of(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"FINDING, 1", "SUBJECT, 2", "CHECK, 4"})
    void itReachesAsFarAsItWasMeantTo(Suppression.Reach reach, int covered) {
        ReportedOutcome first = finding("a.x", "bad", "ws-1", "eu-west-1");
        List<ReportedOutcome> all = List.of(first, finding("a.x", "worse", "ws-1", "eu-west-1"),
                finding("a.x", "bad", "ws-2", "eu-west-1"), finding("a.x", "bad", "ws-1", "us-east-1"),
                finding("a.y", "bad", "ws-1", "eu-west-1"));
        Suppression suppression = Suppression.of(first, reach, "known", "me", Optional.empty());
        assertEquals(covered, all.stream()
                .filter(o -> o.under(List.of(suppression), Instant.EPOCH).suppression().isPresent()).count());
    }

    @Test
    void itEndsAtItsMoment() {
        ReportedOutcome finding = finding("a.x", "bad", "ws-1", "eu-west-1");
        Instant end = Instant.parse("2026-03-01T00:00:00Z");
        Suppression suppression = Suppression.of(finding, Suppression.Reach.FINDING, "known", "me", Optional.of(end));
        assertTrue(finding.under(List.of(suppression), end.minusSeconds(1)).suppression().isPresent());
        assertTrue(finding.under(List.of(suppression), end).suppression().isEmpty());
    }
}
