package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.command.ChangeOptions.Changed;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.PolicyRows;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.check.PlaceComparison;
import org.deskwright.policy.check.PlaceComparison.Reckoned;
import org.deskwright.policy.check.PolicyReading;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.DirectoryDifference;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.ResultChange;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.verdict.PolicyComparison;
import org.deskwright.policy.verdict.SettingDifference;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.VerdictDifference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two states of policies, or what policies come to in two OUs. */
@Command(name = "diff", description = "Compares GPOs in two folders, or in a folder and a domain now; with --ou what policies come to in that OU at both times, and with --with, too, what they come to in two OUs, or with --move or --unlink before and after that change: settings that are added, removed or changed, and how that changes the checklist.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:nothing is other", "1:something is other", "2:the command is not understood",
        "3:something could not be read, whatever the rest says"}, footer = {"", "Examples:",
                "  deskwright policy diff gpo-backups-monday/ gpo-backups-friday/",
                "  deskwright policy diff gpo-backups/ --live ldaps://dc1.example.com --sign-in me@example.com",
                "  deskwright policy diff monday/ friday/ --ou WorkSpaces",
                "  deskwright policy diff gpo-backups/ links.ldf --ou Office --with WorkSpaces",
                "  deskwright policy diff gpo-backups/ links.ldf --ou WorkSpaces --unlink \"Logon banner\""})
public final class PolicyDiffCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("change", "gpo", "setting", "before", "after", "half");

    private final Call call;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PATH", description = "The earlier and the later state, a path each; with --live the earlier one; with --ou and --with, --move or --unlink any paths.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private EvidenceOptions evidence = new EvidenceOptions();

    @Mixin
    private DomainOptions domain = new DomainOptions();

    @Mixin
    private ChecklistOptions checklists = new ChecklistOptions();

    @Option(names = "--ou", paramLabel = "DN", description = "The OU to compare, for computers and users in it: with --with to another one, with --move or --unlink to itself after that, else to itself at the other time.")
    private String ou;

    @Option(names = "--with", paramLabel = "DN", description = "The OU to compare it with, at one time.")
    private String with;

    @Mixin
    private TargetOptions targets = new TargetOptions();

    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Option(names = "--format", paramLabel = "text|json|csv|html", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    PolicyDiffCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, PolicyRows.FORMATS);
        Checklist list = checklists.forProtocols(checklists.checklist(call.console()));
        if (ou == null && with != null) {
            throw new UsageProblem("--with goes with --ou");
        }
        if (ou == null && (targets.isGiven() || change.isGiven())) {
            throw new UsageProblem("--user, --site, --wmi, --move and --unlink go with --ou");
        }
        if (with != null && change.isGiven()) {
            throw new UsageProblem("--move and --unlink compare an OU with itself, and --with names another one");
        }
        targets.check();
        boolean live = domain.isGiven();
        boolean oneState = with != null || change.isGiven();
        if (!oneState && paths.size() != (live ? 1 : 2)) {
            throw new UsageProblem((live
                    ? "one path is compared with the domain"
                    : "two paths are compared, the earlier state and the later one") + "; there "
                    + (paths.size() == 1 ? "is " : "are ") + paths.size()
                    + (ou == null
                            ? ""
                            : "; of one state compare two OUs with --with, or what a change would do with --move or --unlink"));
        }
        if (paths.isEmpty() && !live) {
            throw new UsageProblem("Missing required parameter: 'PATH', or --live");
        }
        return !oneState ? states(list) : with == null ? change(list) : places(list);
    }

    private int states(Checklist list) throws Exception {
        IntakeResult before = evidence.read(call, paths.subList(0, 1), Answers.NONE);
        IntakeResult after = read(paths.subList(1, paths.size()));
        if (ou != null) {
            return place(list, before, after);
        }
        PolicyReading was = reading(before);
        PolicyReading is = reading(after);
        PolicyComparison comparison = PolicyComparison.of(was.completedBy(is).against(list),
                is.completedBy(was).against(list));
        List<List<String>> rows = new ArrayList<>();
        comparison.added().forEach(gpo -> rows.add(gpo("GPO added", gpo)));
        comparison.removed().forEach(gpo -> rows.add(gpo("GPO removed", gpo)));
        DirectoryDifference.between(was.directory(), is.directory()).forEach(one -> rows.add(row(one)));
        comparison.settings().forEach(one -> rows.add(row(one)));
        comparison.verdicts().forEach(one -> rows.add(row(one)));
        write("Two states of policies", rows);
        boolean whole = before.problems().isEmpty() && after.problems().isEmpty();
        return (whole ? code(rows) : ExitCode.UNREADABLE).code();
    }

    /** What policies come to in one place at two times. */
    private int place(Checklist list, IntakeResult before, IntakeResult after) throws Exception {
        PolicyReading was = reading(before);
        PolicyReading is = reading(after);
        PlaceComparison comparison = PlaceComparison.of(was.completedBy(is), is.completedBy(was), list,
                reckoned(before), reckoned(after));
        List<List<String>> rows = rows(comparison);
        write("Two states of " + ou, rows);
        boolean whole = before.problems().isEmpty() && after.problems().isEmpty();
        return (whole ? code(rows) : ExitCode.UNREADABLE).code();
    }

    /** What policies come to in one place, and what they would after a change. */
    private int change(Checklist list) throws Exception {
        IntakeResult intake = read(paths);
        PolicyDirectory directory = PolicyPaths.links(intake.evidence());
        Dn place = PolicyPlace.find(directory, ou);
        Changed then = change.of(directory, place).orElseThrow();
        // the WorkSpaces that are there move along
        PlaceComparison comparison = PlaceComparison.of(reading(intake), list,
                new Reckoned(place, reckon(directory, place, intake.evidence())),
                new Reckoned(place, reckon(then.directory(), targets.target(directory, then), intake.evidence())));
        List<List<String>> rows = rows(comparison);
        write(place + ": " + then.shown(), rows);
        return PolicyPaths.code(intake, code(rows));
    }

    private Reckoned reckoned(IntakeResult state) {
        PolicyDirectory directory = PolicyPaths.links(state.evidence());
        Dn place = PolicyPlace.find(directory, ou);
        return new Reckoned(place, reckon(directory, place, state.evidence()));
    }

    private static List<List<String>> rows(PlaceComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        comparison.settings().forEach(change -> rows.add(row(change)));
        comparison.verdicts().forEach(change -> rows.add(row(change)));
        return rows;
    }

    private PolicyReading reading(IntakeResult intake) {
        return PolicyReading.of(intake.evidence()).of(checklists.fleet(intake.evidence()));
    }

    private static ExitCode code(List<List<String>> rows) {
        return rows.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** With what the domain answers now, where one was named. */
    private IntakeResult read(List<String> from) throws Exception {
        if (!domain.isGiven()) {
            return evidence.read(call, from, Answers.NONE);
        }
        try (DomainFolder folder = domain.read(call, List.of())) {
            List<String> all = new ArrayList<>(from);
            all.add(folder.path().toString());
            return folder.with(evidence.read(call, all, Answers.NONE));
        }
    }

    private static List<String> gpo(String change, Gpo gpo) {
        return List.of(change, gpo.shown(), "", "", "", "");
    }

    private static List<String> row(SettingDifference one) {
        return List.of(one.kind(), one.gpo(), one.key().shown(), shown(one.before()), shown(one.after()),
                half(one.key().half()));
    }

    private static List<String> row(DirectoryDifference one) {
        return List.of(one.gpo().isEmpty() ? "links" : "changed", one.gpo(), one.about(), one.before(), one.after(),
                "");
    }

    private static String half(Half half) {
        return half.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(Optional<Setting> setting) {
        return setting.map(one -> one.removed() ? "(removed)" : one.shown()).orElse("");
    }

    private static List<String> row(VerdictDifference one) {
        return List.of("checklist", one.gpo(), one.item().shown(), stood(one.before(), one.askedBefore()),
                stood(one.after(), one.askedAfter()), "");
    }

    private static String stood(Optional<Verdict> verdict, boolean asked) {
        return verdict.map(PolicyDiffCommand::word).orElse(asked ? "not set" : "concerns no WorkSpace");
    }

    private static String word(Verdict one) {
        return one.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private int places(Checklist list) throws Exception {
        IntakeResult intake = read(paths);
        PolicyDirectory directory = PolicyPaths.links(intake.evidence());
        Dn one = PolicyPlace.find(directory, ou);
        Dn other = PolicyPlace.find(directory, with);
        ResultantSet.Both before = reckon(directory, one, intake.evidence());
        ResultantSet.Both after = reckon(directory, other, intake.evidence());
        PlaceComparison comparison = PlaceComparison.of(reading(intake), list, new Reckoned(one, before),
                new Reckoned(other, after));
        List<List<String>> rows = rows(comparison);
        write(one + " and " + other, rows);
        return PolicyPaths.code(intake, code(rows));
    }

    private static List<String> row(ResultChange change) {
        String kind = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
        // who wins is told where another does
        boolean other = change.before().isPresent() && change.after().isPresent()
                && !winner(change.before()).equals(winner(change.after()));
        return List.of(kind, gpo(change), change.key().shown(), won(change.before(), other), won(change.after(), other),
                half(change.key().half()));
    }

    /** Of users who are there as well, where no others were named. */
    private ResultantSet.Both reckon(PolicyDirectory directory, Dn place, Evidence evidence) {
        return reckon(directory, targets.target(directory, place), evidence);
    }

    private ResultantSet.Both reckon(PolicyDirectory directory, Target target, Evidence evidence) {
        return ResultantSet.of(directory,
                targets.user() == null ? target.withUser(directory, target.computer()) : target,
                PolicyPaths.gpos(evidence).gpos(), Optional.empty());
    }

    private static String gpo(ResultChange change) {
        return change.after().or(change::before).flatMap(SettingResult::winner).map(claim -> claim.gpo().gpo().shown())
                .orElse("");
    }

    private static String winner(Optional<SettingResult> result) {
        return result.flatMap(SettingResult::winner).map(claim -> claim.gpo().gpo().id()).orElse("");
    }

    private static String won(Optional<SettingResult> result, boolean by) {
        return result.map(one -> one.winner()
                .map(claim -> claim(claim) + (by ? ", by " + claim.gpo().gpo().shown() : "")).orElse("cannot be told"))
                .orElse("");
    }

    private static String claim(Claim claim) {
        return claim.setting().removed() ? "(removed)" : claim.setting().shown();
    }

    private void write(String title, List<List<String>> rows) throws Exception {
        PolicyRows.write(call.console(), format, title, Rows.document("deskwright.policy-diff/1"), HEAD, rows);
    }
}
