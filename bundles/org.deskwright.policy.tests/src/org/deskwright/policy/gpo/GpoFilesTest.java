package org.deskwright.policy.gpo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.deskwright.core.intake.UnreadableException;
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
        files.add("b/{9}/bkupInfo.xml", GpoNameReader.read(BACKUP_INFO.getBytes(StandardCharsets.UTF_8)));
        files.add("b/{8}/DomainSysvol/GPO/Machine/registry.pol", List.of());
        List<Gpo> gpos = files.set().gpos();
        assertEquals(List.of("b/{8}", "b/{9}"), gpos.stream().map(Gpo::folder).toList());
        assertEquals(new GpoName(ID, "A & B", "example.com"), gpos.get(1).names());
        assertEquals(2, gpos.get(1).registry().size());
    }

    @Test
    void aFolderOfSysvolTellsTheId() {
        GpoFiles files = new GpoFiles();
        files.add("Policies/" + ID + "/Machine/registry.pol", List.of());
        assertEquals(ID, files.set().gpos().getFirst().shown());
    }

    @Test
    void aReportTellsTheNameOfItsGpoAlone() throws UnreadableException {
        assertEquals(new GpoName(ID, "Report", "example.com"),
                GpoNameReader.read(REPORT.replace("utf-16", "utf-8").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void onlyFirstElementsCount() {
        assertTrue(GpoNameReader.recognises(BACKUP_INFO) && GpoNameReader.recognises(REPORT));
        assertFalse(GpoNameReader.recognises("<Rsop xmlns=\"http://www.microsoft.com/GroupPolicy/Rsop\">" + REPORT));
        assertFalse(GpoNameReader.recognises("no XML"));
    }

    @Test
    void nothingIsFetchedAndNoEntityIsUnfolded() {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + BACKUP_INFO.replace("<![CDATA[A & B]]>", "&e;");
        assertThrows(UnreadableException.class, () -> GpoNameReader.read(evil.getBytes(StandardCharsets.UTF_8)));
        assertThrows(UnreadableException.class, () -> GpoNameReader.read("<a><b".getBytes(StandardCharsets.UTF_8)));
    }
}
