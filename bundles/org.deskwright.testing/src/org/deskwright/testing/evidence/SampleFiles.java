package org.deskwright.testing.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files as an admin would have them, good and bad. */
public final class SampleFiles {
    private final Path folder;

    public SampleFiles(Path folder) {
        this.folder = folder;
    }

    /** One Amazon Linux WorkSpace of a user whose name Linux cannot have. */
    public Path badUserName() throws IOException {
        return write("workspaces.json",
                """
                        {"Workspaces": [{"WorkspaceId": "ws-0badname0", "DirectoryId": "d-0123456789", "UserName": "zo\u00eb.o'hara",
                          "IpAddress": "10.0.0.7", "State": "ERROR", "BundleId": "wsb-0123456789", "SubnetId": "subnet-0123456789",
                          "WorkspaceProperties": {"RunningMode": "AUTO_STOP", "OperatingSystemName": "AMAZON_LINUX_2",
                            "Protocols": ["PCOIP"]}}]}
                        """);
    }

    /** One more WorkSpace, with which all is well. */
    public Path moreWorkspaces() throws IOException {
        return write("more-workspaces.json", """
                {"Workspaces": [{"WorkspaceId": "ws-0second00", "DirectoryId": "d-0123456789", "UserName": "adam",
                  "IpAddress": "10.0.0.8", "State": "AVAILABLE", "BundleId": "wsb-0123456789",
                  "SubnetId": "subnet-0123456789", "WorkspaceProperties": {"RunningMode": "AUTO_STOP",
                    "OperatingSystemName": "WINDOWS_SERVER_2022", "Protocols": ["DCV"]}}]}
                """);
    }

    /** The first, broken off in the middle. */
    public Path truncated() throws IOException {
        String whole = Files.readString(badUserName());
        return write("truncated.json", whole.substring(0, whole.length() / 2));
    }

    /** Bytes that are no text. */
    public Path binary() throws IOException {
        Path file = folder.resolve("binary.json");
        return Files.write(file, new byte[]{0, 1, 2, (byte) 0xfe, (byte) 0xff, 0, 3, 4, 5, 6, 7});
    }

    /** What {@link SlowReader} takes. */
    public Path slow() throws IOException {
        return write("slow.txt", SlowReader.MARK);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
