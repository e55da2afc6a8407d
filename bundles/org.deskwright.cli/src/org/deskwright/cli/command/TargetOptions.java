package org.deskwright.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.deskwright.cli.command.ChangeOptions.Changed;
import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.result.Target;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Option;

/** For whom policies are reckoned: shared by the commands that do so for an OU or a computer. */
final class TargetOptions {
    @Option(names = "--user", paramLabel = "DN", description = "Also for this user, or any user in that OU, with loopback as the computer has it.")
    private String user;

    @Option(names = "--site", paramLabel = "NAME", description = "The site of the computer; without it, policies that are linked to sites stay open.")
    private String site;

    @Option(names = "--wmi", paramLabel = "FILTER=yes|no", description = "What the computer answers to a WMI filter, by the id of the filter; may be given several times.")
    private Map<String, String> filters = new LinkedHashMap<>();

    boolean isGiven() {
        return user != null || site != null || !filters.isEmpty();
    }

    /** Null where none was named. */
    String user() {
        return user;
    }

    /** Before anything is read. */
    void check() {
        filters.forEach((filter, answer) -> Choices.check("--wmi " + filter, answer, List.of("yes", "no")));
    }

    Target target(PolicyDirectory directory, Dn computer) {
        return target(directory, computer, user == null ? null : PolicyPlace.find(directory, user));
    }

    /**
     * After a change.
     *
     * @param directory as it was read, in which users were named
     */
    Target target(PolicyDirectory directory, Changed then) {
        return target(then.directory(), then.place(),
                user == null ? null : then.now(PolicyPlace.find(directory, user)));
    }

    private Target target(PolicyDirectory directory, Dn computer, Dn where) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        requireFilters(directory);
        filters.forEach(
                (filter, answer) -> answers.put(filter.toUpperCase(Locale.ROOT), Answer.of(answer.equals("yes"))));
        Target target = Target.ofComputer(directory, computer).answering(answers);
        if (where != null) {
            target = target.withUser(directory, where);
        }
        return site == null ? target : target.at(site(directory));
    }

    /** An answer to a filter that no GPO has would change nothing without a word. */
    private void requireFilters(PolicyDirectory directory) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        directory.gpos().stream().map(GpoObject::wmiFilter).filter(filter -> !filter.isEmpty()).forEach(known::add);
        for (String filter : filters.keySet()) {
            if (!known.contains(filter)) {
                throw new UsageProblem(
                        "there is no WMI filter '"
                                + Printable.line(filter) + "'" + (known
                                        .isEmpty()
                                                ? "; no GPO that was read has one"
                                                : " among those that GPOs have: " + known
                                                        .stream().map(
                                                                one -> one + (directory.wmiFilter(one).equals(one)
                                                                        ? ""
                                                                        : " (" + Printable
                                                                                .line(directory.wmiFilter(one)) + ")"))
                                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    private Dn site(PolicyDirectory directory) {
        List<Dn> sites = directory.containers().stream().filter(one -> one.kind() == Kind.SITE).map(PolicyContainer::dn)
                .toList();
        if (sites.isEmpty()) {
            throw new UsageProblem("no site was read; export CN=Sites of the configuration, too");
        }
        return sites.stream().filter(dn -> dn.name().equalsIgnoreCase(site) || dn.equals(Dn.of(site))).findFirst()
                .orElseThrow(() -> new UsageProblem("there is no site '" + Printable.line(site) + "' among "
                        + sites.stream().map(Dn::name).toList()));
    }
}
