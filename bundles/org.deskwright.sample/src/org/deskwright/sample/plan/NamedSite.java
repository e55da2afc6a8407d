package org.deskwright.sample.plan;

import static org.deskwright.sample.plan.DesktopMix.*;
import static org.deskwright.sample.plan.DirectoryKind.*;
import static org.deskwright.sample.plan.SampleRegion.*;

/**
 * The sites of the Brindlewick Kettle Works, a company that does not exist. Each has one directory; faults are planted
 * by site. Bigger estates get further sites, without a name and without faults.
 */
public enum NamedSite {
    CORP("corp", 0, EU_WEST_1, MICROSOFT_AD, OFFICE, 92),
    KILN_HALL("kilnhall", 0, EU_WEST_1, AD_CONNECTOR, OFFICE, 44),
    GLAZING("glazing", 0, EU_WEST_1, SIMPLE_AD, OFFICE, 26),
    SPOUT("spout", 0, EU_CENTRAL_1, AD_CONNECTOR, OFFICE, 42),
    HANDLE("handle", 0, EU_CENTRAL_1, AD_CONNECTOR, OFFICE, 10),
    LID("lid", 0, US_EAST_1, MICROSOFT_AD, STUDIO, 58),
    WHISTLE("whistle", 0, US_EAST_1, IDENTITY_CENTER, MODERN, 18),
    TRIVET("trivet", 1, US_EAST_1, AD_CONNECTOR, OFFICE, 30),
    EMBER("ember", 1, US_WEST_2, MICROSOFT_AD, OFFICE, 34),
    HEARTH("hearth", 1, US_WEST_2, SIMPLE_AD, WORKSHOP, 14),
    /** A replica of a directory whose home is another Region. */
    SOOT("soot", 1, US_WEST_2, MICROSOFT_AD, OFFICE, 0),
    BILLY("billy", 2, AP_SOUTHEAST_2, SIMPLE_AD, WORKSHOP, 14),
    SWAGMAN("swagman", 2, AP_SOUTHEAST_2, AD_CONNECTOR, OFFICE, 18),
    SCULLERY("scullery", 2, EU_WEST_1, SHARED_MICROSOFT_AD, OFFICE, 0),
    /** Not registered with WorkSpaces: its Region has none. */
    FROST("frost", 0, EU_NORTH_1, MICROSOFT_AD, OFFICE, 0);

    /** How many of them are registered with WorkSpaces; they come first. */
    public static final int REGISTERED = 14;

    private final String label;
    private final int account;
    private final SampleRegion region;
    private final DirectoryKind kind;
    private final DesktopMix mix;
    private final int weight;

    NamedSite(String label, int account, SampleRegion region, DirectoryKind kind, DesktopMix mix, int weight) {
        this.label = label;
        this.account = account;
        this.region = region;
        this.kind = kind;
        this.mix = mix;
        this.weight = weight;
    }

    Site site() {
        return new Site(ordinal(), label, account, region, kind, mix, weight);
    }
}
