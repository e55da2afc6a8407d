package org.deskwright.estate.check;

/** Families of the API's {@code OperatingSystemName}. Anything the API adds later is of no family, not a guess. */
final class OperatingSystems {
    private OperatingSystems() {
    }

    static boolean isLinux(String name) {
        return isAmazonLinux(name) || isUbuntu(name) || name.startsWith("RHEL") || name.startsWith("ROCKY")
                || name.startsWith("LINUX");
    }

    static boolean isAmazonLinux(String name) {
        return name.startsWith("AMAZON_LINUX");
    }

    static boolean isUbuntu(String name) {
        return name.startsWith("UBUNTU");
    }

    static boolean isWindows(String name) {
        return name.startsWith("WINDOWS");
    }

    static boolean isUnknown(String name) {
        return !isLinux(name) && !isWindows(name);
    }
}
