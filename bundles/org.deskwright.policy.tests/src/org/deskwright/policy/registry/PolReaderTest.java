package org.deskwright.policy.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.Corpus;
import org.junit.jupiter.api.Test;

class PolReaderTest {
    private static final String LETTERS = "[];\\a*Z\u00e9\ud800";

    @Test
    void realFilesAreWrittenAsTheyWereRead() throws IOException {
        List<Path> files = Corpus.files(".pol");
        assertFalse(files.isEmpty());
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            PolFile read = PolReader.read(bytes);
            assertEquals(List.of(), read.problems(), file.toString());
            assertArrayEquals(bytes, PolWriter.write(read.entries()), file.toString());
        }
    }

    /** Each certificate lies under its own SHA-1, so that whatever is read wrongly shows. */
    @Test
    void certificatesOfARealFileHashToTheirKeys() throws Exception {
        int certificates = 0;
        for (RegistryEntry entry : PolReader.read(Corpus.bytes("nsa-certificates/registry.pol")).entries()) {
            if (entry.value().equals("Blob")) {
                byte[] certificate = property(entry.data().bytes(), 0x20);
                String sha1 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(certificate));
                assertTrue(entry.key().toLowerCase().endsWith(sha1), entry.key());
                certificates++;
            }
        }
        assertEquals(37, certificates);
    }

    private static byte[] property(byte[] blob, int wanted) {
        int at = 0;
        while (at < blob.length) {
            int id = number(blob, at);
            int size = number(blob, at + 8);
            if (id == wanted) {
                return Arrays.copyOfRange(blob, at + 12, at + 12 + size);
            }
            at += 12 + size;
        }
        throw new AssertionError("no property " + wanted);
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    @Test
    void whateverIsWrittenIsRead() throws UnreadableException {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            List<RegistryEntry> entries = entries(random);
            PolFile read = PolReader.read(PolWriter.write(entries));
            assertEquals(List.of(), read.problems());
            assertEquals(withoutPlaces(entries), withoutPlaces(read.entries()));
        }
    }

    private static List<RegistryEntry> entries(Random random) {
        List<RegistryEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            byte[] data = new byte[random.nextInt(9)];
            for (int at = 0; at < data.length; at++) {
                data[at] = (byte) (random.nextBoolean() ? 0 : "[];".charAt(random.nextInt(3)));
            }
            entries.add(new RegistryEntry(0, text(random), text(random), new RegistryData(random.nextInt(13), data)));
        }
        return entries;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static List<RegistryEntry> withoutPlaces(List<RegistryEntry> entries) {
        return entries.stream().map(entry -> new RegistryEntry(0, entry.key(), entry.value(), entry.data())).toList();
    }

    private static List<RegistryEntry> three() {
        return List.of(new RegistryEntry(8, "Software\\A", "One", RegistryData.number(1)),
                new RegistryEntry(66, "Software\\B", "Two", RegistryData.text(RegistryType.SZ, "];[")),
                new RegistryEntry(0, "Software\\C", "Three", RegistryData.texts(List.of("x", "y"))));
    }

    @Test
    void whereverItIsCutOffTheEntriesBeforeAreRead() throws UnreadableException {
        byte[] whole = PolWriter.write(three());
        List<RegistryEntry> all = PolReader.read(whole).entries();
        for (int length = 8; length < whole.length; length++) {
            int end = length;
            PolFile read = PolReader.read(Arrays.copyOf(whole, length));
            List<RegistryEntry> before = all.stream().filter(
                    entry -> all.indexOf(entry) < all.size() - 1 && all.get(all.indexOf(entry) + 1).offset() <= end)
                    .toList();
            assertEquals(before, read.entries());
            boolean between = all.stream().anyMatch(entry -> entry.offset() == end);
            assertEquals(between ? 0 : 1, read.problems().size(), "cut at " + length);
        }
    }

    @Test
    void behindABrokenEntryTheRestIsRead() throws UnreadableException {
        byte[] bytes = PolWriter.write(three());
        List<RegistryEntry> all = PolReader.read(bytes).entries();
        bytes[(int) all.get(1).offset()] = 'x';
        PolFile read = PolReader.read(bytes);
        assertEquals(List.of(all.get(0), all.get(2)), read.entries());
        assertEquals(List.of(all.get(1).offset()), read.problems().stream().map(UnreadableException::offset).toList());
    }

    @Test
    void aSizeBeyondTheFileIsNotMadeRoomFor() throws UnreadableException {
        byte[] bytes = PolWriter.write(List.of(new RegistryEntry(0, "K", "V", RegistryData.number(1))));
        int size = bytes.length - 2 - 4 - 2 - 4;
        Arrays.fill(bytes, size, size + 4, (byte) 0x7F);
        PolFile read = PolReader.read(bytes);
        assertEquals(List.of(), read.entries());
        assertEquals(1, read.problems().size());
    }

    @Test
    void onlyVersionOneOfItIsRead() {
        assertEquals(0, assertThrows(UnreadableException.class, () -> PolReader.read(new byte[0])).offset());
        byte[] two = PolWriter.write(List.of());
        two[4] = 2;
        assertEquals(4, assertThrows(UnreadableException.class, () -> PolReader.read(two)).offset());
        assertTrue(PolReader.recognises(two));
    }

    /** Each of them looks like the begin of an entry that does not end. */
    @Test
    void manyThatLookLikeEntriesCostLittle() throws UnreadableException {
        byte[] hostile = new byte[16 << 20];
        for (int at = 8; at < hostile.length; at += 4) {
            hostile[at] = ']';
            hostile[at + 2] = '[';
        }
        System.arraycopy(PolWriter.write(List.of()), 0, hostile, 0, 8);
        PolFile read = PolReader.read(hostile);
        assertEquals(List.of(), read.entries());
        assertEquals(1, read.problems().size());
    }
}
