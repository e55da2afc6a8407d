package org.deskwright.live.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.live.Focus;
import org.deskwright.estate.live.LiveSource;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static Rates of(String profile, String... regions) {
        return new Rates(List.of(new LiveSource(profile, List.of(regions), Optional.empty())));
    }

    @Test
    void accountsAndRegionsDoNotWaitForEachOther() {
        assertFalse(of("one", "eu-west-1").isConflicting(of("other", "eu-west-1")));
        assertFalse(of("one", "eu-west-1").isConflicting(of("one", "us-east-1")));
        assertTrue(of("one", "eu-west-1", "us-east-1").isConflicting(of("one", "us-east-1")));
        assertTrue(of("one").isConflicting(of("one", "us-east-1")));
    }

    @Test
    void anotherEndpointIsAnotherAws() {
        Rates there = new Rates(
                List.of(new LiveSource("one", List.of("eu-west-1"), Optional.of(URI.create("http://127.0.0.1:1")))));
        assertFalse(there.isConflicting(of("one", "eu-west-1")));
        assertTrue(there.isConflicting(there));
    }

    @Test
    void aPartWaitsForAllOfItsPlace() {
        Rates part = new Rates(List.of(
                new LiveSource("one", List.of("eu-west-1"), Optional.empty(), Focus.only(List.of("d-1"), List.of()))));
        assertTrue(part.isConflicting(of("one", "eu-west-1")));
        assertFalse(part.isConflicting(of("one", "us-east-1")));
    }
}
