package org.deskwright.policy.template;

import java.util.Objects;

/**
 * How a service starts, and who may control it.
 *
 * @param offset where the file says so
 * @param service the name of its key in the registry, not the one that is shown
 * @param sddl empty where nothing is said of that
 */
public record ServiceStart(long offset, String service, Mode mode, String sddl) {
    public ServiceStart {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(sddl, "sddl");
    }

    /** As numbers in the registry and in templates: 2, 3 and 4. */
    public enum Mode {
        AUTOMATIC, MANUAL, DISABLED;

        private static final int FIRST = 2;

        static Mode of(String number) {
            int place = number.length() == 1 ? number.charAt(0) - '0' - FIRST : -1;
            if (place < 0 || place >= values().length) {
                throw new IllegalArgumentException("a service starts by 2, 3 or 4, not by " + number);
            }
            return values()[place];
        }
    }
}
