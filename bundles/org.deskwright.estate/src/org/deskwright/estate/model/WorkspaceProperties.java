package org.deskwright.estate.model;

import java.util.List;

/**
 * How a WorkSpace runs.
 *
 * @param runningMode AUTO_STOP, ALWAYS_ON or MANUAL
 * @param autoStopMinutes RunningModeAutoStopTimeoutInMinutes, 0 when absent
 * @param rootVolumeGib RootVolumeSizeGib, 0 when absent
 * @param userVolumeGib UserVolumeSizeGib, 0 when absent
 * @param computeType VALUE, STANDARD, PERFORMANCE, GRAPHICS, ...
 * @param protocols PCOIP, WSP (the API's name for DCV)
 * @param operatingSystem AMAZON_LINUX_2, WINDOWS_SERVER_2019, ...; empty when the API did not say
 */
public record WorkspaceProperties(String runningMode, int autoStopMinutes, int rootVolumeGib, int userVolumeGib,
        String computeType, List<String> protocols, String operatingSystem) {
    public static final WorkspaceProperties UNKNOWN = new WorkspaceProperties("", 0, 0, 0, "", List.of(), "");

    /** Written out here and below, because what records have takes far longer in a process that is young. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WorkspaceProperties it && runningMode.equals(it.runningMode)
                && autoStopMinutes == it.autoStopMinutes && rootVolumeGib == it.rootVolumeGib
                && userVolumeGib == it.userVolumeGib && computeType.equals(it.computeType)
                && protocols.equals(it.protocols) && operatingSystem.equals(it.operatingSystem);
    }

    @Override
    public int hashCode() {
        int hash = 31 * runningMode.hashCode() + computeType.hashCode();
        hash = 31 * hash + operatingSystem.hashCode();
        hash = 31 * hash + protocols.hashCode();
        return 31 * (31 * (31 * hash + autoStopMinutes) + rootVolumeGib) + userVolumeGib;
    }
}
