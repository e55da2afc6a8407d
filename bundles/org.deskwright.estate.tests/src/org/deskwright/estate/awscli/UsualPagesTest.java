package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.estate.json.UnusualException;
import org.deskwright.estate.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fast way takes it must read as Gson does, and it must never take what Gson finds fault with. */
class UsualPagesTest {
    /** What came of a page, in a form that can be compared. */
    private record Result(AwsCall call, boolean continued, boolean damaged, List<Item> items) {
        static Result of(Page page) {
            return new Result(page.call(), page.isContinued(), page.isDamaged(), page.items());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySampleIsUsual(AwsCall call) {
        assertTrue(sameAsGson(Imported.sample(call).getBytes(StandardCharsets.UTF_8), new UsualPages.Experience()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void soundPagesInAnyLayoutAreUsual(long seed) {
        RandomPages pages = new RandomPages(new Random(seed), false);
        for (int i = 0; i < 150; i++) {
            String text = pages.text();
            assertTrue(sameAsGson(text.getBytes(StandardCharsets.UTF_8), new UsualPages.Experience()),
                    () -> seed + ": " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsTakenOfBrokenPagesIsTakenRightly(long seed) {
        Random random = new Random(seed);
        RandomPages pages = new RandomPages(random, true);
        int taken = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = mutated(pages.text().getBytes(StandardCharsets.UTF_8), random);
            taken += sameAsGson(bytes, new UsualPages.Experience()) ? 1 : 0;
        }
        assertTrue(taken > 50 && taken < 950, "taken: " + taken);
    }

    /** Parts that stand in many items are made once; those that only look alike must not be taken for each other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void partsThatLookAlikeAreToldApart(long seed) {
        Random random = new Random(seed);
        UsualPages.Experience experience = new UsualPages.Experience();
        for (int i = 0; i < 200; i++) {
            List<String> items = new ArrayList<>();
            for (int k = 0; k < 20; k++) {
                items.add("{\"WorkspaceId\": \"ws-" + k + "\", \"WorkspaceProperties\": " + properties(random) + "}");
            }
            String text = "{\"Workspaces\": [" + String.join(", ", items) + "]}";
            assertTrue(sameAsGson(text.getBytes(StandardCharsets.UTF_8), experience), () -> seed + ": " + text);
        }
    }

    /** Of what is kept the values alone are, where many items have the same form. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsKeptOfManyIsWhole(long seed) {
        Random random = new Random(seed);
        UsualPages.Experience experience = new UsualPages.Experience();
        for (int i = 0; i < 20; i++) {
            List<String> items = new ArrayList<>();
            for (int k = 0; k < 60; k++) {
                items.add("{\"NetworkInterfaceId\": \"eni-" + k + "\"" + List
                        .of(", \"New\": " + kept(random), "", ", \"Association\": {\"New\": " + kept(random) + "}",
                                ", \"Groups\": [{\"GroupId\": \"sg-1\", \"New\": " + kept(random) + "}]")
                        .get(random.nextInt(4)) + ", \"Other\": " + kept(random) + "}");
            }
            String text = "{\"NetworkInterfaces\": [" + String.join(", ", items) + "]}";
            assertTrue(sameAsGson(text.getBytes(StandardCharsets.UTF_8), experience), () -> seed + ": " + text);
        }
    }

    private static String kept(Random random) {
        String value = "x".repeat(List.of(0, 1, 127, 128, 129, 16_383, 16_384).get(random.nextInt(7)));
        return List
                .of('"' + value + '"', "[]", "{}", "null", "-1.5e3", "[[], {}, \"" + value + "\", true]",
                        "{\"A\": \"\\u00e4\\\"ä\uD83D\uDE00" + value + "\", \"B\": {\"C\": [1, 2]}}")
                .get(random.nextInt(7));
    }

    private static String properties(Random random) {
        List<String> names = new ArrayList<>(List.of("RunningMode", "ComputeTypeName", "OperatingSystemName",
                "Protocols", "RootVolumeSizeGib", "UserVolumeSizeGib", "New"));
        Collections.shuffle(names, random);
        return names.subList(0, random.nextInt(4)).stream().map(name -> '"' + name + "\": " + switch (name) {
            case "Protocols" -> List.of("[]", "[\"A\"]", "[\"A\", \"B\"]", "null").get(random.nextInt(4));
            case "RootVolumeSizeGib", "UserVolumeSizeGib" -> List.of("8", "80", "null").get(random.nextInt(3));
            case "New" -> List.of("[]", "{}", "[[]]", "[{}]", "\"A\"", "8").get(random.nextInt(6));
            default -> List.of("\"A\"", "\"B\"", "\"\"", "\"\u00e4\"", "null").get(random.nextInt(5));
        }).collect(Collectors.joining(", ", "{", "}"));
    }

    /** Larger than the window through which it is read, so that every kind of value is cut off somewhere. */
    @Test
    void itemsReachAcrossTheWindow() {
        RandomPages pages = new RandomPages(new Random(7), false);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(pages.text());
        }
        text.append(text.toString().repeat(3_000_000 / text.length()));
        assertTrue(sameAsGson(text.toString().getBytes(StandardCharsets.UTF_8), new UsualPages.Experience()));
    }

    @Test
    void anItemMayBeLargerThanTheWindow() {
        String user = "u".repeat(600_000);
        String text = "{\"Workspaces\": [{\"WorkspaceId\": \"ws-1\"}, {\"WorkspaceId\": \"ws-2\", \"UserName\": \""
                + user + "\"}, {\"WorkspaceId\": \"ws-3\"}]}";
        assertTrue(sameAsGson(text.getBytes(StandardCharsets.UTF_8), new UsualPages.Experience()));
    }

    @Test
    void compressedPagesAreUsual() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(Imported.sample(AwsCall.WORKSPACES).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(sameAsGson(compressed.toByteArray(), new UsualPages.Experience()));
    }

    @Test
    void aTextWithoutFormIsLeftToGson() {
        StringBuilder text = new StringBuilder("{\"Workspaces\": [{\"WorkspaceId\": \"ws-1\"");
        for (int i = 0; i < 20_000; i++) {
            text.append(", \"Member").append(i).append("\": 1");
        }
        text.append("}]}");
        MemorySource file = MemorySource.of("test.json", text.toString());
        assertThrows(UnusualException.class, () -> UsualPages.read(file, new UsualPages.Experience()));
        assertEquals(1, Imported.of(file).estate().workspaces().size());
    }

    @Test
    void aNumberBeyondAllMeasureIsLeftToGson() {
        MemorySource file = MemorySource.of("test.json",
                "{\"IpGroups\": 1, \"Result\": [{\"groupId\": \"wsipg-1\", \"userRules\": [{\"n\": 1e99999999999}]}]}");
        assertThrows(UnusualException.class, () -> UsualPages.read(file, new UsualPages.Experience()));
        assertEquals(1, Imported.of(file).problems().size());
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] other = bytes.clone();
        for (int n = random.nextInt(3); n > 0; n--) {
            int at = random.nextInt(other.length);
            other[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) "{}[],:\"\\ 0-.e".charAt(random.nextInt(13));
                case 2 -> other[random.nextInt(other.length)];
                default -> (byte) (other[at] ^ 1 << random.nextInt(8));
            };
        }
        return random.nextInt(6) == 0 ? Arrays.copyOf(other, random.nextInt(other.length)) : other;
    }

    /**
     * Whether it was read in the fast way.
     */
    private static boolean sameAsGson(byte[] bytes, UsualPages.Experience experience) {
        MemorySource file = MemorySource.of("test.json", bytes);
        Optional<List<Result>> fast = fast(file, experience);
        if (fast.isEmpty()) {
            return false;
        }
        List<ReadProblem> problems = new ArrayList<>();
        try {
            List<Page> pages = new PageReader(file, new FileProblems(file, problems::add)).read();
            assertEquals(List.of(), problems, () -> new String(bytes, StandardCharsets.ISO_8859_1));
            assertEquals(pages.stream().map(Result::of).toList(), fast.get(),
                    () -> new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(new String(bytes, StandardCharsets.ISO_8859_1), e);
        }
        return true;
    }

    private static Optional<List<Result>> fast(MemorySource file, UsualPages.Experience experience) {
        try {
            return Optional.of(UsualPages.read(file, experience).stream().map(Result::of).toList());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
