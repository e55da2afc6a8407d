package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.PolicyRows;
import org.deskwright.cli.internal.Rows;
import org.deskwright.cli.internal.Suggestions;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.core.intake.IntakeResult;
import org.deskwright.policy.gpo.Copies;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.gpo.PolicySet;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.GpoSettings;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingNames;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists GPOs, or all that they set. */
@Command(name = "show", description = "Lists GPOs with where they are linked, or with --gpo or --settings all that they set, with file and byte.", footer = {
        "", "Examples:", "  deskwright policy show gpo-backups/",
        "  deskwright policy show gpo-backups/ links.ldf --gpo \"Default Domain Policy\"",
        "  deskwright policy show gpo-backups/ --settings --format csv > settings.csv",
        "  deskwright policy show gpo-backups/ PolicyDefinitions/ --settings"})
public final class PolicyShowCommand implements Callable<Integer> {
    private static final List<String> GPOS = List.of("gpo", "id", "domain", "settings", "links", "folder", "saved");
    private static final List<String> SETTINGS = List.of("gpo", "half", "extension", "place", "name", "value", "file",
            "byte", "policy");

    private final Call call;

    @Mixin
    private PolicyPaths paths = new PolicyPaths();

    @Option(names = "--gpo", paramLabel = "NAME|ID", description = "All settings of this one.")
    private String gpo;

    @Option(names = "--settings", description = "All settings of all of them.")
    private boolean settings;

    @Option(names = "--format", paramLabel = "text|json|csv|html", defaultValue = "text", description = "How to write it; default: ${DEFAULT-VALUE}.")
    private String format;

    PolicyShowCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Choices.check("--format", format, PolicyRows.FORMATS);
        IntakeResult intake = paths.read(call);
        PolicySet set = PolicyPaths.gpos(intake.evidence());
        if (set.gpos().isEmpty() && !PolicyPaths.results(intake.evidence()).isEmpty()) {
            throw new UsageProblem("there are no files of GPOs in what was read; what gpresult told is listed by:"
                    + " deskwright policy rsop PATH");
        }
        PolicyDirectory directory = PolicyPaths.directory(intake.evidence());
        if (gpo == null && !settings) {
            Map<String, Object> document = Rows.document("deskwright.policy-gpos/1");
            PolicyRows.write(call.console(), format, "Group Policy objects", document, GPOS, rows(set, directory));
        } else {
            List<List<String>> rows = new ArrayList<>();
            SettingNames names = PolicyPaths.names(intake.evidence());
            chosen(set).forEach(one -> rows(one, names, rows));
            PolicyRows.write(call.console(), format, "Settings of policies",
                    Rows.document("deskwright.policy-settings/1"), SETTINGS, rows);
        }
        return PolicyPaths.code(intake, ExitCode.OK);
    }

    private List<Gpo> chosen(PolicySet set) {
        List<Gpo> gpos = set.gpos();
        List<Gpo> chosen = Stream.concat(
                gpos.stream()
                        .filter(one -> gpo == null || one.shown().equalsIgnoreCase(gpo)
                                || one.shown().equalsIgnoreCase(gpo + " " + one.names().id())
                                || one.key().equalsIgnoreCase(gpo) || one.folder().equals(gpo)),
                set.leftOut().filter(one -> one.folder().equals(gpo))).toList();
        if (chosen.isEmpty() && gpo != null) {
            throw new UsageProblem("there is no GPO '" + Printable.line(gpo) + "'"
                    + Suggestions.hint(gpo, gpos.stream().map(Gpo::shown).toList()));
        }
        return chosen;
    }

    private static List<List<String>> rows(PolicySet set, PolicyDirectory directory) {
        return Stream.concat(set.gpos().stream().map(one -> overview(one, directory, Copies.saved(one))),
                set.leftOut().map(one -> overview(one, directory, Copies.saved(one) + " (left out)"))).toList();
    }

    private static List<String> overview(Gpo gpo, PolicyDirectory directory, String saved) {
        int count = GpoSettings.of(gpo, Half.COMPUTER).size() + GpoSettings.of(gpo, Half.USER).size();
        String links = directory.linkedTo(gpo.names().id()).stream().map(PolicyContainer::dn).map(Object::toString)
                .collect(Collectors.joining("; "));
        return List.of(gpo.shown(), gpo.names().id(), gpo.names().domain(), "" + count, links, gpo.folder(),
                saved.strip());
    }

    private static void rows(Gpo gpo, SettingNames names, List<List<String>> rows) {
        for (Half half : List.of(Half.COMPUTER, Half.USER)) {
            for (Setting one : GpoSettings.of(gpo, half)) {
                rows.add(List.of(gpo.shown(), half.name().toLowerCase(Locale.ROOT),
                        one.key().extension().name().toLowerCase(Locale.ROOT), one.key().place(), one.key().name(),
                        one.removed() ? "(removed)" : one.shown(), one.source(),
                        one.offset() < 0 ? "" : "" + one.offset(), names.path(one.key())));
            }
        }
    }
}
