package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.command.ChangeOptions.Changed;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.PolicyRows;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.VerdictPage;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.verdict.Verdict;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds policies against a checklist. */
@Command(name = "check", description = "Holds policies against a checklist: what each GPO sets rightly or wrongly, what wins on a computer by gpresult, and with --ou what wins there, or would after a change.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:nothing is wrong, whatever is worth a note", "1:something is wrong", "2:the command is not understood",
        "3:something could not be read, whatever the rest says"}, footer = {"", "Examples:",
                "  deskwright policy check gpo-backups/", "  deskwright policy check gpresult.xml",
                "  deskwright policy check gpo-backups/ links.ldf --ou \"OU=WorkSpaces,DC=example,DC=com\"",
                "  deskwright policy check gpo-backups/ links.ldf --ou WorkSpaces --user People --site Berlin",
                "  deskwright policy check gpo-backups/ links.ldf --ou WorkSpaces --unlink \"Logon banner\""})
public final class PolicyCheckCommand implements Callable<Integer> {
    private final Call call;

    @Mixin
    private PolicyPaths paths = new PolicyPaths();

    @Mixin
    private ChecklistOptions checklists = new ChecklistOptions();

    @Option(names = {"--ou",
            "--computer"}, paramLabel = "DN", description = "Tells what wins for computers in this OU, or for this computer, by the links that were read.")
    private String ou;

    @Mixin
    private TargetOptions targets = new TargetOptions();

    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Option(names = "--local", paramLabel = "PATH", description = "With --ou: the local policy of the computer, over which all others win: a copy of System32\\GroupPolicy, or what LGPO /parse or secedit /export wrote; default: the folders GroupPolicy and GroupPolicyUsers among what is read.")
    private String local;

    @Option(names = "--wrong", description = "Only what is wrong.")
    private boolean wrong;

    @Option(names = "--fix", description = "Also what mends what is wrong: the way in the editor, and text for PowerShell, LGPO, reg and secedit to copy. Nothing is changed. Other formats always have it.")
    private boolean fix;

    @Option(names = "--format", paramLabel = "text|json|csv|html", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    PolicyCheckCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, PolicyRows.FORMATS);
        if (ou == null && (local != null || targets.isGiven() || change.isGiven())) {
            throw new UsageProblem("--user, --site, --wmi, --local, --move and --unlink go with --ou");
        }
        targets.check();
        Checklist whole = checklists.checklist(call.console());
        IntakeResult intake = paths.read(call);
        PolicyPaths.LocalReading own = paths.local(call, Optional.ofNullable(local), intake.evidence());
        if (ou != null) {
            PolicyPaths.links(intake.evidence());
        }
        PolicyReading reading = PolicyReading.of(intake.evidence()).of(checklists.fleet(intake.evidence()));
        Checklist list = list(whole, reading);
        Optional<Changed> then = ou == null
                ? Optional.empty()
                : change.of(reading.directory(), PolicyPlace.find(reading.directory(), ou));
        List<Verdict> all = verdicts(list, reading, own, then);
        List<Verdict> shown = wrong ? all.stream().filter(one -> one.state() == State.WRONG).toList() : all;
        VerdictPage.Beside beside = new VerdictPage.Beside(then.map(Changed::shown).orElse(""),
                ou != null && own.policy().isEmpty(), ou != null && !reading.directory().knowsSites());
        List<Gpo> silent = ou == null ? silent(reading, all) : List.of();
        VerdictPage page = new VerdictPage(PolicyPaths.names(intake.evidence()));
        if (format.equals("text")) {
            StandardOutput.write(call.console(),
                    out -> page.write(shown, all, fix, silent, leftOut(whole, list), beside, call.console(), out));
        } else {
            Map<String, Object> document = Rows.document("deskwright.policy-check/1");
            document.put("checklist", list.id());
            then.ifPresent(one -> document.put("supposed", one.shown()));
            document.put("leftOut", leftOut(whole, list).stream().map(Item::id).toList());
            document.put("silent", silent.stream().map(Gpo::shown).distinct().toList());
            if (ou != null) {
                document.put("localPolicyRead", !beside.local());
                document.put("sitesRead", !beside.sites());
            }
            document.put("problems", intake.problems().stream().map(problem -> problem.line()).toList());
            boolean html = format.equals("html");
            List<String> told = new ArrayList<>(VerdictPage.beside(all, silent, leftOut(whole, list), beside));
            intake.problems().forEach(problem -> told.add("Not read: " + problem.line()));
            PolicyRows.write(call.console(), format, "Checklist " + list.id(), told, document,
                    html ? VerdictPage.CELLS : VerdictPage.HEAD,
                    rows(intake, then, shown.stream().map(one -> html ? page.cells(one) : page.row(one)).toList()));
        }
        boolean found = all.stream().anyMatch(one -> one.state() == State.WRONG);
        return own.code(PolicyPaths.code(intake, found ? ExitCode.FINDINGS : ExitCode.OK));
    }

    /** A table has no place beside its rows: what was supposed, and what could not be read, are rows of their own. */
    private List<List<String>> rows(IntakeResult intake, Optional<Changed> then, List<List<String>> verdicts) {
        if (!format.equals("csv")) {
            return verdicts;
        }
        return Stream.of(then.stream().map(one -> VerdictPage.supposed(one.place().shown(), one.shown())),
                verdicts.stream(), intake.problems().stream().map(VerdictPage::row)).flatMap(rows -> rows).toList();
    }

    /** What concerns none of the WorkSpaces that were read. */
    private static List<Item> leftOut(Checklist whole, Checklist list) {
        return whole.items().stream().filter(item -> list.items().stream().noneMatch(one -> one.id().equals(item.id())))
                .toList();
    }

    /** GPOs that nothing was asked of. */
    private static List<Gpo> silent(PolicyReading reading, List<Verdict> all) {
        Set<String> spoken = all.stream().filter(one -> one.about() == Verdict.About.GPO).map(Verdict::name)
                .collect(Collectors.toSet());
        return reading.gpos().stream().filter(gpo -> !gpo.shown().isEmpty() && !spoken.contains(gpo.shown())).toList();
    }

    private Checklist list(Checklist whole, PolicyReading reading) {
        return ou == null
                ? checklists.forEstate(whole, reading)
                : checklists.forPlace(whole, reading, PolicyPlace.find(reading.directory(), ou));
    }

    /** After a change, what matters to the WorkSpaces that are there now still does: they move along. */
    private List<Verdict> verdicts(Checklist list, PolicyReading reading, PolicyPaths.LocalReading own,
            Optional<Changed> then) {
        if (ou == null) {
            return reading.verdicts(list);
        }
        PolicyDirectory directory = reading.directory();
        Dn place = PolicyPlace.find(directory, ou);
        ResultantSet.Both results = ResultantSet.of(then.map(Changed::directory).orElse(directory),
                then.map(one -> targets.target(directory, one)).orElseGet(() -> targets.target(directory, place)),
                own.beside(reading.gpos()), own.policy());
        String shown = then.map(Changed::place).orElse(place).shown();
        return Stream.concat(reading.verdicts(list, place, results).stream().map(one -> one.at(shown)),
                reading.templates(list).stream()).toList();
    }
}
