package org.deskwright.policy.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.Corpus;
import org.deskwright.policy.template.UserRight.Member;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;
import org.junit.jupiter.api.Test;

class SecurityTemplateTest {
    private static final String TEMPLATE = """
            ; written by hand
            [Privilege Rights]\r
            SeNetworkLogonRight = *S-1-5-32-544,Helpdesk\r
            SeTcbPrivilege =\r
            no sense\r
            [Registry Values]
            MACHINE\\Software\\P\\System\\LegalNoticeText=7,First line"," with comma,second line
            MACHINE\\Software\\P\\System\\LegalNoticeCaption=1,""
            MACHINE\\Software\\P\\System\\Empty=7,
            MACHINE\\Software\\P\\System\\Bytes=3,1,255
            MACHINE\\Software\\P\\System\\Large=4,4294967295
            MACHINE\\Software\\P\\System\\Wrong=9,1
            [Service General Setting]
            "Spooler",4,"D:AR(A;;CCDC;;;SY)"
            "Odd",7,""
            [privilege rights]
            sesystemtimeprivilege = *S-1-5-19
            """;

    private static SecurityTemplate read(String text, Charset charset) throws UnreadableException {
        return SecurityTemplate.of(InfReader.read(text.getBytes(charset)));
    }

    @Test
    void rightsTellNobodyFromNothingSaid() throws UnreadableException {
        SecurityTemplate template = read(TEMPLATE, StandardCharsets.UTF_8);
        assertEquals(List.of(new Member("S-1-5-32-544", ""), new Member("", "Helpdesk")),
                template.right("SENETWORKLOGONRIGHT").orElseThrow().members());
        assertEquals(List.of(), template.right("SeTcbPrivilege").orElseThrow().members());
        assertTrue(template.right("SeDebugPrivilege").isEmpty());
        assertEquals("S-1-5-19", template.right("SeSystemTimePrivilege").orElseThrow().members().getFirst().shown());
    }

    private static String option(SecurityTemplate template, String value) {
        return template.option("machine\\software\\p\\system", value).orElseThrow().data().toString();
    }

    @Test
    void optionsHoldWhatTheRegistryWill() throws UnreadableException {
        SecurityTemplate template = read(TEMPLATE, StandardCharsets.UTF_8);
        assertEquals("REG_MULTI_SZ First line, with comma | second line", option(template, "LegalNoticeText"));
        assertEquals("REG_SZ ", option(template, "LegalNoticeCaption"));
        assertEquals("REG_MULTI_SZ ", option(template, "Empty"));
        assertEquals("REG_BINARY 01 ff", option(template, "Bytes"));
        assertEquals("REG_DWORD 4294967295", option(template, "Large"));
    }

    @Test
    void servicesTellHowTheyStart() throws UnreadableException {
        ServiceStart service = read(TEMPLATE, StandardCharsets.UTF_8).services().getFirst();
        assertEquals("Spooler", service.service());
        assertEquals(ServiceStart.Mode.DISABLED, service.mode());
        assertEquals("D:AR(A;;CCDC;;;SY)", service.sddl());
    }

    @Test
    void whatIsWrongIsToldWithItsByteAndTheRestIsRead() throws UnreadableException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            String text = "\uFEFF" + TEMPLATE.replace("Helpdesk", "Hélpdesk");
            List<Long> wanted = List.of("no sense", "MACHINE\\Software\\P\\System\\Wrong", "\"Odd\"").stream()
                    .map(line -> (long) text.substring(0, text.indexOf(line)).getBytes(charset).length).toList();
            SecurityTemplate template = read(text, charset);
            assertEquals(wanted, template.problems().stream().map(UnreadableException::offset).toList());
            assertEquals("Hélpdesk", template.right("SeNetworkLogonRight").orElseThrow().members().get(1).name());
        }
    }

    @Test
    void olderToolsWriteInTheWesternCodePage() throws UnreadableException {
        SecurityTemplate template = read("[Privilege Rights]\nSeX = Büro\n", Charset.forName("windows-1252"));
        assertEquals("Büro", template.right("SeX").orElseThrow().members().getFirst().name());
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertEquals(5,
                assertThrows(UnreadableException.class, () -> read("[X]\na\0b", StandardCharsets.UTF_8)).offset());
    }

    /** The rights of a real template are those that Windows itself reports of the same GPO. */
    @Test
    void rightsOfARealTemplateAreThoseOfItsReport() throws Exception {
        SecurityTemplate template = SecurityTemplate.of(InfReader.read(Corpus.bytes("nsa-win10/GptTmpl.inf")));
        assertEquals(List.of(), template.problems());
        Map<String, TreeSet<String>> read = new TreeMap<>();
        template.rights().forEach(right -> read.put(right.name().toLowerCase(Locale.ROOT),
                new TreeSet<>(right.members().stream().map(Member::shown).toList())));
        Map<String, TreeSet<String>> reported = new TreeMap<>();
        String report = new String(Corpus.bytes("nsa-win10/gpreport.xml"), StandardCharsets.UTF_16);
        Matcher right = Pattern.compile("(?s)<q1:UserRightsAssignment>.*?</q1:UserRightsAssignment>").matcher(report);
        while (right.find()) {
            Matcher name = Pattern.compile("<q1:Name>(.*?)</q1:Name>").matcher(right.group());
            assertTrue(name.find());
            TreeSet<String> members = new TreeSet<>();
            Pattern.compile("<SID [^>]*>(.*?)</SID>").matcher(right.group()).results()
                    .forEach(found -> members.add(found.group(1)));
            reported.put(name.group(1).toLowerCase(Locale.ROOT), members);
        }
        assertEquals(27, reported.size());
        assertEquals(reported, read);
    }

    /** Likewise the security options, and what stands in sections of their own. */
    @Test
    void optionsOfARealTemplateAreThoseOfItsReport() throws Exception {
        SecurityTemplate template = SecurityTemplate.of(InfReader.read(Corpus.bytes("nsa-win10/GptTmpl.inf")));
        Map<String, String> read = new TreeMap<>();
        template.options().forEach(option -> read.put((option.key() + "\\" + option.value()).toLowerCase(Locale.ROOT),
                option.data().shown()));
        for (String section : List.of("System Access", "Kerberos Policy")) {
            template.file().lines(section).forEach(
                    line -> read.put(line.name().toLowerCase(Locale.ROOT), unsigned(line.value().replace("\"", ""))));
        }
        Map<String, String> reported = new TreeMap<>();
        XmlElement report = XmlReader.read(Corpus.bytes("nsa-win10/gpreport.xml"), "");
        report.within("Extension").filter(one -> one.type().endsWith("/Settings/Security#SecuritySettings"))
                .flatMap(one -> one.children().stream()).forEach(one -> {
                    String key = one.text("KeyName") + one.text("SystemAccessPolicyName")
                            + (one.name().equals("Account") ? one.text("Name") : "");
                    if (!key.isEmpty()) {
                        reported.put(key.toLowerCase(Locale.ROOT), value(one));
                    }
                });
        assertEquals(54, reported.size());
        assertEquals(reported, read);
    }

    /** Windows reports what is kept as minus one, which is never, as the largest number. */
    private static String unsigned(String value) {
        return value.matches("-\\d+") ? Integer.toUnsignedString(Integer.parseInt(value)) : value;
    }

    private static String value(XmlElement one) {
        if (one.first("SettingBoolean").isPresent()) {
            return one.text("SettingBoolean").equals("true") ? "1" : "0";
        }
        String texts = one.within("Value").map(XmlElement::text).collect(Collectors.joining(" | "));
        return one.first("SettingStrings").isPresent()
                ? texts
                : (one.text("SettingNumber") + one.text("SettingString")).replace("\"", "");
    }

    @Test
    void whatFollowsASemicolonIsAComment() throws UnreadableException {
        SecurityTemplate template = read("""
                [Privilege Rights]
                SeNetworkLogonRight = *S-1-5-32-544 ; was *S-1-5-32-544,*S-1-5-32-545
                [Registry Values]
                MACHINE\\A\\Number=4,1 ; was 0
                MACHINE\\A\\Banner=7,Staff; only
                MACHINE\\A\\Off=7, ; banner switched off
                MACHINE\\A\\Quoted=1,";"
                [Service General Setting]
                "Spooler",4 ; never
                """, StandardCharsets.UTF_8);
        assertEquals(List.of(new Member("S-1-5-32-544", "")),
                template.right("SeNetworkLogonRight").orElseThrow().members());
        assertEquals("REG_DWORD 1", shown(template, "Number"));
        assertEquals("REG_MULTI_SZ Staff; only", shown(template, "Banner"));
        assertEquals("REG_SZ ;", shown(template, "Quoted"));
        assertTrue(template.option("MACHINE\\A", "Off").isEmpty());
        assertEquals(List.of(
                "at byte 167: [Registry Values]: whether what follows the semicolon is a comment or text is not known"),
                template.problems().stream().map(UnreadableException::getMessage).toList());
        assertEquals(ServiceStart.Mode.DISABLED, template.services().getFirst().mode());
    }

    private static String shown(SecurityTemplate template, String value) {
        return template.option("MACHINE\\A", value).orElseThrow().data().toString();
    }

    private static final String HEAD = "[Unicode]\r\nUnicode=yes\r\n[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n";

    /** Whatever edits such a file may leave the end of its last line out. */
    @Test
    void aWholeFileNeedNotEndItsLastLine() throws UnreadableException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            for (String last : List.of("[Privilege Rights]\r\nSeX = *S-1-5-32-544,Helpdesk",
                    "[Privilege Rights]\r\nSeX =", "[Registry Values]\r\nMACHINE\\A\\B=4,1",
                    "[Registry Values]\r\nMACHINE\\A\\B=7,",
                    "[Service General Setting]\r\n\"Spooler\",4,\"D:AR(A;;CC;;;SY)\"", "[Group Membership]",
                    "; done")) {
                InfFile file = InfReader.read(("\uFEFF" + HEAD + last).getBytes(charset));
                assertEquals(List.of(), file.problems().stream().map(UnreadableException::getMessage).toList(), last);
                assertEquals(-1, file.unended(), last);
            }
        }
    }

    @Test
    void aCutFileIsToldByWhatNoWholeOneEndsWith() throws UnreadableException {
        for (String last : List.of("[Privilege Rig", "[Privilege Rights]\r\nSeNetworkLog",
                "[Privilege Rights]\r\nSeX = *S-1-5-32-544,", "[Privilege Rights]\r\nSeX = *S-1-5-32-544,*",
                "[Privilege Rights]\r\nSeX = *S-1-5-21-", "[Privilege Rights]\r\nSeX = *S-1-5-32-544,*S-1-5-32-54",
                "[Privilege Rights]\r\nSeX = *S-1-5-21-1-2-3-51", "[Registry Values]\r\nMACHINE\\A\\B=1,\"Not",
                "[Service General Setting]\r\n\"Spooler\",4,\"D:AR(A;;CC")) {
            InfFile file = InfReader.read((HEAD + last).getBytes(StandardCharsets.UTF_8));
            assertTrue(file.unended() > 0, last);
            assertTrue(file.problems().getLast().reason().contains("cut off"), last);
        }
        byte[] odd = ("\uFEFF" + HEAD + "[Privilege Rights]\r\nSeX = *S-1-5-32-544")
                .getBytes(StandardCharsets.UTF_16LE);
        InfFile file = InfReader.read(Arrays.copyOf(odd, odd.length - 1));
        assertEquals(("\uFEFF" + HEAD + "[Privilege Rights]\r\n").length() * 2L, file.unended());
        assertEquals("SeX = *S-1-5-32-54", file.lines("Privilege Rights").getFirst().text());
        // whoever exports writes the version last
        String export = "[Unicode]\r\nUnicode=yes\r\n[Privilege Rights]\r\nSeX = *S-1-5-32-544";
        assertTrue(InfReader.read(export.getBytes(StandardCharsets.UTF_8)).unended() > 0);
    }

    /** Of each length, what is told as cut ends within a line, and no whole line is. */
    @Test
    void noCutMakesALineOpenThatHasItsEnd() throws UnreadableException {
        byte[] whole = ("\uFEFF" + HEAD + "[Privilege Rights]\r\nSeX = *S-1-5-32-544\r\n")
                .getBytes(StandardCharsets.UTF_16LE);
        for (int length = 2; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            InfFile file = InfReader.read(cut);
            assertTrue(length % 2 == 0 || file.unended() >= 0 && file.unended() < length, "cut at " + length);
            assertTrue(file.problems().size() < 3, "cut at " + length);
        }
    }
}
