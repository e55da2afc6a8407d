package org.deskwright.estate.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections are remembered, whole or not at all. */
class ConnectionFileTest {
    @TempDir
    Path folder;

    private static final List<Connection> TWO = List.of(
            new Connection("works", "111122223333", "Works", "aws", List.of("eu-west-1", "us-east-1"),
                    Optional.of(URI.create("https://vpce-1.example.com"))),
            new Connection("gov", "", "", "aws-us-gov", List.of(), Optional.empty()));

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Path file = folder.resolve("new/connections.json");
        assertEquals(List.of(), new ConnectionFile(file).read());
        new ConnectionFile(file).write(TWO);
        assertEquals(TWO, new ConnectionFile(file).read());
        new ConnectionFile(file).write(List.of());
        assertEquals(List.of(), new ConnectionFile(file).read());
        try (var left = Files.list(file.getParent())) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void whatANewerDeskwrightWroteIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("c.json"),
                "{\"schema\": \"deskwright.connections/2\", \"connections\": [{\"profile\": \"x\"}]}");
        String before = Files.readString(file);
        assertTrue(assertThrows(IOException.class, () -> new ConnectionFile(file).read()).getMessage()
                .contains("newer Deskwright"));
        assertThrows(IOException.class, () -> new ConnectionFile(file).write(TWO));
        assertEquals(before, Files.readString(file));
    }

    @Test
    void aFileThatIsNoneIsNotReplaced() throws IOException {
        for (String text : List.of("", "[]", "{", "{\"schema\": \"deskwright.connections/1\"}",
                "{\"schema\": \"deskwright.connections/1\", \"connections\": [{}]}",
                "{\"schema\": \"deskwright.connections/1\", \"connections\": [{\"profile\":\"a\",\"endpoint\":\"%\"}]}")) {
            Path file = Files.writeString(folder.resolve("c.json"), text);
            assertThrows(IOException.class, () -> new ConnectionFile(file).read(), text);
            assertThrows(IOException.class, () -> new ConnectionFile(file).write(TWO), text);
            assertEquals(text, Files.readString(file));
        }
    }

    @Test
    void aConnectionIsInThePartitionOfItsRegions() throws IOException {
        assertEquals("aws-us-gov",
                Connection.of("gov", "", "", List.of("us-gov-west-1"), Optional.empty()).partition());
        assertEquals("aws", Connection.of("some", "", "", List.of("eu-west-1"), Optional.empty()).partition());
        assertEquals("aws", Connection.of("none", "", "", List.of(), Optional.empty()).partition());
        Path old = Files.writeString(folder.resolve("old.json"), """
                {"schema": "deskwright.connections/1", "connections": [
                  {"profile": "gov", "regions": ["us-gov-east-1"]}, {"profile": "some", "regions": ["eu-west-1"]}]}""");
        assertEquals(List.of("aws-us-gov", "aws"),
                new ConnectionFile(old).read().stream().map(Connection::partition).toList());
    }

    @Test
    void aNameThatSomebodyGaveStaysAndElseTheAccountNamesItself() {
        ConnectionReport report = new ConnectionReport("111122223333", "arn:aws:iam::111122223333:user/a", "aws",
                List.of(), "Payroll");
        assertEquals("Payroll", Connection.of("works", "", "", List.of(), Optional.empty()).knownAs(report).label());
        assertEquals("Ours", Connection.of("works", "", "Ours", List.of(), Optional.empty()).knownAs(report).label());
    }
}
