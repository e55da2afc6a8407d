package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.certificates.check.CertificateChecks;
import org.deskwright.certificates.check.CertificateReader;
import org.deskwright.cli.Console;
import org.deskwright.cli.DeskwrightCommand;
import org.deskwright.cli.Toolbox;
import org.deskwright.core.casefile.Case;
import org.deskwright.core.casefile.CaseWriter;
import org.deskwright.core.casefile.RemedyProgress;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.report.RedactedReport;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.estate.awscli.EstateReader;
import org.deskwright.estate.check.EstateChecks;
import org.deskwright.logs.check.LogChecks;
import org.deskwright.logs.check.LogReader;
import org.deskwright.policy.check.PolicyChecks;
import org.deskwright.policy.check.PolicyReader;
import org.deskwright.testing.evidence.SampleFiles;
import org.deskwright.testing.ui.ReportBot;
import org.deskwright.testing.ui.Screenshot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.session.OpenCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window writes what the command line writes, byte for byte. */
@ExtendWith(PictureOnFailure.class)
class ReportExportTest {
    private static final List<String> FORMATS = List.of("html", "markdown", "text", "json", "junit");
    @TempDir
    Path folder;
    private final WorkbenchBot workbench = new WorkbenchBot();
    private final ReportBot report = new ReportBot(workbench);

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @AfterEach
    void end() {
        workbench.leave();
    }

    @Test
    void theSampleWithAnAnswer() throws IOException {
        workbench.openSample();
        workbench.session().setAnswer("client.address", Optional.of("203.0.113.7"));
        workbench.awaitEnd();
        assertSame("sample", workbench.session().current().paths().getFirst().toString(), "--answer",
                "client.address=203.0.113.7");
    }

    @Test
    void looseFilesHaveNoTitle() throws IOException {
        Path file = new SampleFiles(folder).badUserName();
        workbench.open(file);
        assertSame("loose", file.toString());
    }

    @Test
    void aSavedCaseOfAnotherZoneWithAllThatCanStandInItComparedWithItsEarlierReport() throws Exception {
        Path file = new SampleFiles(folder).badUserName();
        Path saved = folder.resolve("monday.dwcase");
        cli("diagnose", file.toString(), "--save-case", saved.toString());
        Case document = Case.open(saved);
        ReportedOutcome finding = document.lastReport().orElseThrow().findings().getFirst();
        RemedyProgress.Step step = new RemedyProgress.Step(finding.identity(), finding.remedies().getFirst().id(), 1);
        ReportedOutcome other = document.lastReport().orElseThrow().findings().getLast();
        Suppression aside = Suppression.of(other, Suppression.Reach.FINDING, "known <b>since</b> monday", "eve",
                Optional.of(Instant.parse("2030-01-01T00:00:00Z")));
        CaseWriter.saveArchive(document
                .withInfo(document.info().withTitle("Grey & <slow>").withZone(Optional.of(ZoneId.of("Asia/Kolkata")))
                        .withAsOf(Optional.of(Instant.parse("2026-11-21T22:15:00Z"))))
                .withNotes("# Not in the report <script>").withSuppressions(List.of(aside))
                .withAnswers(new Answers(Map.of("client.address", "203.0.113.7")))
                .withProgress(RemedyProgress.NONE.with(step, Instant.parse("2026-11-20T09:30:00Z"))), saved);
        OpenCase opened = workbench.open(saved);
        assertNotEquals(finding, other);
        assertEquals("Asia/Kolkata", opened.report().orElseThrow().zone().getId());
        workbench.session().compareWith(opened.document().orElseThrow().lastReport());
        assertSame("case", saved.toString(), "--compare", saved.toString());
        String page = Files.readString(folder.resolve("case-window.html"));
        assertTrue(page.contains("known &lt;b&gt;since&lt;/b&gt; monday"), "what is set aside is told with its reason");
        assertFalse(page.contains("<script"), "notes are not in the report");
        assertTrue(Files.readString(folder.resolve("case-window.html")).contains("1 step of remedies is done."));
    }

    private void assertSame(String name, String path, String... options) throws IOException {
        for (String format : FORMATS) {
            Path window = folder.resolve(name + "-window." + (format.equals("html") ? "html" : format));
            report.export(format, window);
            Path line = folder.resolve(name + "-line." + format);
            List<String> args = new ArrayList<>(
                    List.of("diagnose", path, "--format", format, "--output", line.toString()));
            args.addAll(List.of(options));
            cli(args.toArray(String[]::new));
            assertEquals(Files.readString(line), Files.readString(window), format);
            assertEquals(-1, Files.mismatch(line, window), format);
        }
    }

    private void cli(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(OutputStream.nullOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8), false, false, 100, false, folder,
                InstantSource.system(), false);
        int exit = DeskwrightCommand.run(args, console,
                Toolbox.of("1.0.0.v20261120",
                        List.of(new EstateReader(), new LogReader(), new PolicyReader(), new CertificateReader()),
                        List.of(new EstateChecks(), new LogChecks(), new PolicyChecks(), new CertificateChecks())));
        assertTrue(exit < 2 || exit == 3, err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theDialogHelpsAndRemembers() {
        workbench.openSample();
        report.openDialog();
        assertTrue(report.file().matches(".*Brindlewick-Kettle-Works-2026-11-20\\.\\w+"), report.file());
        report.choose("markdown");
        assertTrue(report.file().endsWith(".md"), report.file());
        Ui.pause();
        Screenshot.take(report.shell(), PictureOnFailure.folder().resolve("export-report.png"));
        report.type("");
        assertFalse(report.canBeConfirmed());
        report.type(folder.resolve("gone/report.md").toString());
        assertFalse(report.canBeConfirmed());
        report.type("report.md");
        assertFalse(report.canBeConfirmed());
        report.type(folder.toString());
        assertFalse(report.canBeConfirmed());
        report.cancel();
        report.export("markdown", folder.resolve("report.md"));
        report.openDialog();
        assertTrue(report.file().startsWith(folder.toString()) && report.file().endsWith(".md"), report.file());
        report.cancel();
    }

    @Test
    void whatIsSelectedIsCopiedElseAll() {
        workbench.openSample();
        workbench.topics().selectAll();
        String all = report.copied();
        assertTrue(all.startsWith("# Diagnosis of Brindlewick Kettle Works\n"), all.substring(0, 60));
        int tables = all.split("\n#### ", -1).length;
        workbench.findings().groupBy("importance");
        workbench.findings().select(row -> row.importance().equals("Problem"));
        String one = report.copied();
        assertEquals(1, one.split("\n#### Problem: ", -1).length - 1, one);
        assertTrue(tables > 30 && one.contains("1 problem, 0 warnings"), "" + tables);
    }

    @Test
    void withPseudonymsNoUserIsNamedAndAPartSaysTheSameAsTheWhole() throws IOException {
        workbench.openSample();
        Set<String> users = RedactedReport.names(workbench.session().current().report().orElseThrow()).entrySet()
                .stream().filter(name -> name.getValue().equals("user") && name.getKey().contains("."))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        Path plain = folder.resolve("plain.md");
        Path replaced = folder.resolve("replaced.md");
        report.export("markdown", plain);
        report.export("markdown", true, replaced);
        String named = Files.readString(plain);
        String whole = Files.readString(replaced);
        assertTrue(users.stream().anyMatch(named::contains), users.toString());
        assertEquals(List.of(), users.stream().filter(whole::contains).toList());
        workbench.topics().selectAll();
        workbench.findings().groupBy("importance");
        workbench.findings().select(row -> row.importance().equals("Problem"));
        List<String> lines = whole.lines().toList();
        List<String> part = report.copiedWithPseudonyms().lines().filter(line -> line.startsWith("#### ")).toList();
        assertEquals(1, part.size());
        assertTrue(lines.contains(part.getFirst()), part.toString());
    }

    @Test
    void nothingToExportIsNoTrouble() {
        assertFalse(Ui.get(
                () -> org.eclipse.ui.PlatformUI.getWorkbench().getService(org.eclipse.ui.commands.ICommandService.class)
                        .getCommand("org.deskwright.ui.exportReport").isEnabled()));
        assertTrue(workbench.menu().contains("File/Export Report..."), String.valueOf(workbench.menu()));
    }
}
