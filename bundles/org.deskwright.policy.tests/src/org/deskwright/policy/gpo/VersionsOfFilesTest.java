package org.deskwright.policy.gpo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.Corpus;
import org.deskwright.policy.link.BackupReader;
import org.deskwright.policy.link.GpoReportReader;
import org.junit.jupiter.api.Test;

/** What files tell of the version that they are of: of both halves, as versionNumber counts. */
class VersionsOfFilesTest {
    private static final String REPORT = """
            <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier><Identifier
             xmlns="http://www.microsoft.com/GroupPolicy/Types">{00000001-1111-2222-3333-444444444444}</Identifier></Identifier>
            <Name>One</Name><Computer><VersionDirectory>9</VersionDirectory><VersionSysvol>7</VersionSysvol></Computer>
            <User><VersionDirectory>2</VersionDirectory>%s</User></GPO>
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void gptIniNeedNotEndItsLastLine() throws UnreadableException {
        GptIni told = GptIni.read(bytes("[General]\r\nVersion=131079"));
        assertEquals(OptionalLong.of(2 << 16 | 7), told.version());
        assertEquals(List.of(), told.problems());
    }

    @Test
    void aReportTellsThatOfBothHalvesOrNone() throws UnreadableException {
        assertEquals(OptionalLong.of(2 << 16 | 7),
                GpoReportReader.read(bytes(REPORT.formatted("<VersionSysvol>2</VersionSysvol>"))).version());
        assertEquals(OptionalLong.empty(), GpoReportReader.read(bytes(REPORT.formatted(""))).version());
    }

    @Test
    void aBackupTellsThatOfItsFilesBesideThatOfTheDirectory() throws Exception {
        assertEquals(OptionalLong.of(2 << 16 | 7), BackupReader.read(Corpus.bytes("nsa-win10/Backup.xml")).version());
        assertEquals(OptionalLong.of(2 << 16 | 7),
                GpoReportReader.read(Corpus.bytes("nsa-win10/gpreport.xml")).version());
    }
}
