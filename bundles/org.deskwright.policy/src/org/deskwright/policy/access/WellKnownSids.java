package org.deskwright.policy.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SIDs are called that are the same everywhere, or in every domain. */
public final class WellKnownSids {
    private static final Properties NAMES = names();
    private static final Pattern OF_DOMAIN = Pattern.compile("S-1-5-21(?:-\\d{1,10}){3}(-\\d{3})");

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
        Matcher ofDomain = OF_DOMAIN.matcher(sid);
        String name = NAMES.getProperty(ofDomain.matches() ? "S-1-5-21-domain" + ofDomain.group(1) : sid);
        return name == null ? sid : name + " (" + sid + ")";
    }
}
