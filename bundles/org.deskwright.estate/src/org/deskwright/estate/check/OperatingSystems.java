package org.deskwright.estate.check;

import java.util.List;

/** Families of the API's {@code OperatingSystemName}. Anything the API adds later is of no family, not a guess. */
final class OperatingSystems {
    private static final List<String> LINUX = List.of("AMAZON_LINUX", "UBUNTU", "RHEL", "ROCKY", "LINUX");

    private OperatingSystems() {
    }

    static boolean isLinux(String name) {
        return LINUX.stream().anyMatch(name::startsWith);
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
