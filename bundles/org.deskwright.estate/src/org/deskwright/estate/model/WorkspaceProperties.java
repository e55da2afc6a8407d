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
}
