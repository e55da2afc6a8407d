package org.deskwright.policy.gpo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.Corpus;
import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.admx.TemplateReader;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.link.GpoDescription;
import org.deskwright.policy.link.GpoReportReader;
import org.deskwright.policy.preference.Preference;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.registry.PolReader;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.registry.RegistryState;
import org.deskwright.policy.result.GpoSettings;
import org.deskwright.policy.template.InfReader;
import org.deskwright.policy.template.RegistryOption;
import org.deskwright.policy.template.SecurityTemplate;
import org.deskwright.policy.template.UserRight;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdicts;
import org.junit.jupiter.api.Test;

class ReportReaderTest {
    private static final String REPORT = """
            <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <Name>Alone</Name><Computer><Enabled>true</Enabled><ExtensionData>
            <Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Security" xsi:type="q1:SecuritySettings">
            <q1:SystemServices><q1:Name>StxhdHostedApp</q1:Name><q1:StartupMode>Disabled</q1:StartupMode></q1:SystemServices>
            </Extension>
            <Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Registry" xsi:type="q2:RegistrySettings">
            <q2:Policy><q2:Name>Windows Installer abschalten</q2:Name><q2:State>Enabled</q2:State>
            <q2:Category>Windows-Komponenten/Windows Installer</q2:Category><q2:DropDownList><q2:Name>Wann</q2:Name>
            <q2:State>Enabled</q2:State><q2:Value><q2:Name>Immer</q2:Name></q2:Value></q2:DropDownList></q2:Policy>
            <q2:RegistrySetting><q2:KeyPath>Software\\Own</q2:KeyPath><q2:AdmSetting>false</q2:AdmSetting>
            <q2:Value><q2:Name>On</q2:Name><q2:Number>1</q2:Number></q2:Value></q2:RegistrySetting>
            </Extension></ExtensionData></Computer></GPO>
            """;
    private static final String ADMX = """
            <policyDefinitions><policies><policy name="DisableMSI" class="Machine" displayName="$(string.DisableMSI)"
            key="Software\\Policies\\Microsoft\\Windows\\Installer"><elements><enum id="box" valueName="DisableMSI">
            <item displayName="$(string.Never)"><value><decimal value="0"/></value></item>
            <item displayName="$(string.Always)"><value><decimal value="2"/></value></item>
            </enum></elements></policy></policies></policyDefinitions>
            """;
    private static final String ADML = """
            <policyDefinitionResources><resources><stringTable>
            <string id="DisableMSI">Windows Installer abschalten</string><string id="Never">Nie</string>
            <string id="Always">Immer</string></stringTable></resources></policyDefinitionResources>
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static GpoName names(byte[] report) throws Exception {
        GpoDescription gpo = GpoReportReader.read(report);
        return new GpoName(gpo.id(), gpo.name(), gpo.domain());
    }

    private static GpoFiles files() throws Exception {
        GpoFiles files = new GpoFiles();
        files.add("r/gpreport.xml", names(bytes(REPORT)));
        files.add("r/gpreport.xml", names(bytes(REPORT)), ReportReader.read(bytes(REPORT)));
        return files;
    }

    private static List<String> verdicts(GpoFiles files) {
        return Verdicts.of(Checklist.bundled(), files.set().gpos().getFirst()).stream()
                .map(one -> one.state() + " " + one.item().id() + " " + one.found()).toList();
    }

    @Test
    void aReportAloneTellsWhatHasAKeyAndNamesGetOneByTheirTemplate() throws Exception {
        GpoFiles bare = files();
        assertEquals(Map.of("r/gpreport.xml", 1), bare.settle(PolicyDefinitions.NONE));
        assertEquals(List.of(State.RIGHT + " web-access-service disabled"), verdicts(bare));
        GpoFiles known = files();
        assertEquals(Map.of(), known.settle(PolicyDefinitions.of(List.of(TemplateReader.read("MSI.admx", bytes(ADMX)),
                TemplateReader.read("de-DE/MSI.adml", bytes(ADML))))));
        assertEquals(List.of(State.WRONG + " windows-installer 2", State.RIGHT + " web-access-service disabled"),
                verdicts(known));
        assertTrue(known.set().gpos().getFirst().registry().getFirst().state().find("Software\\Own", "On").isPresent());
    }

    @Test
    void severalReportsInAFolderAreOfSeveralGpos() throws Exception {
        GpoFiles files = files();
        String other = REPORT.replace("Alone", "Other");
        files.add("r/other.xml", names(bytes(other)));
        files.add("r/other.xml", names(bytes(other)), ReportReader.read(bytes(other)));
        files.settle(PolicyDefinitions.NONE);
        assertEquals(List.of("Alone", "Other"), files.set().gpos().stream().map(Gpo::shown).toList());
    }

    @Test
    void filesOfTheGpoGoBeforeItsReport() throws Exception {
        GpoFiles files = files();
        files.add("r/GptTmpl.inf", SecurityTemplate.of(InfReader.read(bytes("[Privilege Rights]\nSeX = \n"))));
        assertEquals(Map.of(), files.settle(PolicyDefinitions.NONE));
        assertEquals(List.of(), verdicts(files));
    }

    /** Windows writes the same into both. */
    @Test
    void aRealReportTellsWhatTheTemplateBesideItTells() throws Exception {
        SecurityTemplate report = ReportReader.read(Corpus.bytes("nsa-win10/gpreport.xml")).security();
        SecurityTemplate template = SecurityTemplate.of(InfReader.read(Corpus.bytes("nsa-win10/GptTmpl.inf")));
        assertEquals(template.rights().size(), report.rights().size());
        for (UserRight right : template.rights()) {
            assertEquals(
                    right.members().stream().map(UserRight.Member::shown).sorted().toList(), report.right(right.name())
                            .orElseThrow().members().stream().map(UserRight.Member::shown).sorted().toList(),
                    right.name());
        }
        assertTrue(report.options().size() > 30, report.options().toString());
        for (RegistryOption option : report.options()) {
            assertEquals(template.option(option.key(), option.value()).orElseThrow().data().shown(),
                    option.data().shown(), option.value());
        }
    }

    @Test
    void aRealReportAloneIsHeldAgainstTheChecklistAsItsFilesAre() throws Exception {
        byte[] report = Corpus.bytes("nsa-win10/gpreport.xml");
        GpoFiles files = new GpoFiles();
        files.add("gpreport.xml", names(report), ReportReader.read(report));
        assertEquals(73, files.settle(PolicyDefinitions.NONE).get("gpreport.xml"));
        List<Verdict> all = Verdicts.of(Checklist.bundled(), files.set().gpos().getFirst());
        assertEquals(State.WRONG,
                all.stream().filter(one -> one.item().id().equals("network-logon")).findFirst().orElseThrow().state());
    }

    /** Windows writes fields that a report tells by their labels into the file beside it, by their template. */
    @Test
    void fieldsOfARealReportComeToWhatItsRegistryFileHas() throws Exception {
        String admx = """
                <policyDefinitions><policies>
                <policy name="Paths" class="Machine" displayName="Hardened UNC Paths"
                key="Software\\Policies\\Microsoft\\Windows\\NetworkProvider"><elements>
                <list id="l" key="Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths" additive="true"
                explicitValue="true"/></elements></policy>
                <policy name="Registry" class="Machine" displayName="Configure registry policy processing"
                presentation="$(presentation.R)"
                key="Software\\Policies\\Microsoft\\Windows\\Group Policy\\{35378EAC-683F-11D2-A89A-00C04FBBCFA2}"><elements>
                <boolean id="b" valueName="NoBackgroundPolicy"><trueValue><decimal value="1"/></trueValue><falseValue>
                <decimal value="0"/></falseValue></boolean>
                <boolean id="c" valueName="NoGPOListChanges"><trueValue><decimal value="0"/></trueValue><falseValue>
                <decimal value="1"/></falseValue></boolean></elements></policy>
                </policies></policyDefinitions>
                """;
        String adml = """
                <policyDefinitionResources><resources><presentationTable><presentation id="R">
                <checkBox refId="b">Do not apply during periodic background processing</checkBox>
                <checkBox refId="c">Process even if the Group Policy objects have not changed</checkBox>
                </presentation></presentationTable></resources></policyDefinitionResources>
                """;
        byte[] report = Corpus.bytes("nsa-win10/gpreport.xml");
        GpoFiles files = new GpoFiles();
        files.add("gpreport.xml", names(report), ReportReader.read(report));
        files.settle(PolicyDefinitions.of(
                List.of(TemplateReader.read("a.admx", bytes(admx)), TemplateReader.read("en-US/a.adml", bytes(adml)))));
        List<RegistryState.Value> told = files.set().gpos().getFirst().registry().getFirst().state().values().stream()
                .filter(one -> one.key().endsWith("HardenedPaths") || one.key().contains("{35378EAC")).toList();
        RegistryState file = RegistryState.of(PolReader.read(Corpus.bytes("nsa-win10/registry.pol")).entries());
        assertEquals(List.of("NoBackgroundPolicy", "NoGPOListChanges", "\\\\*\\NETLOGON", "\\\\*\\SYSVOL"),
                told.stream().map(RegistryState.Value::name).toList());
        for (RegistryState.Value one : told) {
            assertEquals(file.find(one.key(), one.name()).orElseThrow().data(), one.data(), one.name());
        }
    }

    /** Windows writes certificates into both. */
    @Test
    void certificatesOfARealReportAreThoseOfTheRegistryFileBesideIt() throws Exception {
        List<RegistryEntry> told = ReportReader.read(Corpus.bytes("nsa-certificates/gpreport.xml")).registry()
                .get(Half.COMPUTER);
        RegistryState file = RegistryState.of(PolReader.read(Corpus.bytes("nsa-certificates/registry.pol")).entries());
        List<RegistryEntry> blobs = told.stream().filter(one -> one.value().equals("Blob")).toList();
        assertEquals(37, blobs.size());
        for (RegistryEntry blob : blobs) {
            assertEquals(file.find(blob.key(), "Blob").orElseThrow().data().orElseThrow(), blob.data(), blob.key());
        }
    }

    @Test
    void sectionsOfARealReportAreThoseOfTheTemplateBesideIt() throws Exception {
        SecurityTemplate report = ReportReader.read(Corpus.bytes("nsa-win10/gpreport.xml")).security();
        SecurityTemplate template = SecurityTemplate.of(InfReader.read(Corpus.bytes("nsa-win10/GptTmpl.inf")));
        assertEquals(pairs(template), pairs(report));
    }

    private static Map<String, String> pairs(SecurityTemplate template) {
        Map<String, String> pairs = new TreeMap<>();
        template.file().lines("System Access").forEach(line -> pairs.put(line.name(), line.value()));
        return pairs;
    }

    @Test
    void preferencesOfARealReportAreThoseOfTheFileBesideIt() throws Exception {
        List<Preference> told = ReportReader.read(Corpus.bytes("azure-arc/gpreport.xml")).preferences()
                .get(Half.COMPUTER);
        List<String> files = Stream.of("Preferences-Registry.xml", "Preferences-ScheduledTasks.xml")
                .flatMap(name -> preferences(name).stream()).map(ReportReaderTest::shown).sorted().toList();
        assertEquals(files, told.stream().map(ReportReaderTest::shown).sorted().toList());
    }

    private static List<Preference> preferences(String name) {
        try {
            return PreferenceReader.read(Corpus.bytes("azure-arc/" + name)).preferences();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Preference one) {
        return one.action() + " " + one.targeted() + " " + one.what();
    }

    private static final String KEYS = """
            <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <Name>Keys</Name><Computer><ExtensionData>
            <Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/PublicKey">
            <q1:RootCertificate><q1:IssuedTo>One</q1:IssuedTo><q1:Data>zz</q1:Data></q1:RootCertificate>
            <q1:EFSSettings><q1:AllowEFS>2</q1:AllowEFS></q1:EFSSettings></Extension>
            <Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Auditing"><q2:AuditSetting>
            <q2:SubcategoryName>Audit Logon</q2:SubcategoryName><q2:SettingValue>3</q2:SettingValue></q2:AuditSetting>
            </Extension></ExtensionData></Computer></GPO>
            """;

    @Test
    void aCertificateThatCannotBeReadIsToldAndTheRestIsRead() throws Exception {
        GpoFiles files = new GpoFiles();
        files.add("gpreport.xml", names(bytes(KEYS)), ReportReader.read(bytes(KEYS)));
        files.settle(PolicyDefinitions.NONE);
        List<String> problems = new ArrayList<>();
        files.problems((file, problem) -> problems.add(file + "@" + problem.offset() + " " + problem.reason()));
        assertEquals(List.of("gpreport.xml@" + KEYS.indexOf("<q1:RootCertificate>")
                + " RootCertificate for 'One' has no certificate that can be read; left out"), problems);
        assertEquals(List.of("Public key: EFSSettings/AllowEFS=2", "Advanced Audit Policy/Logon=Success and Failure"),
                GpoSettings.of(files.set().gpos().getFirst(), Half.COMPUTER).stream()
                        .map(one -> one.key().place() + "/" + one.key().name() + "=" + one.shown()).toList());
    }

    @Test
    void aPartThatCouldNotBeReportedIsNotOneWithoutSettings() throws UnreadableException {
        ReportSettings read = ReportReader.read("""
                <GPO xmlns="http://www.microsoft.com/GroupPolicy/Settings"><Computer><ExtensionData>
                <Error><Details>Access is denied</Details></Error><Name>Registry</Name></ExtensionData></Computer></GPO>
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(1, read.problems().size());
    }
}
