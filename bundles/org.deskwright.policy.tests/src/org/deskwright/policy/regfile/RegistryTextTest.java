package org.deskwright.policy.regfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

import org.deskwright.policy.regfile.RegistryChange.Kind;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryState;
import org.deskwright.policy.registry.RegistryType;
import org.junit.jupiter.api.Test;

class RegistryTextTest {
    private static final String REG = """
            Windows Registry Editor Version 5.00\r
            \r
            ; a comment\r
            [HKEY_LOCAL_MACHINE\\SOFTWARE\\K]\r
            @="default"\r
            "Quo\\"te"="C:\\\\x"\r
            "Number"=dword:0000000a\r
            "Many"=hex(7):61,00,00,00,\\\r
              62,00,00,00,00,00\r
            "Gone"=-\r
            nonsense\r
            [-HKEY_CURRENT_USER\\Software\\Old]\r
            """;
    private static final String LGPO = """
            ; made by LGPO\r
            Computer\r
            Software\\Policies\\K\r
            Number\r
            DWORD:10\r
            \r
            User\r
            Software\\Policies\\K\r
            Gone\r
            DELETE\r
            \r
            Computer\r
            Software\\Policies\\K\r
            *\r
            DELETEALLVALUES\r
            \r
            Computer\r
            Software\\Policies\\K\r
            Odd\r
            FLOAT:1.5\r
            """;

    @Test
    void registrationEntriesAreRead() {
        ChangeFile file = RegFile.read(REG.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("HKLM SET  REG_SZ default", "HKLM SET Quo\"te REG_SZ C:\\x", "HKLM SET Number REG_DWORD 10",
                        "HKLM SET Many REG_MULTI_SZ a | b", "HKLM DELETE_VALUE Gone ", "HKCU DELETE_KEY  "),
                lines(file));
        assertEquals(List.of((long) REG.indexOf("nonsense")),
                file.problems().stream().map(problem -> problem.offset()).toList());
        assertTrue(RegFile.recognises("\uFEFF" + REG));
    }

    private static List<String> lines(ChangeFile file) {
        return file.changes().stream().map(one -> one.hive() + " " + one.kind() + " " + one.name() + " "
                + one.data().map(Object::toString).orElse("")).toList();
    }

    @Test
    void textOfLgpoIsRead() {
        ChangeFile file = LgpoText.read(LGPO.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("HKLM SET Number REG_DWORD 10", "HKCU DELETE_VALUE Gone ", "HKLM DELETE_ALL_VALUES  "),
                lines(file));
        assertEquals(1, file.problems().size());
        assertTrue(LgpoText.recognises(LGPO));
        assertFalse(LgpoText.recognises(REG) || LgpoText.recognises("User\r\nis here\r\nand there\r\nand goes\r\n"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(20261126);
        List<RegistryChange> changes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            RegistryData data = switch (random.nextInt(4)) {
                case 0 -> RegistryData.number(random.nextInt());
                case 1 -> RegistryData.text(RegistryType.SZ, "\\\\a\\0b \"c\" ü " + i);
                case 2 -> RegistryData.texts(List.of("x" + i, "y"));
                default -> new RegistryData(RegistryType.BINARY.number(), new byte[]{1, (byte) i});
            };
            String hive = random.nextBoolean() ? "HKLM" : "HKCU";
            changes.add(random.nextInt(5) == 0
                    ? new RegistryChange(-1, hive, "Software\\K" + i, Kind.DELETE_VALUE, "V" + i, Optional.empty())
                    : RegistryChange.set(hive, "Software\\K" + i, "V" + i, data));
        }
        ChangeFile reg = RegFile.read(RegFile.write(changes));
        assertEquals(List.of(), reg.problems());
        assertEquals(lines(new ChangeFile(changes, List.of())), lines(reg));
        ChangeFile lgpo = LgpoText.read(LgpoText.text(changes).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), lgpo.problems());
        assertEquals(lines(reg), lines(lgpo));
    }

    @Test
    void brokenBytesAndTypesAreNamedAsSuch() {
        ChangeFile file = RegFile.read("""
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\K]
                "a"=hex(7):61,zz
                "b"=hex(zz):61
                "c"=hex:1,a
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("at byte 61: has bytes that are none: 61,zz", "at byte 78: has a type that is none: zz"),
                file.problems().stream().map(Throwable::getMessage).toList());
        assertEquals(List.of("HKLM SET c REG_BINARY 01 0a"), lines(file));
    }

    private static final String WHOLE = """
            Computer
            Software\\K

            SZ:\\\\\\\\server\\\\share\\one

            Computer
            Software\\K
            Numbers
            DWORD:-1

            Computer
            Software\\K
            Bytes
            BINARY:1,0a,ff

            Computer
            Software\\K
            Numbers
            CLEAR

            Computer
            Software\\K
            Octal
            DWORD:010

            Computer
            Software\\K
            Below;Beside
            DELETEKEYS
            """;

    /** Facts of LGPO 3.0: two backslashes are one, an empty name is the default value, CLEAR takes back. */
    @Test
    void textOfLgpoIsReadAsLgpoDoes() {
        ChangeFile file = LgpoText.read(WHOLE.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), file.problems());
        assertEquals(List.of("HKLM SET  REG_SZ \\\\server\\share\\one", "HKLM SET Bytes REG_BINARY 01 0a ff",
                "HKLM SET Octal REG_DWORD 10", "HKLM DELETE_KEY  ", "HKLM DELETE_KEY  "), lines(file));
        assertEquals("Software\\K\\Beside", file.changes().getLast().key());
        assertTrue(LgpoText.recognises(WHOLE));
    }

    @Test
    void textForLgpoSaysWhatLgpoTakes() {
        RegistryData bytes = new RegistryData(RegistryType.BINARY.number(), new byte[]{1, 10});
        assertEquals("""
                Computer\r
                K\\L\r
                \r
                BINARY:01,0a\r
                \r
                User\r
                K\r
                L\r
                DELETEKEYS\r
                \r
                Computer\r
                K\r
                *\r
                CREATEKEY\r
                \r
                """,
                LgpoText.text(List.of(RegistryChange.set("HKLM", "K\\L", "", bytes),
                        new RegistryChange(-1, "HKCU", "K\\L", Kind.DELETE_KEY, "", Optional.empty()),
                        new RegistryChange(-1, "HKLM", "K", Kind.CREATE_KEY, "", Optional.empty()))));
        assertFalse(LgpoText.holds(new RegistryChange(-1, "HKLM", "Alone", Kind.DELETE_KEY, "", Optional.empty())));
    }

    @Test
    void noNameAndNoDataBeginALine() {
        Random random = new Random(8);
        String letters = "a;\"\\[]=-\r\n\u0085\u2028 ";
        for (int i = 0; i < 5000; i++) {
            StringBuilder odd = new StringBuilder("n");
            for (int j = random.nextInt(5); j >= 0; j--) {
                odd.append(letters.charAt(random.nextInt(letters.length())));
            }
            String text = odd.substring(random.nextInt(2)).strip();
            RegistryData number = RegistryData.number(1);
            List.of(RegistryChange.set("HKLM", "K\\" + text, "V", number),
                    RegistryChange.set("HKLM", "K", text, number),
                    RegistryChange.set("HKLM", "K", "V", RegistryData.text(RegistryType.SZ, text))).stream()
                    .filter(change -> !text.isEmpty()).map(List::of).forEach(change -> {
                        assertSameOrNone(change, RegFile::text, RegFile::read);
                        assertSameOrNone(change, LgpoText::text, LgpoText::read);
                    });
        }
    }

    private static void assertSameOrNone(List<RegistryChange> changes, Function<List<RegistryChange>, String> write,
            Function<byte[], ChangeFile> read) {
        String text;
        try {
            text = write.apply(changes);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("no line") || e.getMessage().contains("comment"), e.getMessage());
            return;
        }
        ChangeFile again = read.apply(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), again.problems(), text);
        assertEquals(lines(new ChangeFile(changes, List.of())), lines(again), text);
    }

    @Test
    void theyDoWhatARegistryPolDoes() {
        RegistryState state = RegistryState.of(LgpoText.read(LGPO.getBytes(StandardCharsets.UTF_8)).changes().stream()
                .map(RegistryChange::entry).toList());
        assertTrue(state.find("Software\\Policies\\K", "number").orElseThrow().data().isEmpty());
    }
}
