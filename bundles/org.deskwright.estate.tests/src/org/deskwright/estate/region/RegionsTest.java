package org.deskwright.estate.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class RegionsTest {
    private final Regions regions = Regions.bundled();

    @Test
    void anAirportLeadsToItsRegion() {
        assertEquals("us-west-2", regions.byAirport("PDX").orElseThrow().code());
        assertEquals(Optional.of("drp-dub.amazonworkspaces.com"),
                regions.find("eu-west-1").flatMap(Region::healthHost));
    }

    @Test
    void aZoneOutsideTheListIsRefusedButAnUnknownListSaysNothing() {
        Region frankfurt = regions.find("eu-central-1").orElseThrow();
        assertEquals(Known.YES, frankfurt.takesZone("euc1-az2"));
        assertEquals(Known.NO, frankfurt.takesZone("euc1-az1"));
        assertEquals(Known.UNKNOWN, frankfurt.takesZone(""));
        assertEquals(Known.UNKNOWN, regions.find("eu-west-3").orElseThrow().takesZone("euw3-az1"));
    }

    @Test
    void dcvWidensTheManagementRange() {
        Region dublin = regions.find("eu-west-1").orElseThrow();
        assertEquals(List.of("172.31.0.0/16", "192.168.0.0/16", "198.19.0.0/16"), dublin.managementRanges("PCOIP"));
        assertTrue(dublin.managementRanges("WSP").contains("10.0.0.0/8"));
    }

    @Test
    void theNewcomersSpeakDcvAloneAndTheRestOfThemIsUnknown() {
        for (String code : List.of("us-east-2", "ap-southeast-5")) {
            Region region = regions.find(code).orElseThrow();
            assertEquals(Known.NO, region.offers("PCOIP"));
            assertEquals(Known.YES, region.offers("WSP"));
            assertEquals(Optional.empty(), region.healthHost());
            assertEquals(List.of(), region.managementRanges("WSP"));
        }
    }

    @Test
    void aRegionWithoutWorkspacesHasANameAndIsNoneOfThoseThatRunThem() {
        assertEquals(Optional.of("Europe (Stockholm)"), regions.name("eu-north-1"));
        assertEquals(Optional.empty(), regions.find("eu-north-1"));
        assertTrue(regions.leavesOut("eu-north-1"));
        assertEquals(Optional.of("Europe (Ireland)"), regions.name("eu-west-1"));
        assertEquals(Optional.empty(), regions.name("eu-nowhere-1"));
    }

    @Test
    void anotherTableMayTakeItsPlaceButNotAnyFile() {
        assertThrows(IllegalArgumentException.class, () -> Regions.read(new StringReader("{}")));
        assertThrows(IllegalArgumentException.class, () -> Regions.read(new StringReader("[1")));
        assertThrows(IllegalArgumentException.class, () -> Regions.read(new StringReader("")));
    }
}
