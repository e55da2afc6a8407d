package org.deskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small fleet as the AWS CLI prints it: one WorkSpace is unwell, one user name would start a formula. */
final class Fleet {
    static final String WORKSPACES = """
            {"Workspaces": [
              {"WorkspaceId": "ws-0123456789", "DirectoryId": "d-9067012345", "UserName": "mueller", "State": "UNHEALTHY",
               "IpAddress": "10.0.0.5", "BundleId": "wsb-012345678", "SubnetId": "subnet-0123456789abcdef0",
               "ComputerName": "A-1", "WorkspaceProperties": {"RunningMode": "ALWAYS_ON", "ComputeTypeName": "STANDARD",
               "Protocols": ["PCOIP"], "OperatingSystemName": "WINDOWS_SERVER_2019"}},
              {"WorkspaceId": "ws-0123456780", "DirectoryId": "d-9067012345", "UserName": "=cmd\\u001b[31m",
               "State": "AVAILABLE", "IpAddress": "10.0.0.6", "BundleId": "wsb-012345678",
               "SubnetId": "subnet-0123456789abcdef0", "ComputerName": "A-2", "WorkspaceProperties":
               {"RunningMode": "ALWAYS_ON", "ComputeTypeName": "STANDARD", "Protocols": ["WSP"],
               "OperatingSystemName": "WINDOWS_SERVER_2022"}}]}
            """;

    private Fleet() {
    }

    /** A folder with the fleet in it. */
    static Path in(Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("fleet"));
        Files.writeString(folder.resolve("workspaces.json"), WORKSPACES);
        return folder;
    }
}
