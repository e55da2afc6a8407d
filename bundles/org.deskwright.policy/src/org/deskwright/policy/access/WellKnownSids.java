package org.deskwright.policy.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What SIDs are called that are the same everywhere. */
public final class WellKnownSids {
    private static final Properties NAMES = names();

    private WellKnownSids() {
    }

    private static Properties names() {
        Properties names = new Properties();
        try (InputStream in = Objects.requireNonNull(
                WellKnownSids.class.getResourceAsStream("well-known-sids.properties"), "well-known-sids.properties")) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Its name in English; empty where it is none of them. */
    public static String name(String sid) {
        return NAMES.getProperty(sid, "");
    }

    /** With its name before it where that is known, such as {@code Administrators (S-1-5-32-544)}. */
    public static String shown(String sid) {
        String name = NAMES.getProperty(sid);
        return name == null ? sid : name + " (" + sid + ")";
    }
}
