package org.deskwright.cli.command;

import java.util.List;

import org.deskwright.cli.internal.Suggestions;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.report.text.Printable;

/** A place in the directory as an admin names it: a distinguished or canonical name, or the last part of one. */
final class PolicyPlace {
    private PolicyPlace() {
    }

    static Dn find(PolicyDirectory directory, String name) {
        if (name.contains("=")) {
            return Dn.of(name);
        }
        if (name.contains("/") || name.contains(".")) {
            return Dn.ofCanonical(name);
        }
        List<Dn> found = directory.containers().stream().map(one -> one.dn())
                .filter(dn -> dn.name().equalsIgnoreCase(name)).toList();
        if (found.size() != 1) {
            throw new UsageProblem(
                    (found.isEmpty() ? "there is no OU '" : "there is more than one OU '") + Printable.line(name) + "'"
                            + Suggestions.hint(name,
                                    directory.containers().stream().map(one -> one.dn().name()).toList())
                            + "; give its distinguished name");
        }
        return found.getFirst();
    }
}
