package org.deskwright.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.Scope;
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
}
