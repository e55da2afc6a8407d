package org.deskwright.policy.result;

/** Why a GPO that is linked above a place does not apply there, or why nobody can tell. */
public enum Reason {
    LINK_DISABLED("the link is disabled"),
    BLOCKED("a container below blocks what it inherits"),
    HALF_OFF("the half for these settings is switched off in the GPO"),
    NOT_FOR_IT("the account may not read or apply the GPO, by its security filtering"),
    WMI_FILTER("its WMI filter keeps it off"),
    REPEATED("it is linked again where it wins over this link"),
    FILTER_NOT_KNOWN("its security filtering names groups of which is not known whether the account is in them"),
    FILTER_NOT_READ("its security filtering was not read, which a backup of it tells"),
    WMI_NOT_KNOWN("it has a WMI filter, which only the computer can answer"),
    SITE_NOT_KNOWN("it is linked to a site, and the site of the computer is not known"),
    LOCAL_OFF("a policy switches the local policy off"),
    LOCAL_MAY_BE_OFF("whether a policy switches the local policy off cannot be told"),
    ADMINISTRATOR_NOT_KNOWN("whether the user is an administrator of the computer is not known"),
    OTHER_USER("it is for another user"),
    USER_NOT_KNOWN("whether it is for this user is not known"),
    PARTLY_READ("some of its settings could not be read"),
    UNKNOWN_ENTRY("an entry of it does something to the key that is not known"),
    HALVES_NOT_KNOWN("which of its halves are switched off was not read"),
    OTHER_FORMAT("it is of a version of the format that clients pass over (gPCFunctionalityVersion)"),
    NEVER_CHANGED("its version is 0 in the directory and in its files, and clients pass such a GPO over"),
    OTHER_VERSION("its files are of a newer version than the directory tells"),
    OLDER_VERSION("its files are of an older version than the directory tells"),
    GPO_NOT_READ("nothing but its link is known of the GPO");

    private final String shown;

    Reason(String shown) {
        this.shown = shown;
    }

    /** In words for the admin. */
    public String shown() {
        return shown;
    }
}
