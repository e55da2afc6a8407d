package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.report.Report;
import org.deskwright.core.report.ReportJson;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.testing.ui.DialogBot;
import org.deskwright.testing.ui.FindingsBot;
import org.deskwright.testing.ui.FindingsBot.Row;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.table.CutTexts;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableControl;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PictureOnFailure.class)
class FindingsTableTest {
    private final WorkbenchBot workbench = new WorkbenchBot();
    @TempDir
    Path folder;
    private FindingsBot findings;
    private Report report;

    @BeforeEach
    void openSample() {
        report = workbench.sample().report().orElseThrow();
        findings = workbench.findings().groupBy("topic");
    }

    @AfterEach
    void close() {
        // a test may have ended in another perspective
        workbench.home();
        Ui.run(() -> table().columns().reset());
        findings.groupBy("topic");
    }

    private static TableControl table() {
        return TableControl.of(Ui.one("findings.tree", Tree.class)).orElseThrow();
    }

    /** The report as it would have been without one finding, and with another. */
    private Path earlier(ReportedOutcome lacking, ReportedOutcome more) throws IOException {
        List<ReportedOutcome> outcomes = Stream
                .concat(report.outcomes().stream().filter(o -> !o.equals(lacking)), Stream.of(more)).toList();
        Report earlier = new Report(report.tool(), report.asOf().minusSeconds(86_400), report.zone(), "",
                report.answers(), report.parameters(), report.topics(), false, report.coverage(), report.requirements(),
                outcomes, List.of());
        Path file = folder.resolve("earlier.json");
        try (Writer out = Files.newBufferedWriter(file)) {
            ReportJson.write(earlier, out);
        }
        return file;
    }

    @Test
    void whatChangedSinceAnEarlierReportIsShown() throws IOException {
        ReportedOutcome fresh = report.findings().getFirst();
        ReportedOutcome gone = new ReportedOutcome(fresh.check(), fresh.title(), fresh.topics(), fresh.kind(),
                fresh.importance(), fresh.subject(), "another", "Was wrong once", fresh.values(), fresh.evidence(),
                List.of(), List.of(), Optional.empty());
        assertFalse(workbench.isEnabled("org.deskwright.diagnosis.ui.endCompare"), "nothing is compared");
        assertFalse(Ui.get(() -> table().columns().isShown("change")));
        findings.compareWith(earlier(fresh, gone));
        Ui.waitUntil("the comparison can be ended",
                () -> workbench.isEnabled("org.deskwright.diagnosis.ui.endCompare"));
        assertTrue(findings.compared().contains("1 new"), findings.compared());
        List<Row> rows = findings.rows();
        Row added = rows.stream().filter(r -> r.change().equals("New")).findFirst().orElseThrow();
        assertEquals(fresh.summary().lines().findFirst().orElseThrow(), added.summary());
        Row past = rows.stream().filter(r -> r.summary().equals("Was wrong once")).findFirst().orElseThrow();
        assertTrue(List.of("Fixed", "Gone, not told why").contains(past.change()), past.change());
        assertEquals(report.findings().size() - 1, rows.stream().filter(r -> r.change().equals("Unchanged")).count());
        findings.filter("is:new");
        assertEquals(List.of(added), findings.rows());
        findings.filter("");
        findings.groupBy("change");
        assertEquals("New", findings.groups().getFirst());
        findings.select(r -> r.summary().equals("Was wrong once"));
        assertEquals("Was wrong once", workbench.details().title());
        workbench.command("org.deskwright.diagnosis.ui.endCompare", Map.of());
        Ui.waitUntil("the comparison has ended", () -> findings.compared().isEmpty());
        assertTrue(findings.rows().stream().noneMatch(r -> r.summary().equals("Was wrong once")));
        assertFalse(Ui.get(() -> table().columns().isShown("change")), "the column would be empty");
    }

    @Test
    void anotherTopicIsShownFromItsBeginning() {
        for (String topic : List.of("unhealthy", "device_not_authorized", "unhealthy")) {
            workbench.topics().select(workbench.session().catalogue().topic(topic).orElseThrow().title());
            Ui.pause();
            assertEquals("0 at its place", Ui.get(() -> {
                Tree tree = Ui.one("findings.tree", Tree.class);
                TreeItem top = tree.getTopItem();
                int y = tree.getItem(0).getBounds().y;
                return tree.indexOf(top) + (y < 0 ? " at " + y : " at its place");
            }));
        }
    }

    @Test
    void theNumberOfAGroupIsKeptApartFromItsTitle() {
        Ui.run(() -> {
            for (TreeItem group : Ui.one("findings.tree", Tree.class).getItems()) {
                String number = (String) group.getData(CutTexts.END);
                assertEquals(" (%d)".formatted(group.getItemCount()), number);
                assertTrue(group.getText().endsWith(number), group.getText());
            }
        });
    }

    @Test
    void columnsAreHiddenMovedAndSortedBy() {
        Ui.run(() -> {
            table().columns().hide("check");
            table().columns().move("importance", 0);
        });
        assertEquals(List.of("importance", "summary", "subject", "scope"), Ui.get(() -> table().columns().shown()));
        assertEquals("", findings.rows().getFirst().check());
        Ui.run(() -> table().columns().sort(List.of(new Sort("summary", true))));
        findings.groupBy("importance");
        List<String> problems = findings.rows().stream().filter(r -> r.group().equals("Problem")).map(Row::summary)
                .toList();
        List<String> sorted = problems.stream().sorted(String.CASE_INSENSITIVE_ORDER.reversed()).toList();
        assertEquals(sorted.getFirst(), problems.getFirst());
        assertEquals(problems.size(), sorted.size());
        String tsv = Ui.get(() -> table().content().asTsv());
        assertTrue(tsv.startsWith("Importance\tSummary\tSubject\tAccount / Region"),
                tsv.lines().findFirst().orElse(""));
    }

    @Test
    void topicsAreATableLikeTheOthersWithTheMenuThatATopicHasEverywhere() {
        Tree tree = Ui.get(() -> Ui.one("topics.tree", Tree.class));
        TableControl topics = Ui.get(() -> TableControl.of(tree).orElseThrow());
        try {
            Ui.run(() -> topics.columns().sort(List.of(new Sort("findings", true))));
            List<Integer> counts = Ui.get(() -> Stream.of(tree.getItem(1).getItems()).map(i -> i.getText(1))
                    .map(text -> text.isEmpty() ? 0 : Integer.parseInt(text)).toList());
            assertEquals(counts.stream().sorted(Comparator.reverseOrder()).toList(), counts);
            Ui.run(() -> topics.columns().hide("cannot-tell"));
            assertEquals(2, Ui.get(tree::getColumnCount));
            assertTrue(Ui.get(() -> topics.content().asTsv()).startsWith("Topic\tFindings"));
        } finally {
            Ui.run(topics.columns()::reset);
        }
        List<String> shared = List.of("Show Topic", "Answer Questions");
        assertTrue(menu(tree, Ui.get(() -> tree.getItem(1).getItem(0))).containsAll(shared));
        Tree findingsTree = Ui.get(() -> Ui.one("findings.tree", Tree.class));
        assertTrue(menu(findingsTree, Ui.get(() -> findingsTree.getItem(0))).containsAll(shared));
    }

    /** The context menu of a row, without keys and mnemonics. */
    private static List<String> menu(Tree tree, TreeItem row) {
        Ui.run(() -> {
            tree.setFocus();
            tree.setSelection(row);
            Event event = new Event();
            event.item = row;
            tree.notifyListeners(SWT.Selection, event);
        });
        Ui.pause();
        return Ui.get(() -> {
            tree.getMenu().notifyListeners(SWT.Show, new Event());
            List<String> texts = Stream.of(tree.getMenu().getItems())
                    .map(i -> i.getText().replace("&", "").replaceAll("\t.*", "")).toList();
            tree.getMenu().notifyListeners(SWT.Hide, new Event());
            return texts;
        });
    }

    @Test
    void aFindingIsShownInTheFleet() {
        ReportedOutcome finding = report.findings().stream().filter(o -> o.subject().type().equals("directory"))
                .findFirst().orElseThrow();
        findings.select(r -> r.summary().equals(finding.summary().lines().findFirst().orElseThrow()));
        String diagnose = perspective();
        workbench.command("org.deskwright.diagnosis.ui.revealSubject", Map.of());
        Ui.waitUntil("another perspective or view is shown",
                () -> !perspective().equals(diagnose)
                        || !Ui.get(() -> workbench.window().getActivePage().getActivePartReference().getId())
                                .startsWith("org.deskwright.diagnosis"));
    }

    private String perspective() {
        return Ui.get(() -> workbench.window().getActivePage().getPerspective().getId());
    }

    @Test
    void theFilterTakesQueries() {
        findings.filter("importance:problem -estate.");
        assertEquals(List.of(), findings.rows());
        findings.filter("importance:problem,warning");
        assertFalse(findings.rows().isEmpty());
        assertTrue(findings.rows().stream().allMatch(r -> List.of("Problem", "Warning").contains(r.importance())));
        findings.filter("");
    }

    @Test
    void whatCannotBeComparedWithIsToldOnceWithWhatToDo() {
        boolean silent = ErrorDialog.AUTOMATED_MODE;
        ErrorDialog.AUTOMATED_MODE = false; // the harness keeps windows that tell of errors away
        try {
            workbench.command("org.deskwright.diagnosis.ui.compare",
                    Map.of("org.deskwright.diagnosis.ui.compare.file", "/nowhere/report.json"));
            DialogBot problem = DialogBot.await("Problem Occurred");
            assertTrue(problem.text().contains("/nowhere/report.json cannot be compared with")
                    && problem.text().contains("Choose a report that was exported as JSON."), problem.text());
            problem.push("OK");
            Ui.pause();
            assertFalse(DialogBot.isOpen("Problem Occurred"));
        } finally {
            ErrorDialog.AUTOMATED_MODE = silent;
        }
        assertEquals("", workbench.findings().compared());
    }
}
