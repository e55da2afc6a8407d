package org.deskwright.policy.gpo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.deskwright.core.evidence.EvidenceKind;

/**
 * The Group Policy objects that were read, in the order of their folders. Which of them apply where is not told.
 *
 * @param gpos each once
 * @param copies of those that were read more than once
 */
public record PolicySet(List<Gpo> gpos, List<Copies> copies) {
    public static final EvidenceKind<PolicySet> KIND = new EvidenceKind<>("policy.set", PolicySet.class);
    /** Of the files that they were read from. */
    public static final String GPO = "policy.gpo";

    public PolicySet {
        gpos = List.copyOf(gpos);
        copies = List.copyOf(copies);
    }

    public PolicySet(List<Gpo> gpos) {
        this(gpos, List.of());
    }

    /** @param all of which some may be of the same GPO */
    static PolicySet of(List<Gpo> all) {
        List<Copies> copies = Copies.among(all);
        Set<String> left = new HashSet<>();
        copies.forEach(same -> same.others().forEach(other -> left.add(other.folder())));
        return new PolicySet(all.stream().filter(gpo -> !left.contains(gpo.folder())).toList(), copies);
    }

    /** Those that do not count, for another of the same GPO does. */
    public Stream<Gpo> leftOut() {
        return copies.stream().flatMap(same -> same.others().stream());
    }

    /** @param names by the ids of GPOs; empty where there is none */
    public PolicySet named(UnaryOperator<String> names) {
        return each(gpo -> gpo.named(names.apply(gpo.names().id())));
    }

    /** @param names what to call a GPO, by its name and its id */
    public PolicySet named(BinaryOperator<String> names) {
        return each(gpo -> gpo.called(names.apply(gpo.names().name(), gpo.names().id())));
    }

    private PolicySet each(UnaryOperator<Gpo> named) {
        return new PolicySet(gpos.stream().map(named).toList(),
                copies.stream().map(
                        same -> new Copies(named.apply(same.counting()), same.others().stream().map(named).toList()))
                        .toList());
    }
}
