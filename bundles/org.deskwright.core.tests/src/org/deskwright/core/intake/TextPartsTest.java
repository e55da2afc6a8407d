package org.deskwright.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.deskwright.core.intake.TextParts.Writing;
import org.junit.jupiter.api.Test;

class TextPartsTest {
    private static final String PLAIN = "2026-02-03T04:05:06Z INFO grün [password]\r\n";
    private static final String WIDE = "2026-02-03T04:05:07Z WARN zu früh: 画面 (2)\r\n";

    private static byte[] narrow(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] little(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] big(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Each part as text, with the letter of its writing before it. */
    private static List<String> parts(Writing first, byte[] text, int piece) throws IOException {
        List<Writing> order = new ArrayList<>();
        List<ByteArrayOutputStream> found = new ArrayList<>();
        TextParts parts = new TextParts(first, (writing, bytes, from, to) -> {
            if (order.isEmpty() || order.getLast() != writing) {
                order.add(writing);
                found.add(new ByteArrayOutputStream());
            }
            found.getLast().write(bytes, from, to - from);
        });
        for (int at = 0; at < text.length; at += piece) {
            parts.write(text, at, Math.min(piece, text.length - at));
        }
        parts.end();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            told.add(order.get(i).name().charAt(0) + ":" + found.get(i).toString(order.get(i).charset()));
        }
        return told;
    }

    private static List<String> parts(byte[]... text) throws IOException {
        List<String> whole = parts(Writing.NARROW, all(text), 1 << 20);
        assertEquals(whole, parts(Writing.NARROW, all(text), 7), "whatever pieces it comes in");
        return whole;
    }

    @Test
    void eachPartIsToldByItsOwnLetters() throws IOException {
        assertEquals(List.of("N:" + PLAIN + PLAIN), parts(narrow(PLAIN), narrow(PLAIN)));
        assertEquals(List.of("N:" + PLAIN, "L:" + WIDE + WIDE), parts(narrow(PLAIN), little(WIDE + WIDE)));
        assertEquals(List.of("N:" + PLAIN, "B:" + WIDE + WIDE, "N:" + PLAIN),
                parts(narrow(PLAIN), big(WIDE + WIDE), narrow(PLAIN)));
        assertEquals(List.of("L:" + WIDE + WIDE, "N:" + PLAIN + PLAIN, "L:" + WIDE),
                parts(little(WIDE + WIDE), narrow(PLAIN + PLAIN), little(WIDE)));
        assertEquals(List.of("N:" + PLAIN, "L:\r\n" + WIDE), parts(narrow(PLAIN), little("\r\n" + WIDE)));
        assertEquals(List.of("L:" + WIDE, "N:ok\r\nno\r\n" + PLAIN),
                parts(little(WIDE), narrow("ok\r\nno\r\n" + PLAIN)));
    }

    @Test
    void marksTellPartsWhereverTheyStand() throws IOException {
        assertEquals(List.of("L:\uFEFF" + WIDE, "B:\uFEFF" + WIDE, "L:\uFEFF" + WIDE, "N:\uFEFF" + PLAIN), parts(
                little("\uFEFF" + WIDE), big("\uFEFF" + WIDE), little("\uFEFF" + WIDE), narrow("\uFEFF" + PLAIN)));
        assertEquals(List.of("N:" + PLAIN, "L:\uFEFF画面\r\n" + WIDE),
                parts(narrow(PLAIN), little("\uFEFF画面\r\n" + WIDE)));
    }

    /** A crash, or a full disk, ends a line in its midst, and UTF-16 in the midst of a letter. */
    @Test
    void aPartMayEndInTheMidstOfALine() throws IOException {
        assertEquals(List.of("N:2026-02-03T04:0", "L:" + WIDE), parts(narrow("2026-02-03T04:0"), little(WIDE)));
        assertEquals(List.of("L:" + WIDE + "2026-02", "N:" + PLAIN), parts(little(WIDE + "2026-02"), narrow(PLAIN)));
        byte[] odd = little(WIDE + "20");
        odd = java.util.Arrays.copyOf(odd, odd.length - 1);
        assertEquals(List.of("L:" + WIDE + "2", "N:0", "L:\uFEFF" + WIDE), parts(odd, little("\uFEFF" + WIDE)));
    }

    @Test
    void zeroesBetweenPartsAreNoLetters() throws IOException {
        for (int zeroes : new int[]{1, 2, 63, 64, 1001}) {
            byte[] none = new byte[zeroes];
            String told = "N:" + "\0".repeat(zeroes);
            assertEquals(List.of("L:" + WIDE, told, "L:" + WIDE), parts(little(WIDE), none, little(WIDE)), "" + zeroes);
            assertEquals(List.of("B:" + WIDE, told, "B:" + WIDE), parts(big(WIDE), none, big(WIDE)), "" + zeroes);
            assertEquals(List.of("L:" + WIDE, told + PLAIN), parts(little(WIDE), none, narrow(PLAIN)), "" + zeroes);
            assertEquals(List.of("N:" + PLAIN + told.substring(2) + PLAIN), parts(narrow(PLAIN), none, narrow(PLAIN)));
        }
    }

    /** Bytes of such letters are letters of ASCII, too, and some have a line feed among them. */
    @Test
    void lettersOfTheEastAreNoAscii() throws IOException {
        String text = WIDE + "できなかった\r\n以上です。\r\n" + "桌面会话已断开连接,请与管理员联系。上下文\r\n".repeat(300) + "以上";
        assertEquals(List.of("L:" + text), parts(little(text)));
        assertEquals(List.of("B:" + text), parts(big(text)));
    }

    @Test
    void whatIsHandedOnIsAllThatCame() throws IOException {
        Random random = new Random(7);
        byte[][] some = {narrow(PLAIN), little(WIDE), big(WIDE), new byte[3], narrow("\n"), {-1, -2}, {-2, -1},
                {0, 'a'}};
        for (int turn = 0; turn < 300; turn++) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int i = random.nextInt(60); i >= 0; i--) {
                byte[] next = some[random.nextInt(some.length)];
                text.write(next, 0, 1 + random.nextInt(next.length));
            }
            ByteArrayOutputStream handed = new ByteArrayOutputStream();
            TextParts parts = new TextParts(Writing.values()[turn % 3], (writing, bytes, from, to) -> {
                assertEquals(0, (to - from) % writing.unit());
                handed.write(bytes, from, to - from);
            });
            parts.write(text.toByteArray(), 0, text.size());
            parts.end();
            assertEquals(text.toString(StandardCharsets.ISO_8859_1), handed.toString(StandardCharsets.ISO_8859_1));
        }
    }
}
