package org.deskwright.estate.model;

import java.util.Optional;

/** What a directory gives to WorkSpaces that are created or rebuilt from now on. */
public record WorkspaceCreationProperties(Optional<Boolean> enableInternetAccess, String defaultOu,
        String customSecurityGroupId, Optional<Boolean> userEnabledAsLocalAdministrator,
        Optional<Boolean> enableMaintenanceMode) {
    public static final WorkspaceCreationProperties UNKNOWN = new WorkspaceCreationProperties(Optional.empty(), "", "",
            Optional.empty(), Optional.empty());
}
