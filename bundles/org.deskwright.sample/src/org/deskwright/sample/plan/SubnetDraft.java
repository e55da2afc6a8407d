package org.deskwright.sample.plan;

/**
 * A subnet while the estate is laid out: open fields, so that a planted fault can change them; written once and then
 * forgotten.
 */
public final class SubnetDraft {
    public String id;
    public String name;
    /** First address. */
    public String base;
    public int prefix;
    public String zone;
    public String zoneId;
    public boolean mapPublicIp;
    public boolean assignIpv6;
    /** Network interfaces in it. */
    public int used;
    /** Addresses that something outside this estate takes. */
    public int takenByOthers;
    public String routeTableId;

    public String cidr() {
        return base + "/" + prefix;
    }

    /** AWS keeps five addresses of every subnet. */
    public int available() {
        return Math.max(0, (1 << 32 - prefix) - 5 - used - takenByOthers);
    }

    /** The address with that number in the subnet. */
    public String address(int number) {
        return Addresses.plus(base, number);
    }
}
