package org.deskwright.policy.gpo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.link.GpoDescription;
import org.deskwright.policy.link.GpoReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpoFilesTest {
    private static final String ID = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
    private static final String BACKUP_INFO = """
            <BackupInst xmlns="http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest"><GPOGuid><![CDATA[%s]]>\
            </GPOGuid><GPODomain><![CDATA[example.com]]></GPODomain><GPODisplayName><![CDATA[A & B]]>\
            </GPODisplayName></BackupInst>""".formatted(ID);
    private static final String REPORT = """
            <?xml version="1.0" encoding="utf-16"?>
            <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Identifier><Identifier \
            xmlns="http://www.microsoft.com/GroupPolicy/Types">%s</Identifier><Domain \
            xmlns="http://www.microsoft.com/GroupPolicy/Types">example.com</Domain></Identifier><Filter><Name>not it\
            </Name></Filter><Name>Report</Name></GPO>""".formatted(ID);

    @ParameterizedTest
    @CsvSource({"Machine/registry.pol,'',COMPUTER", "x/USER/Registry.pol,x,USER", "x/registry.pol,x,UNKNOWN",
            "b/{1}/DomainSysvol/GPO/Machine/registry.pol,b/{1},COMPUTER",
            "b/{1}/DomainSysvol/GPO/Machine/microsoft/windows nt/SecEdit/GptTmpl.inf,b/{1},COMPUTER",
            "Policies/{2}/MACHINE/Microsoft/Windows NT/SecEdit/GptTmpl.inf,Policies/{2},COMPUTER",
            "home/User/gpos/registry.pol,home/User/gpos,UNKNOWN", "registry.pol,'',UNKNOWN"})
    void folderAndHalfAreToldByThePath(String file, String folder, Half half) {
        assertEquals(new GpoPlace(folder, half), GpoPlace.of(file));
    }

    @Test
    void filesOfOneBackupAreOneGpo() throws UnreadableException {
        GpoFiles files = new GpoFiles();
        files.add("b/{9}/DomainSysvol/GPO/Machine/registry.pol", List.of());
        files.add("b/{9}/DomainSysvol/GPO/User/registry.pol", List.of());
        files.addBackup("b/{9}/bkupInfo.xml", backups(BACKUP_INFO).entries().getFirst().gpo());
        files.add("b/{8}/DomainSysvol/GPO/Machine/registry.pol", List.of());
        List<Gpo> gpos = files.set().gpos();
        assertEquals(List.of("b/{8}", "b/{9}"), gpos.stream().map(Gpo::folder).toList());
        assertEquals(new GpoName(ID, "A & B", "example.com"), gpos.get(1).names());
        assertEquals(2, gpos.get(1).registry().size());
    }

    private static GpoFiles saved(String backup, String domain, String time) throws UnreadableException {
        return saved(new GpoFiles(), backup, domain, time);
    }

    private static GpoFiles saved(GpoFiles files, String backup, String domain, String time)
            throws UnreadableException {
        String told = BACKUP_INFO.replace("example.com", domain).replace("<GPODisplayName>",
                "<BackupTime><![CDATA[" + time + "]]></BackupTime><GPODisplayName>");
        files.add("b/" + backup + "/DomainSysvol/GPO/Machine/registry.pol", List.of());
        files.addBackup("b/" + backup + "/bkupInfo.xml", backups(told).entries().getFirst().gpo());
        return files;
    }

    @Test
    void ofSeveralBackupsOfOneGpoTheNewestCounts() throws UnreadableException {
        GpoFiles files = saved("{1}", "example.com", "2026-11-20T10:00:00");
        saved(files, "{9}", "example.com", "2019-01-01T10:00:00");
        PolicySet set = files.set();
        assertEquals(List.of("b/{1}"), set.gpos().stream().map(Gpo::folder).toList());
        assertEquals(List.of("b/{9}"), set.leftOut().map(Gpo::folder).toList());
        assertEquals("'A & B' was read 2 times: b/{1} of 2026-11-20 10:00:00 counts; left out: b/{9} of"
                + " 2019-01-01 10:00:00", set.copies().getFirst().line());
        files.add("Policies/" + ID.toLowerCase() + "/Machine/registry.pol", List.of());
        assertEquals(List.of("Policies/" + ID.toLowerCase()), files.set().gpos().stream().map(Gpo::folder).toList());
    }

    @Test
    void ofTwoCopiesOfSysvolTheOneOfTheHigherVersionCounts() {
        for (int[] versions : new int[][]{{3, 5}, {5, 3}}) {
            GpoFiles files = new GpoFiles();
            for (int i = 0; i < versions.length; i++) {
                files.add("dc" + i + "/Policies/" + ID + "/Machine/registry.pol", List.of());
                files.addVersion("dc" + i + "/Policies/" + ID + "/GPT.INI", OptionalLong.of(versions[i]));
            }
            assertEquals(List.of("dc" + (versions[0] < versions[1] ? 1 : 0) + "/Policies/" + ID),
                    files.set().gpos().stream().map(Gpo::folder).toList());
        }
    }

    @Test
    void defaultPoliciesOfTwoDomainsAreTwo() throws UnreadableException {
        GpoFiles files = saved("{1}", "example.com", "2026-11-20T10:00:00");
        saved(files, "{9}", "example.org", "2019-01-01T10:00:00");
        assertEquals(2, files.set().gpos().size());
        assertEquals(List.of(), files.set().copies());
    }

    @Test
    void aFolderOfSysvolTellsTheId() {
        GpoFiles files = new GpoFiles();
        files.add("Policies/" + ID + "/Machine/registry.pol", List.of());
        assertEquals(ID, files.set().gpos().getFirst().shown());
    }

    @Test
    void aReportTellsTheNameOfItsGpoAlone() throws UnreadableException {
        GpoDescription report = GpoReportReader
                .read(REPORT.replace("utf-16", "utf-8").getBytes(StandardCharsets.UTF_8));
        assertEquals(new GpoName(ID, "Report", "example.com"),
                new GpoName(report.id(), report.name(), report.domain()));
    }

    private static BackupListReader.Content backups(String text) throws UnreadableException {
        return BackupListReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(String... backups) {
        StringBuilder all = new StringBuilder();
        for (String backup : backups) {
            all.append(BACKUP_INFO
                    .replace("<BackupInst xmlns=\"http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest\">",
                            "<mfst:BackupInst><ID><![CDATA[" + backup + "]]></ID>")
                    .replaceAll("(</?)(?=[A-Z])", "$1mfst:"));
        }
        return "<mfst:Backups xmlns:mfst=\"http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest\" "
                + "mfst:version=\"1.0\">" + all + "</mfst:Backups>";
    }

    @Test
    void theListOfBackupsTellsTheNameOfOneThatTellsNone() throws UnreadableException {
        GpoFiles files = new GpoFiles();
        files.add("b/{9A}/DomainSysvol/GPO/Machine/registry.pol", List.of());
        files.addList("b/manifest.xml", backups(list("{9a}")).entries());
        assertEquals(new GpoName(ID, "A & B", "example.com"), files.set().gpos().getFirst().names());
        assertEquals(List.of(), differences(files));
    }

    private static List<String> differences(GpoFiles files) {
        List<String> told = new ArrayList<>();
        files.problems((list, problem) -> told.add(list + "@" + problem.offset() + " " + problem.reason()));
        return told;
    }

    @Test
    void whatTheListAndTheBackupsTellDifferentlyIsTold() throws UnreadableException {
        GpoFiles files = new GpoFiles();
        files.addBackup("b/{1}/bkupInfo.xml", new GpoName(ID, "Other", "example.com"));
        files.addBackup("b/{2}/bkupInfo.xml", new GpoName(ID.toLowerCase(), "A & B", ""));
        files.addBackup("b/{3}/bkupInfo.xml", new GpoName(ID, "Third", "example.com"));
        String list = list("{1}", "{2}", "{4}", "{5}");
        files.addList("b/manifest.xml", backups(list).entries());
        String of = " " + ID + " of example.com";
        assertEquals(List.of(
                "b/manifest.xml@" + at(list, 1) + " lists backup {1} as one of 'A & B'" + of
                        + ", the files of that backup as one of 'Other'" + of + "; the files count",
                "b/manifest.xml@" + at(list, 3)
                        + " lists 2 backups that are not among what was read, such as {4} of 'A & B'" + of,
                "b/manifest.xml@-1 does not list 1 backup beside it, such as {3}"), differences(files));
        assertEquals("Other", files.set().gpos().getFirst().shown());
    }

    private static int at(String list, int entry) {
        int at = 0;
        for (int i = 0; i < entry; i++) {
            at = list.indexOf("<mfst:BackupInst>", at + 1);
        }
        return at;
    }

    @Test
    void anEntryWithoutIdsIsToldAndTheOthersAreRead() throws UnreadableException {
        String list = list("", "{2}");
        BackupListReader.Content content = backups(list);
        assertEquals(List.of("{2}"), content.entries().stream().map(BackupEntry::backup).toList());
        assertEquals(at(list, 1), content.problems().getFirst().offset());
    }

    @Test
    void whatFilesOfAFolderSayCountsInTheOrderOfTheirNames() {
        GpoFiles files = new GpoFiles();
        files.add("b/gpreport.xml", new GpoName(ID, "Report", "example.com"));
        files.addBackup("b/Backup.xml", new GpoName("", "Backup", ""));
        assertEquals(new GpoName(ID, "Backup", "example.com"), files.set().gpos().getFirst().names());
    }

    @Test
    void onlyFirstElementsCount() {
        assertTrue(BackupListReader.recognises(BACKUP_INFO) && BackupListReader.recognises(list())
                && GpoReportReader.recognises(REPORT));
        assertFalse(GpoReportReader.recognises("<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\">" + REPORT));
        assertFalse(BackupListReader.recognises("no XML"));
    }

    @Test
    void nothingIsFetchedAndNoEntityIsUnfolded() {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + BACKUP_INFO.replace("<![CDATA[A & B]]>", "&e;");
        assertThrows(UnreadableException.class, () -> backups(evil));
        assertThrows(UnreadableException.class, () -> backups("<a><b"));
    }
}
