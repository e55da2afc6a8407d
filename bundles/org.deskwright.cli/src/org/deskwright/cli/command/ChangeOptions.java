package org.deskwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.report.text.Printable;

import picocli.CommandLine.Option;

/** A change that nobody has made yet: shared by the commands that tell how it would be after it. */
final class ChangeOptions {
    @Option(names = "--move", paramLabel = "DN", description = "As if it lay in this OU.")
    private String move;

    @Option(names = "--unlink", paramLabel = "GPO", description = "As if this GPO, by its name or id, were not linked to it; may be given several times.")
    private List<String> unlink = new ArrayList<>();

    boolean isGiven() {
        return move != null || !unlink.isEmpty();
    }

    /**
     * How it would be.
     *
     * @param directory after it
     * @param place where what was asked for would be then
     * @param before where that is now
     * @param shown what was changed, for people
     */
    record Changed(PolicyDirectory directory, Dn place, Dn before, String shown) {
        /** Where something else is then that may lie in the same. */
        Dn now(Dn other) {
            return other.movedFrom(before, place);
        }
    }

    /** Empty where nothing is to be changed. */
    Optional<Changed> of(PolicyDirectory directory, Dn place) {
        if (!isGiven()) {
            return Optional.empty();
        }
        PolicyDirectory after = directory;
        List<String> told = new ArrayList<>();
        for (String one : unlink) {
            String gpo = gpo(directory, one);
            requireLink(directory, place, gpo, one);
            after = after.withoutLink(place, gpo);
            told.add("'" + directory.gpo(gpo).map(GpoObject::shown).orElse(gpo) + "' were not linked to " + place);
        }
        Dn there = place;
        if (move != null) {
            Dn parent = PolicyPlace.find(directory, move);
            if (parent.isIn(place)) {
                throw new UsageProblem("an OU cannot be moved into itself");
            }
            after = after.withMoved(place, parent);
            there = place.movedTo(parent);
            told.add(place + " lay in " + parent);
        }
        return Optional.of(new Changed(after, there, place, "As if " + String.join(", and ", told)));
    }

    /** Taking away a link that is not there would look as if it changed nothing. */
    private static void requireLink(PolicyDirectory directory, Dn place, String gpo, String named) {
        List<Dn> linked = directory.linkedTo(gpo).stream().map(PolicyContainer::dn).toList();
        if (!linked.contains(place)) {
            throw new UsageProblem("'" + Printable.line(named) + "' is not linked to " + place + "; it is linked to "
                    + (linked.isEmpty()
                            ? "nothing that was read"
                            : linked.stream().map(Dn::shown).sorted().collect(Collectors.joining("; "))));
        }
    }

    /** By its name or id; a link may be left of one that the directory does not have. */
    private static String gpo(PolicyDirectory directory, String named) {
        List<GpoObject> meant = directory.gpos().stream().filter(one -> one.name().equalsIgnoreCase(named)
                || one.id().equalsIgnoreCase(named) || one.name().equalsIgnoreCase(named + " " + one.id())).toList();
        if (meant.size() > 1) {
            throw new UsageProblem("several GPOs are called '" + Printable.line(named) + "', tell which by its id: "
                    + meant.stream().map(GpoObject::id).collect(Collectors.joining(", ")));
        }
        return meant.stream().map(GpoObject::id).findFirst()
                .or(() -> directory.linkedTo(named).stream().flatMap(one -> one.links().stream()).map(GpoLink::gpo)
                        .filter(named::equalsIgnoreCase).findFirst())
                .orElseThrow(
                        () -> new UsageProblem("there is no GPO '" + Printable.line(named) + "' in what was read"));
    }
}
