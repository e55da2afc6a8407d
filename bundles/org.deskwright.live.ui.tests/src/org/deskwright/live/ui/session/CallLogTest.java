package org.deskwright.live.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.ApiCall;
import org.junit.jupiter.api.Test;

class CallLogTest {
    @Test
    void theNewestAreKept() {
        CallLog log = new CallLog();
        ApiCall call = new ApiCall(Instant.EPOCH, "works", Scope.UNKNOWN, "workspaces:DescribeWorkspaces", "{}", "",
                Duration.ZERO, 1, "OK");
        for (int i = 0; i < CallLog.MOST + 10; i++) {
            log.add(call);
        }
        assertEquals(CallLog.MOST, log.entries().size());
        assertEquals(11, log.entries().getFirst().number());
        assertEquals(CallLog.MOST + 10, log.count());
    }
}
