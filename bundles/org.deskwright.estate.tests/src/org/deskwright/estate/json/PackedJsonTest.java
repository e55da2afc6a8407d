package org.deskwright.estate.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class PackedJsonTest {
    private static final String LONG = "y".repeat(120);

    /** The first of a form is told as text, and so are all whose values are short. */
    @Test
    void isTheTextOfMembersThatWereKept() throws IOException {
        List<PackedJson> packed = packed("{\"All\": [" + item("1", "ä" + LONG) + "," + item("22", "b" + LONG) + ","
                + item("22", "b" + LONG) + "," + item("3", "b") + "]}");
        assertNull(packed.get(0));
        assertEquals("{\"N\":22,\"T\":\"b" + LONG + "\",\"L\":[[],{\"M\":true}],\"O.I\":\"in\"}",
                packed.get(1).toString());
        assertNotNull(packed.get(2));
        assertEquals(packed.get(1), packed.get(2));
        assertEquals(packed.get(1).hashCode(), packed.get(2).hashCode());
        assertNull(packed.get(3));
    }

    private static String item(String number, String text) {
        return "{\"N\": " + number + ", \"Not\": 1, \"T\": \"" + text
                + "\", \"L\": [ [ ], {\"M\": true} ], \"O\": {\"Not\": 2, \"I\": \"in\"}}";
    }

    /** Of each item what it has, but for members with the name Not. */
    private static List<PackedJson> packed(String json) throws IOException {
        Scanner scanner = new Scanner(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), new Form());
        List<PackedJson> all = new ArrayList<>();
        Tape tape = scanner.tape();
        while (scanner.next() == Scanner.Stop.ITEM) {
            int at = 0;
            while (!tape.place(at).isItem()) {
                at += Tape.STEP;
            }
            TapeCopy copy = new TapeCopy(tape);
            members(tape, at, copy, false);
            all.add(copy.packed());
        }
        return all;
    }

    private static void members(Tape tape, int object, TapeCopy copy, boolean inner) {
        for (int at = object + Tape.STEP; !tape.isEnd(at); at = tape.after(at)) {
            if (tape.place(at).name().equals("O")) {
                members(tape, at, copy, true);
            } else if (!tape.place(at).name().equals("Not")) {
                copy.add(at, inner);
            }
        }
    }
}
