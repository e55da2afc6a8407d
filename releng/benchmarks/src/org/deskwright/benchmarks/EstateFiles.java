package org.deskwright.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a large invented estate the way the AWS CLI prints it: one folder per account and Region, in it the answers of
 * describe-workspaces, describe-workspace-directories and describe-workspaces-connection-status. The same seed gives
 * the same bytes.
 */
final class EstateFiles {
    private static final String[] REGIONS = {"eu-west-1", "us-east-1", "ap-southeast-2", "eu-central-1"};
    private static final String[] STATES = {"AVAILABLE", "AVAILABLE", "AVAILABLE", "STOPPED", "STOPPED", "UNHEALTHY"};
    private static final String[] COMPUTE = {"STANDARD", "PERFORMANCE", "POWER", "VALUE"};
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final Random random;

    EstateFiles(long seed) {
        random = new Random(seed);
    }

    /** Returns how many bytes were written. */
    long write(Path folder, int workspaces, int directories) throws IOException {
        int scopes = REGIONS.length * 2;
        long bytes = 0;
        for (int i = 0; i < scopes; i++) {
            String region = REGIONS[i % REGIONS.length];
            String account = "11112222333" + i / REGIONS.length;
            Path home = Files.createDirectories(folder.resolve(account).resolve(region));
            bytes += scope(home, region, account, share(workspaces, scopes, i), share(directories, scopes, i));
        }
        return bytes;
    }

    private static int share(int all, int scopes, int index) {
        return all / scopes + (index < all % scopes ? 1 : 0);
    }

    private long scope(Path home, String region, String account, int workspaces, int directories) throws IOException {
        String[] directoryIds = new String[directories];
        Path directoryFile = home.resolve("directories.json");
        try (BufferedWriter out = Files.newBufferedWriter(directoryFile)) {
            out.write("{\n    \"Directories\": [");
            for (int i = 0; i < directories; i++) {
                directoryIds[i] = "d-" + id(10);
                out.write(i == 0 ? "\n" : ",\n");
                out.write(directory(directoryIds[i], i));
            }
            out.write("\n    ]\n}\n");
        }
        Path workspaceFile = home.resolve("workspaces.json");
        Path statusFile = home.resolve("connection-status.json");
        try (BufferedWriter out = Files.newBufferedWriter(workspaceFile);
                BufferedWriter status = Files.newBufferedWriter(statusFile)) {
            out.write("{\n    \"Workspaces\": [");
            status.write("{\n    \"WorkspacesConnectionStatus\": [");
            for (int i = 0; i < workspaces; i++) {
                String id = "ws-" + id(9);
                String directory = directoryIds[random.nextInt(directories)];
                out.write(i == 0 ? "\n" : ",\n");
                status.write(i == 0 ? "\n" : ",\n");
                out.write(workspace(id, directory, i, region, account));
                status.write(status(id, i));
            }
            out.write("\n    ]\n}\n");
            status.write("\n    ]\n}\n");
        }
        return Files.size(directoryFile) + Files.size(workspaceFile) + Files.size(statusFile);
    }

    private String workspace(String id, String directory, int number, String region, String account) {
        return """
                {
                    "WorkspaceId": "%s",
                    "DirectoryId": "%s",
                    "UserName": "user.%06d",
                    "IpAddress": "10.%d.%d.%d",
                    "State": "%s",
                    "BundleId": "wsb-%s",
                    "SubnetId": "subnet-0%s%07d",
                    "ComputerName": "WSAMZN-%s",
                    "VolumeEncryptionKey": "arn:aws:kms:%s:%s:key/0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0",
                    "UserVolumeEncryptionEnabled": true,
                    "RootVolumeEncryptionEnabled": true,
                    "WorkspaceProperties": {
                        "RunningMode": "%s",
                        "RunningModeAutoStopTimeoutInMinutes": 60,
                        "RootVolumeSizeGib": 80,
                        "UserVolumeSizeGib": 50,
                        "ComputeTypeName": "%s",
                        "Protocols": [
                            "%s"
                        ],
                        "OperatingSystemName": "WINDOWS_SERVER_2022"
                    },
                    "ModificationStates": [],
                    "RelatedWorkspaces": [],
                    "StandbyWorkspacesProperties": []
                }""".indent(8).stripTrailing().formatted(id, directory, number, random.nextInt(250),
                random.nextInt(250), 4 + random.nextInt(250), pick(STATES), "0000000" + random.nextInt(10, 40),
                directory.substring(2), number % 2, id.substring(3).toUpperCase(), region, account,
                number % 3 == 0 ? "AUTO_STOP" : "ALWAYS_ON", pick(COMPUTE), number % 4 == 0 ? "PCOIP" : "WSP");
    }

    private String status(String id, int number) {
        return """
                {
                    "WorkspaceId": "%s",
                    "ConnectionState": "%s",
                    "ConnectionStateCheckTimestamp": "2026-03-0%dT0%d:1%d:22.331000+00:00",
                    "LastKnownUserConnectionTimestamp": "2026-02-1%dT1%d:45:0%d.907000+00:00"
                }""".indent(8).stripTrailing().formatted(id, number % 3 == 0 ? "CONNECTED" : "DISCONNECTED",
                1 + number % 9, number % 10, number % 7, number % 9, number % 8, number % 10);
    }

    private String directory(String id, int number) {
        return """
                {
                    "DirectoryId": "%s",
                    "Alias": "%s",
                    "DirectoryName": "corp%d.example.com",
                    "RegistrationCode": "WSdub+%s",
                    "SubnetIds": [
                        "subnet-0%s0000000",
                        "subnet-0%s0000001"
                    ],
                    "DnsIpAddresses": [
                        "10.0.0.10",
                        "10.0.1.10"
                    ],
                    "CustomerUserName": "svc-workspaces",
                    "IamRoleId": "arn:aws:iam::111122223333:role/workspaces_DefaultRole",
                    "DirectoryType": "AD_CONNECTOR",
                    "WorkspaceSecurityGroupId": "sg-0%s0000000",
                    "State": "REGISTERED",
                    "ipGroupIds": [],
                    "WorkspaceAccessProperties": {
                        "DeviceTypeWindows": "ALLOW",
                        "DeviceTypeWeb": "DENY"
                    },
                    "Tenancy": "SHARED"
                }""".indent(8).stripTrailing().formatted(id, id, number, id(6).toUpperCase(), id.substring(2),
                id.substring(2), id.substring(2));
    }

    private String pick(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private String id(int length) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
