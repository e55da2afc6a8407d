package org.deskwright.sample.plan;

import java.util.List;
import java.util.stream.Stream;

/** Regions that the invented company may use, in the order in which a growing estate takes them. */
public enum SampleRegion {
    EU_WEST_1("eu-west-1", "dub", "d-93", "euw1-az1", "euw1-az2", "euw1-az3"),
    EU_CENTRAL_1("eu-central-1", "fra", "d-99", "euc1-az2", "euc1-az3"),
    US_EAST_1("us-east-1", "iad", "d-90", "use1-az2", "use1-az4", "use1-az6"),
    US_WEST_2("us-west-2", "pdx", "d-92", "usw2-az1", "usw2-az2", "usw2-az3"),
    AP_SOUTHEAST_2("ap-southeast-2", "syd", "d-97", "apse2-az1", "apse2-az3"),
    EU_WEST_2("eu-west-2", "lhr", "d-9c", "euw2-az2", "euw2-az3"),
    CA_CENTRAL_1("ca-central-1", "yul", "d-9d", "cac1-az1", "cac1-az2"),
    AP_NORTHEAST_1("ap-northeast-1", "nrt", "d-95", "apne1-az1", "apne1-az4"),
    AP_SOUTHEAST_1("ap-southeast-1", "sin", "d-96", "apse1-az1", "apse1-az2"),
    AP_NORTHEAST_2("ap-northeast-2", "icn", "d-9b", "apne2-az1", "apne2-az3"),
    SA_EAST_1("sa-east-1", "gru", "d-94", "sae1-az1", "sae1-az3"),
    AP_SOUTH_1("ap-south-1", "bom", "d-9f", "aps1-az1", "aps1-az2", "aps1-az3"),
    /** Has Directory Service and no WorkSpaces. */
    EU_NORTH_1("eu-north-1", "", "d-c3", "eun1-az1", "eun1-az2", "eun1-az3");

    private final String code;
    private final String airport;
    private final String directoryPrefix;
    private final List<String> zoneIds;

    SampleRegion(String code, String airport, String directoryPrefix, String... zoneIds) {
        this.code = code;
        this.airport = airport;
        this.directoryPrefix = directoryPrefix;
        this.zoneIds = List.of(zoneIds);
    }

    public static List<SampleRegion> withWorkspaces() {
        return Stream.of(values()).filter(SampleRegion::hasWorkspaces).toList();
    }

    public boolean hasWorkspaces() {
        return !airport.isEmpty();
    }

    public String code() {
        return code;
    }

    /** The three letters in a registration code; empty where there are no WorkSpaces. */
    public String airport() {
        return airport;
    }

    /** How ids of directories begin there. */
    public String directoryPrefix() {
        return directoryPrefix;
    }

    /** Ids of zones that take WorkSpaces. */
    public List<String> zoneIds() {
        return zoneIds;
    }

    /** Name of the zone with the given place in {@link #zoneIds}, as the first account sees it. */
    public String zone(int place) {
        return code + "abc".charAt(place % zoneIds.size());
    }
}
