package org.deskwright.policy.link;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.gpo.Half;

/**
 * What the directory knows of a GPO: its groupPolicyContainer.
 *
 * @param id in upper case, with braces
 * @param name as the editor shows it; empty where it is not known
 * @param flags 1 with the half of users off, 2 with that of computers, 3 with both; [MS-GPOL] 2.2.4
 * @param security who may read it and whom it is meant for; empty where that was not read
 * @param wmiFilter id of its WMI filter; empty where it has none
 * @param version of the directory: that of users in the upper half, of computers in the lower one
 * @param files where its files lie, such as {@code \\example.com\sysvol\...}; may be empty
 * @param processing what else decides whether clients carry it out
 */
public record GpoObject(String id, String name, int flags, Optional<SecurityDescriptor> security, String wmiFilter,
        OptionalLong version, String files, Processing processing) {
    private static final int USER_OFF = 1;
    private static final int COMPUTER_OFF = 2;
    private static final int USER_VERSION = 16;
    private static final int VERSION = 0xFFFF;

    /** One of which all that decides whether clients carry it out is as it should be. */
    public GpoObject(String id, String name, int flags, Optional<SecurityDescriptor> security, String wmiFilter,
            OptionalLong version, String files) {
        this(id, name, flags, security, wmiFilter, version, files, Processing.USUAL);
    }

    public GpoObject {
        id = Objects.requireNonNull(id, "id").toUpperCase(Locale.ROOT);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(wmiFilter, "wmiFilter");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(processing, "processing");
    }

    /** One that nothing but its id is known of. */
    public static GpoObject of(String id) {
        return new GpoObject(id, "", 0, Optional.empty(), "", OptionalLong.empty(), "", Processing.UNKNOWN);
    }

    GpoObject called(String other) {
        return new GpoObject(id, other, flags, security, wmiFilter, version, files, processing);
    }

    /** Whether that half is switched off. */
    public boolean isOff(Half half) {
        return (flags & (half == Half.USER ? USER_OFF : COMPUTER_OFF)) != 0;
    }

    /** Whether files of that version are of an older or a newer one of that half; not where either is not known. */
    public boolean isOfOtherVersion(Half half, OptionalLong ofFiles) {
        int shift = half == Half.USER ? USER_VERSION : 0;
        return version.isPresent() && ofFiles.isPresent()
                && ((version.getAsLong() ^ ofFiles.getAsLong()) >>> shift & VERSION) != 0;
    }

    /** Whether that half was changed after files of that version, where both are known. */
    public boolean isNewer(Half half, OptionalLong ofFiles) {
        int shift = half == Half.USER ? USER_VERSION : 0;
        return version.isPresent() && ofFiles.isPresent()
                && (version.getAsLong() >>> shift & VERSION) > (ofFiles.getAsLong() >>> shift & VERSION);
    }

    /** Whether it, and its files, were never changed in that half, so that clients pass it over: both are 0 then. */
    public boolean isEmpty(Half half, OptionalLong ofFiles) {
        int shift = half == Half.USER ? USER_VERSION : 0;
        return version.isPresent() && ofFiles.isPresent()
                && ((version.getAsLong() | ofFiles.getAsLong()) >>> shift & VERSION) == 0;
    }

    /** Its name, else its id. */
    public String shown() {
        return name.isEmpty() ? id : name;
    }
}
